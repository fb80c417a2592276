package org.clausary.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction;
import org.clausary.extract.Practice;
import org.clausary.weights.Look;
import org.clausary.weights.Shown;

/**
 * What the clauses of a policy show to learned weights: their words and what the rules found in
 * them. The same for learning and for reading. Not to be changed; thread-safe.
 */
public final class Evidence {

  private final Look look = new Look();
  private final Map<String, List<TopicScore>> byRules;
  private final Map<String, List<Practice>> practices = new HashMap<>();

  /**
   * Of a policy.
   *
   * @param byRules what the rules say, by clause id
   */
  public Evidence(Extraction extraction, Map<String, List<TopicScore>> byRules) {
    this.byRules = Map.copyOf(byRules);
    for (Practice practice : extraction.practices()) {
      practices.computeIfAbsent(practice.clause().id(), id -> new ArrayList<>()).add(practice);
    }
  }

  /**
   * What a clause shows, or several that were labelled as one.
   *
   * @param clauses at least one
   */
  public Shown of(List<Clause> clauses) {
    var stated = new ArrayList<Practice>();
    var found = new TreeMap<String, Double>();
    for (Clause clause : clauses) {
      stated.addAll(practices.getOrDefault(clause.id(), List.of()));
      for (TopicScore one : byRules.getOrDefault(clause.id(), List.of())) {
        found.merge("topic:" + one.topic().name(), one.score(), Math::max);
        one.reasons().forEach(reason -> found.putIfAbsent(name(reason), 1.0));
      }
    }
    return look.at(clauses, stated, found);
  }

  /** What the rules say a clause is about. */
  public List<TopicScore> topics(Clause clause) {
    return byRules.getOrDefault(clause.id(), List.of());
  }

  private static String name(Reason reason) {
    return switch (reason.kind()) {
      case HEADING -> "headed:" + reason.source();
      case INHERITED_HEADING -> "under:" + reason.source();
      case LEAD_IN -> "introduced:" + reason.source();
      case PRACTICE, CUE, LEARNED -> "row:" + reason.source();
    };
  }
}
