package org.clausary.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.extract.Practice;
import org.clausary.extract.SentenceWords;
import org.clausary.weights.Look;
import org.clausary.weights.Shown;

/**
 * What the clauses of a policy show to learned weights: their words and what the rules found in
 * them. The same for learning and for reading. Not to be changed; thread-safe.
 */
public final class Evidence {

  /** How much the sureness of a text depends on the part of it that is sure. */
  private static final double COVERAGE = 0.5;

  private final Look look = new Look();
  private final PolicyDocument document;
  private final Map<String, List<SentenceWords>> sentences;
  private final Map<String, List<TopicScore>> byRules;
  private final Map<String, List<Practice>> practices = new HashMap<>();

  /**
   * Of a policy.
   *
   * @param byRules what the rules say, by clause id
   */
  public Evidence(Extraction extraction, Map<String, List<TopicScore>> byRules) {
    document = extraction.document();
    sentences = extraction.sentences();
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
    return look.at(clauses, stated, found, concepts(clauses));
  }

  /** The same without what rules found. */
  public Shown words(List<Clause> clauses) {
    return look.at(clauses, List.of(), Map.of(), concepts(clauses));
  }

  /** How often each concept is named, and in how many sentences each list. */
  private Map<String, Integer> concepts(List<Clause> clauses) {
    var counts = new TreeMap<String, Integer>();
    for (Clause clause : clauses) {
      for (SentenceWords sentence : sentences.getOrDefault(clause.id(), List.of())) {
        var lists = new TreeSet<String>();
        for (SentenceWords.Word word : sentence.words()) {
          if (!word.weak()) {
            counts.merge(word.concept().name(), 1, Integer::sum);
            lists.add(word.concept().scheme().localName());
          }
        }
        lists.forEach(list -> counts.merge(list, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** The paragraphs and short lists of the policy, in the order of the text, without headings. */
  public List<List<Clause>> blocks() {
    return Blocks.of(document);
  }

  /** What the rules say a clause is about. */
  public List<TopicScore> topics(Clause clause) {
    return byRules.getOrDefault(clause.id(), List.of());
  }

  /**
   * How sure the rules are that clauses, which are one piece of text, are about a topic or a
   * narrower one: as sure as of the surest, and less the smaller its part of the text.
   *
   * @param headings whether headings are heard
   */
  public double rules(List<Clause> clauses, String topic, boolean headings) {
    double surest = 0;
    double covered = 0;
    double length = 0;
    for (Clause clause : clauses) {
      double score = 0;
      for (TopicScore one : topics(clause)) {
        if (one.topic().isWithin(topic)) {
          score = Math.max(score, headings ? one.score() : Tally.score(withoutHeadings(one)));
        }
      }
      surest = Math.max(surest, score);
      covered += score * clause.text().text().length();
      length += clause.text().text().length();
    }
    double part = surest == 0 || length == 0 ? 1 : covered / (surest * length);
    return surest * (1 - COVERAGE + COVERAGE * part);
  }

  private static List<Reason> withoutHeadings(TopicScore score) {
    return score.reasons().stream().filter(reason -> !reason.isHeading()).toList();
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
