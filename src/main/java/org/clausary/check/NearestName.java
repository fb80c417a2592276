package org.clausary.check;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** For a misspelt name the one that was probably meant: of the same namespace, few letters off. */
final class NearestName {

  private static final int LETTERS_FOR_ONE_SLIP = 4;
  private static final int MOST_SLIPS = 3;

  private final Map<String, Set<String>> byNamespace = new TreeMap<>();

  NearestName(Collection<String> iris) {
    for (String iri : iris) {
      byNamespace.computeIfAbsent(namespace(iri), n -> new TreeSet<>()).add(iri);
    }
  }

  /** Empty if the name exists, or none is near. */
  Optional<String> of(String iri) {
    Set<String> known = byNamespace.getOrDefault(namespace(iri), Set.of());
    if (known.contains(iri)) {
      return Optional.empty();
    }
    String name = localName(iri);
    int least = Math.min(MOST_SLIPS, 1 + name.length() / LETTERS_FOR_ONE_SLIP) + 1;
    String nearest = null;
    for (String other : known) {
      if (Math.abs(other.length() - iri.length()) < least) {
        int slips = slips(name, localName(other));
        if (slips < least) {
          least = slips;
          nearest = other;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static String localName(String iri) {
    return iri.substring(namespace(iri).length());
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** How many letters to put in, leave out or change (Levenshtein). */
  private static int slips(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
