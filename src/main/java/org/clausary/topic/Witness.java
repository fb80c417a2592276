package org.clausary.topic;

import java.util.List;
import java.util.Map;
import org.clausary.extract.Extraction;

/**
 * Somebody beside the rules who can tell topics, such as learned weights. The score of a topic is a
 * mean of what the rules and what the witnesses say. Implementations are thread-safe.
 */
public interface Witness {

  /**
   * What it says of the clauses of a policy: all topics it can tell, those with a low score too.
   *
   * @param known what the rules and the witnesses before say, by clause id; not to be changed
   * @return by clause id; a clause that is left out, or a topic, is left to the others. Scores are
   *     on the scale of the rules: at the topic's {@code cla:bar} the witness would just say yes
   */
  Map<String, List<Said>> testify(Extraction extraction, Map<String, List<TopicScore>> known);

  /**
   * What it says of a clause and a topic.
   *
   * @param share how much its word counts in the mean, 0 to 1; the rules have the rest
   */
  record Said(TopicScore score, double share) {}
}
