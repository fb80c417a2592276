package org.clausary.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row that says which words of one sentence, or which practice, speak for or against topics. All
 * names are local names; a name stands for the concept and for narrower ones, the name of a list
 * for each of its concepts. Immutable and thread-safe.
 *
 * @param name of the row
 * @param label for people, by language tag
 * @param steps what must follow on one another in the sentence; of each step any name will do
 * @param beside what must stand anywhere in the sentence: each name
 * @param without what must not stand in it: no name
 * @param endsIn marks of which the sentence must end in one; empty if that does not matter
 * @param topicsNamed how many topics the sentence must name, in the words of headings; 0 if that
 *     does not matter
 * @param wordsATopic how many words the sentence may have for each topic it names; 0 if that does
 *     not matter
 * @param asks what a practice must have, by local name of the property, any of the values; empty if
 *     the row is about words alone
 * @param lacks properties that the practice must not have
 * @param supports topics it speaks for
 * @param opposes topics it speaks against
 * @param strength how strongly, 0 to 1
 */
public record TopicCue(
    String name,
    Map<String, String> label,
    List<Set<String>> steps,
    Set<String> beside,
    Set<String> without,
    String endsIn,
    int topicsNamed,
    int wordsATopic,
    Map<String, Set<String>> asks,
    Set<String> lacks,
    Set<String> supports,
    Set<String> opposes,
    double strength) {

  /** Copies the collections. */
  public TopicCue {
    label = Map.copyOf(label);
    steps = List.copyOf(steps);
    beside = Set.copyOf(beside);
    without = Set.copyOf(without);
    asks = Map.copyOf(asks);
    lacks = Set.copyOf(lacks);
    supports = Set.copyOf(supports);
    opposes = Set.copyOf(opposes);
  }

  /** True if it looks at practices, not only at words. */
  public boolean isOnPractice() {
    return !asks.isEmpty();
  }
}
