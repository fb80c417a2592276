package org.clausary.topic;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.extract.SentenceWords.Word;
import org.clausary.ontology.Concept;

/** Numbers for the names that rows look for, so that a sentence is compared with many at once. */
final class WordNumbers {

  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<Concept, BitSet> byConcept = new ConcurrentHashMap<>();
  private final Map<Concept, BitSet> byWeakConcept = new ConcurrentHashMap<>();

  /** The numbers of names; new ones get one. Not to be called once {@link #of(Word)} was. */
  BitSet of(Collection<String> names) {
    var numbers = new BitSet();
    names.stream()
        .sorted()
        .forEach(name -> numbers.set(byName.computeIfAbsent(name, n -> byName.size())));
    return numbers;
  }

  /**
   * The numbers that a word has: those of its concept, of broader ones and of their list; of its
   * list alone if it also means other things. Not to be changed.
   */
  BitSet of(Word word) {
    return word.weak()
        ? byWeakConcept.computeIfAbsent(word.concept(), this::ofList)
        : byConcept.computeIfAbsent(word.concept(), this::find);
  }

  private BitSet find(Concept concept) {
    var numbers = new BitSet();
    for (String name : concept.within()) {
      Integer number = byName.get(name);
      if (number != null) {
        numbers.set(number);
      }
    }
    numbers.or(ofList(concept));
    return numbers;
  }

  private BitSet ofList(Concept concept) {
    var numbers = new BitSet();
    Integer list = byName.get(concept.scheme().localName());
    if (list != null) {
      numbers.set(list);
    }
    return numbers;
  }
}
