package org.clausary.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausary.extract.Extraction;

/** Puts what a witness says beside what is known so far. */
final class Mean {

  private Mean() {}

  /**
   * @param scores by clause id; changed
   */
  static void add(Map<String, List<TopicScore>> scores, Witness witness, Extraction extraction) {
    witness
        .testify(extraction, Collections.unmodifiableMap(scores))
        .forEach(
            (clause, said) -> {
              List<TopicScore> mean = of(scores.getOrDefault(clause, List.of()), said);
              if (!mean.isEmpty()) {
                scores.put(clause, mean);
              }
            });
  }

  private static List<TopicScore> of(List<TopicScore> known, List<Witness.Said> said) {
    var byName = new TreeMap<String, TopicScore>();
    known.forEach(one -> byName.put(one.topic().name(), one));
    for (Witness.Said heard : said) {
      TopicScore one = heard.score();
      TopicScore before = byName.get(one.topic().name());
      double score =
          one.score() * heard.share() + (before == null ? 0 : before.score() * (1 - heard.share()));
      var reasons = new ArrayList<Reason>(before == null ? List.of() : before.reasons());
      reasons.addAll(one.reasons());
      byName.put(one.topic().name(), new TopicScore(one.topic(), score, reasons));
    }
    var mean = new ArrayList<>(byName.values());
    mean.removeIf(one -> one.score() <= 0);
    mean.sort(Comparator.comparingDouble(one -> -one.score()));
    return mean;
  }
}
