package org.clausary.topic;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.ontology.Concept;

/** Numbers for the names that rows look for, so that a sentence is compared with many at once. */
final class WordNumbers {

  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<Concept, BitSet> byConcept = new ConcurrentHashMap<>();

  /** The numbers of names; new ones get one. Not to be called once {@link #of(Concept)} was. */
  BitSet of(Collection<String> names) {
    var numbers = new BitSet();
    names.stream()
        .sorted()
        .forEach(name -> numbers.set(byName.computeIfAbsent(name, n -> byName.size())));
    return numbers;
  }

  /** The numbers that a concept, its broader ones and its list have. Not to be changed. */
  BitSet of(Concept concept) {
    return byConcept.computeIfAbsent(concept, this::find);
  }

  private BitSet find(Concept concept) {
    var numbers = new BitSet();
    for (String name : concept.within()) {
      Integer number = byName.get(name);
      if (number != null) {
        numbers.set(number);
      }
    }
    Integer list = byName.get(concept.scheme().localName());
    if (list != null) {
      numbers.set(list);
    }
    return numbers;
  }
}
