package org.clausary.evaluate;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.evaluate.Segment.Attribute;
import org.clausary.infer.QueryFile;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/**
 * Which attributes say more of which labels: such an attribute counts only in a segment that has
 * one of them; others count everywhere.
 */
record Belonging(Map<String, Set<String>> labels) {

  private static final String KEY = "belongs";

  /**
   * What the head of a query says: {@code #+ belongs: ATTRIBUTE LABEL LABEL, ATTRIBUTE LABEL}.
   *
   * @throws UsageException if an attribute has no label
   */
  static Belonging of(QueryFile query) {
    var labels = new HashMap<String, Set<String>>();
    for (String value : query.values(KEY)) {
      List<String> words = List.of(value.split("\\s+"));
      if (words.size() < 2) {
        String message = "#+ " + KEY + ": " + value + " names no label";
        throw new UsageException(Problem.error(query.name(), 0, message));
      }
      labels.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
    }
    return new Belonging(Map.copyOf(labels));
  }

  /** True if the attribute counts in a segment with these labels. */
  boolean fits(Attribute attribute, Set<String> given) {
    Set<String> wanted = labels.get(attribute.name());
    return wanted == null || !Collections.disjoint(wanted, given);
  }
}
