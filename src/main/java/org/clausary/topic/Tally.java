package org.clausary.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausary.ontology.Concept;

/**
 * Evidence for the topics of one clause, added up: each reason for a topic takes its share of the
 * doubt that is left (noisy or), each reason against it takes its share of the sum.
 */
final class Tally {

  private final Map<String, Concept> topics;
  private final Map<String, List<Reason>> reasons = new TreeMap<>();

  /**
   * @param topics by local name
   */
  Tally(Map<String, Concept> topics) {
    this.topics = topics;
  }

  /** A second reason from the same source counts only if it is stronger. */
  void add(String topic, Reason reason) {
    if (!topics.containsKey(topic)) {
      return;
    }
    List<Reason> given = reasons.computeIfAbsent(topic, t -> new ArrayList<>());
    for (int i = 0; i < given.size(); i++) {
      Reason other = given.get(i);
      if (other.source().equals(reason.source()) && other.kind() == reason.kind()) {
        if (Math.abs(reason.strength()) > Math.abs(other.strength())) {
          given.set(i, reason);
        }
        return;
      }
    }
    given.add(reason);
  }

  /** All topics with a score above zero, the surest first. */
  List<TopicScore> scores() {
    var scores = new ArrayList<TopicScore>();
    reasons.forEach(
        (topic, given) -> {
          double score = score(given);
          if (score > 0) {
            given.sort(
                Comparator.comparingDouble((Reason r) -> -Math.abs(r.strength()))
                    .thenComparing(Reason::source));
            scores.add(new TopicScore(topics.get(topic), score, given));
          }
        });
    scores.sort(Comparator.comparingDouble(one -> -one.score()));
    return scores;
  }

  /** How sure reasons make. */
  static double score(List<Reason> given) {
    double doubt = 1;
    double left = 1;
    for (Reason reason : given) {
      if (reason.strength() > 0) {
        doubt *= 1 - reason.strength();
      } else {
        left *= 1 + reason.strength();
      }
    }
    return (1 - doubt) * left;
  }
}
