package org.clausary.topic;

import java.util.List;
import org.clausary.ontology.Concept;

/**
 * How sure it is that a clause is about a topic. Immutable.
 *
 * @param topic a concept of {@code cla:Topics}
 * @param score 0 to 1
 * @param reasons the strongest first
 */
public record TopicScore(Concept topic, double score, List<Reason> reasons) {

  /**
   * @throws IllegalArgumentException if the score is not between 0 and 1
   */
  public TopicScore {
    reasons = List.copyOf(reasons);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score " + score + " is not between 0 and 1");
    }
  }
}
