package org.clausary.weights;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a clause shows to weights: its words, the concepts they name, the words of the headings
 * above it, and what rules found. Each is brought to a fixed length, so that long clauses weigh as
 * much as short ones and a word that is switched off changes nothing for the others. Immutable.
 *
 * @param values by name, in code point order: a run of words as it is, {@code has:…} for a concept
 *     or list of concepts, {@code heading:…} for one of the headings, other names with a colon for
 *     what rules found
 */
public record Shown(Map<String, Double> values) {

  /** What stands before a run of words of a heading. */
  static final String HEADING = "heading:";

  /** What stands before a concept that a word names. */
  static final String CONCEPT = "has:";

  /** True for a name that stands for words, of the clause or of its headings. */
  public static boolean isWords(String name) {
    return name.startsWith(HEADING)
        || name.startsWith(CONCEPT)
        || name.indexOf(':') < 0
        || name.contains("://");
  }

  private static final double HEADINGS = 0.5;
  private static final double RULES = 0.7;

  /** Copies the map. */
  public Shown {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Looks at a clause.
   *
   * @param units the words it says
   * @param concepts how often each is named
   * @param headings what {@link #headings} makes of those above it
   * @param found what rules found, by a name with a colon, with a value from 0 to 1
   */
  static Shown of(
      List<String> units,
      Map<String, Integer> concepts,
      Map<String, Double> headings,
      Map<String, Double> found) {
    var values = new TreeMap<String, Double>();
    add(values, "", Runs.of(units), 1);
    add(values, CONCEPT, concepts, 1);
    values.putAll(headings);
    found.forEach((name, value) -> values.put(name, RULES * value));
    return new Shown(values);
  }

  /** The words of headings, by their names; the same for all clauses under them. */
  static Map<String, Double> headings(List<String> headings) {
    var above = new TreeMap<String, Integer>();
    for (String heading : headings) {
      Runs.of(Runs.units(heading)).forEach((run, count) -> above.merge(run, count, Integer::sum));
    }
    var values = new TreeMap<String, Double>();
    add(values, HEADING, above, HEADINGS);
    return values;
  }

  /** The words of the clause alone, without what headings and rules say. */
  public Shown alone() {
    var rest = new TreeMap<>(values);
    rest.keySet().removeIf(name -> name.startsWith(HEADING) || !isWords(name));
    return new Shown(rest);
  }

  private static void add(
      Map<String, Double> values, String prefix, Map<String, Integer> counts, double length) {
    double squares = 0;
    for (int count : counts.values()) {
      squares += damped(count) * damped(count);
    }
    double norm = StrictMath.sqrt(squares);
    counts.forEach((run, count) -> values.put(prefix + run, length * damped(count) / norm));
  }

  /** A word said ten times is not ten times as telling. */
  private static double damped(int count) {
    return 1 + StrictMath.log(count);
  }
}
