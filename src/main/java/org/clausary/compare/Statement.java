package org.clausary.compare;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A practice by what it says. Two that say the same are equal, wherever their words stand.
 *
 * @param values by property, IRIs and lexical forms
 */
public record Statement(SortedMap<String, SortedSet<String>> values) {

  /** Copies the map. */
  public Statement {
    var copy = new TreeMap<String, SortedSet<String>>();
    values.forEach((property, set) -> copy.put(property, unmodifiable(set)));
    values = Collections.unmodifiableSortedMap(copy);
  }

  private static SortedSet<String> unmodifiable(SortedSet<String> set) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }

  /** What this says and the other does not. */
  public Statement without(Statement other) {
    var rest = new TreeMap<String, SortedSet<String>>();
    values.forEach(
        (property, set) -> {
          var own = new TreeSet<>(set);
          own.removeAll(other.values.getOrDefault(property, Collections.emptySortedSet()));
          if (!own.isEmpty()) {
            rest.put(property, own);
          }
        });
    return new Statement(rest);
  }

  /** How many values there are. */
  int size() {
    return values.values().stream().mapToInt(SortedSet::size).sum();
  }

  /** The values of a property; empty if there are none. */
  public SortedSet<String> values(String property) {
    return values.getOrDefault(property, Collections.emptySortedSet());
  }
}
