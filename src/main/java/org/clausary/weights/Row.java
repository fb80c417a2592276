package org.clausary.weights;

import java.util.Comparator;
import java.util.Set;

/**
 * A row of a file of weights.
 *
 * @param topic local name
 * @param name what a clause shows; names in brackets stand for the topic as a whole
 * @param weight a number; for {@link #THRESHOLD} the probability from which the topic is given
 * @param seen in how many documents the name was seen where the weight was learned
 */
public record Row(String topic, String name, double weight, int seen) {

  /** What every clause shows. */
  public static final String BASE = "(base)";

  /** Where the topic begins. */
  public static final String THRESHOLD = "(threshold)";

  /** How much the weights count beside the rules, 0 to 1. */
  public static final String SHARE = "(share)";

  /** How much the paragraph counts beside the clause alone, 0 to 1. */
  public static final String PARAGRAPH = "(paragraph)";

  private static final Set<String> WHOLE = Set.of(BASE, THRESHOLD, SHARE, PARAGRAPH);

  /** By topic, then the rows for the topic as a whole, then by name. */
  public static final Comparator<Row> ORDER =
      Comparator.comparing(Row::topic)
          .thenComparing(row -> !row.isWhole())
          .thenComparing(Row::name);

  boolean isWhole() {
    return WHOLE.contains(name);
  }
}
