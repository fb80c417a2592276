package org.clausary.evaluate;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.infer.QueryFile;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/**
 * How the labels of the clauses of a segment become those of the segment.
 *
 * <p>Without scores a label is worth as many clauses as it holds in. With scores it is worth the
 * score of its surest clause, and less the smaller the part of the segment that it holds in; a
 * label that is worth less than 1 is not given, one beside another not below {@code second}.
 *
 * @param near how much of the worth of the best label another one must have
 * @param coverage how much of a score depends on the part of the segment it holds in, 0 to 1
 * @param second what a label must be worth that is not the best
 */
record Joining(double near, double coverage, double second) {

  /**
   * A label of a clause.
   *
   * @param score 1 is just enough; empty query answers count as 1
   * @param length of the clause, in characters
   */
  record Hit(double score, int length) {}

  /**
   * What the head of a query says.
   *
   * @throws UsageException if a number is none
   */
  static Joining of(QueryFile query) {
    return new Joining(
        number(query, "near", 0), number(query, "coverage", 0), number(query, "second", 1));
  }

  private static double number(QueryFile query, String name, double otherwise) {
    for (String value : query.values(name)) {
      try {
        return Double.parseDouble(value);
      } catch (NumberFormatException e) {
        String message = "#+ " + name + ": " + value + " is not a number";
        throw new UsageException(Problem.error(query.name(), 0, message), e);
      }
    }
    return otherwise;
  }

  /**
   * The labels of a segment.
   *
   * @param hits of each label, a hit for each clause it holds in
   * @param length of all clauses of the segment, in characters
   * @param scored whether the query gives scores
   */
  Set<String> labels(Map<String, ? extends Collection<Hit>> hits, int length, boolean scored) {
    var worth = new TreeMap<String, Double>();
    hits.forEach((label, of) -> worth.put(label, scored ? worth(of, length) : of.size()));
    if (worth.isEmpty()) {
      return Set.of();
    }
    double best = Collections.max(worth.values());
    var labels = new TreeSet<String>();
    worth.forEach(
        (label, value) -> {
          boolean enough = !scored || value >= (value == best ? 1 : second);
          if (enough && value >= best * near) {
            labels.add(label);
          }
        });
    return labels;
  }

  private double worth(Collection<Hit> hits, int length) {
    double surest = 0;
    double covered = 0;
    for (Hit hit : hits) {
      surest = Math.max(surest, hit.score());
      covered += hit.score() * hit.length();
    }
    double part = surest == 0 || length == 0 ? 1 : Math.min(1, covered / (surest * length));
    return surest * (1 - coverage + coverage * part);
  }
}
