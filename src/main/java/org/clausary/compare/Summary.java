package org.clausary.compare;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two readings of many policies say differently, in numbers and examples: memory does not grow
 * with the policies that stay the same. Not thread-safe.
 */
public final class Summary {

  /** How many practices are kept of each kind of change. */
  private static final int MOST = 3;

  private final String kind;
  private final Map<Change, Examples<PracticeChange>> practices = new EnumMap<>(Change.class);
  private final SortedMap<String, Balance> kinds = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Balance>> values = new TreeMap<>();
  private final Map<String, Map<Change, Examples<FindingChange>>> findings = new LinkedHashMap<>();
  private int policies;
  private int changedPolicies;
  private int practicesBefore;
  private int practicesAfter;

  /**
   * @param kind IRI of the property with the kind of a practice
   */
  public Summary(String kind, List<Topic> topics) {
    this.kind = kind;
    topics.forEach(topic -> findings.put(topic.name(), new EnumMap<>(Change.class)));
  }

  /** Adds a policy. */
  public void add(PolicyChanges policy) {
    policies++;
    practicesBefore += policy.practicesBefore();
    practicesAfter += policy.practicesAfter();
    if (policy.isEmpty()) {
      return;
    }
    changedPolicies++;
    for (PracticeChange change : policy.practices()) {
      examples(practices, change.change(), MOST).add(policy, change);
      change.statement().values(kind).forEach(name -> count(kinds, name, change.change()));
      count(change.added(), Change.GAINED);
      count(change.removed(), Change.LOST);
    }
    for (FindingChange change : policy.findings()) {
      Topic topic = change.topic();
      examples(findings.get(topic.name()), change.change(), topic.examples()).add(policy, change);
    }
  }

  private static <T> Examples<T> examples(Map<Change, Examples<T>> all, Change change, int most) {
    return all.computeIfAbsent(change, c -> new Examples<>(most));
  }

  private void count(Statement statement, Change change) {
    statement
        .values()
        .forEach(
            (property, set) ->
                set.forEach(
                    value ->
                        count(
                            values.computeIfAbsent(property, p -> new TreeMap<>()),
                            value,
                            change)));
  }

  private static void count(SortedMap<String, Balance> balances, String name, Change change) {
    balances.put(name, balances.getOrDefault(name, Balance.NONE).and(change));
  }

  /** How many were read. */
  public int policies() {
    return policies;
  }

  /** How many of them differ. */
  public int changedPolicies() {
    return changedPolicies;
  }

  /** Practices of the first reading. */
  public int practicesBefore() {
    return practicesBefore;
  }

  /** Practices of the second reading. */
  public int practicesAfter() {
    return practicesAfter;
  }

  /** Practices by what became of them. */
  public Examples<PracticeChange> practices(Change change) {
    return practices.getOrDefault(change, new Examples<>(0));
  }

  /** By the IRI of the kind of practice. */
  public SortedMap<String, Balance> kinds() {
    return kinds;
  }

  /** By property, then by value: in how many practices the value came or went. */
  public SortedMap<String, SortedMap<String, Balance>> values() {
    return values;
  }

  /** Findings of a topic by what became of them. */
  public Examples<FindingChange> findings(Topic topic, Change change) {
    return findings.getOrDefault(topic.name(), Map.of()).getOrDefault(change, new Examples<>(0));
  }
}
