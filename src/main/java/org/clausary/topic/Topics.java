package org.clausary.topic;

import java.util.List;
import java.util.Map;

/**
 * What each clause of a policy is about. Immutable.
 *
 * @param scores by clause id; the surest first; clauses that tell no topic are left out
 */
public record Topics(Map<String, List<TopicScore>> scores) {

  /** Nothing is known of any clause. */
  public static final Topics NONE = new Topics(Map.of());

  /** Copies the map. */
  public Topics {
    scores = Map.copyOf(scores);
  }

  /** The topics of a clause, the surest first; empty if none. */
  public List<TopicScore> of(String clauseId) {
    return scores.getOrDefault(clauseId, List.of());
  }
}
