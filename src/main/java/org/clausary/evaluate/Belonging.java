package org.clausary.evaluate;

import java.util.Collection;
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
 * What an attribute needs beside it to count.
 *
 * @param labels of an attribute that says more of some labels only: one of them must be given;
 *     others count everywhere
 * @param others of a value that says nothing more where several others are given: how many values
 *     of the same attribute may stand beside it
 */
record Belonging(Map<String, Set<String>> labels, Map<Attribute, Integer> others) {

  private static final String KEY = "belongs";
  private static final String ALONE = "alone";

  /**
   * What the head of a query says: {@code #+ belongs: ATTRIBUTE LABEL LABEL, ATTRIBUTE LABEL} and
   * {@code #+ alone: ATTRIBUTE VALUE NUMBER}.
   *
   * @throws UsageException if an attribute has no label, or a value no number
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
    return new Belonging(Map.copyOf(labels), alone(query));
  }

  private static Map<Attribute, Integer> alone(QueryFile query) {
    var others = new HashMap<Attribute, Integer>();
    for (String value : query.values(ALONE)) {
      String[] words = value.split("\\s+");
      if (words.length != 3 || !words[2].matches("\\d{1,3}")) {
        String message = "#+ " + ALONE + ": " + value + " is not attribute, value and number";
        throw new UsageException(Problem.error(query.name(), 0, message));
      }
      others.put(new Attribute(words[0], words[1]), Integer.valueOf(words[2]));
    }
    return Map.copyOf(others);
  }

  /** Those that count of what was found in a segment with these labels. */
  List<Attribute> of(Collection<Attribute> found, Set<String> given) {
    List<Attribute> here = found.stream().filter(one -> isUnder(one, given)).toList();
    return here.stream()
        .filter(one -> beside(one, here) <= others.getOrDefault(one, Integer.MAX_VALUE))
        .toList();
  }

  private boolean isUnder(Attribute attribute, Set<String> given) {
    Set<String> wanted = labels.get(attribute.name());
    return wanted == null || !Collections.disjoint(wanted, given);
  }

  private static long beside(Attribute attribute, List<Attribute> here) {
    return here.stream().filter(one -> one.name().equals(attribute.name())).count() - 1;
  }
}
