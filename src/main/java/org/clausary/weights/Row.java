package org.clausary.weights;

import java.util.Comparator;

/**
 * A row of a file of weights.
 *
 * @param topic local name
 * @param name what a clause shows; {@link #BASE} and {@link #THRESHOLD} stand for the topic as a
 *     whole
 * @param weight a number; for {@link #THRESHOLD} the probability from which the topic is given
 * @param seen in how many documents the name was seen where the weight was learned
 */
public record Row(String topic, String name, double weight, int seen) {

  /** What every clause shows. */
  public static final String BASE = "(base)";

  /** Where the topic begins. */
  public static final String THRESHOLD = "(threshold)";

  /** By topic, then the rows for the topic as a whole, then by name. */
  public static final Comparator<Row> ORDER =
      Comparator.comparing(Row::topic)
          .thenComparing(row -> !row.isWhole())
          .thenComparing(Row::name);

  boolean isWhole() {
    return name.equals(BASE) || name.equals(THRESHOLD);
  }
}
