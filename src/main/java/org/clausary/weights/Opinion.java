package org.clausary.weights;

import java.util.List;

/**
 * What weights say of one topic.
 *
 * @param topic local name
 * @param score 0 to 1; 0.5 is where the topic begins to be given
 * @param terms reasons, the largest first
 */
public record Opinion(String topic, double score, List<Term> terms) {

  /** Copies the list. */
  public Opinion {
    terms = List.copyOf(terms);
  }
}
