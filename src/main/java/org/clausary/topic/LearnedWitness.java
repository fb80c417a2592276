package org.clausary.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.ontology.TopicTable;
import org.clausary.weights.Opinion;
import org.clausary.weights.Weights;

/** Weights of words, learned from other texts, as a witness. Immutable and thread-safe. */
public final class LearnedWitness implements Witness {

  private final Weights weights;
  private final Map<String, Concept> topics = new TreeMap<>();
  private final double share;

  private LearnedWitness(Ontology ontology, Weights weights) {
    this.weights = weights;
    ontology.concepts(Scheme.TOPICS).forEach(topic -> topics.put(topic.name(), topic));
    share = topics.isEmpty() ? 0 : TopicTable.of(ontology).number("learnedShare");
  }

  /** The witness, or none if there are no weights. */
  public static List<Witness> of(Ontology ontology, Weights weights) {
    return weights.languages().isEmpty()
        ? List.of()
        : List.of(new LearnedWitness(ontology, weights));
  }

  @Override
  public Map<String, List<TopicScore>> testify(
      Extraction extraction, Map<String, List<TopicScore>> known) {
    var evidence = new Evidence(extraction, known);
    var said = new HashMap<String, List<TopicScore>>();
    for (Clause clause : extraction.document().clauses()) {
      if (weights.cover(clause.language())) {
        said.put(clause.id(), of(clause, evidence));
      }
    }
    return said;
  }

  @Override
  public double share() {
    return share;
  }

  private List<TopicScore> of(Clause clause, Evidence evidence) {
    var scores = new ArrayList<TopicScore>();
    for (Opinion opinion : weights.of(clause.language(), evidence.of(List.of(clause)))) {
      Concept topic = topics.get(opinion.topic());
      if (topic != null) {
        double score = onScaleOf(topic, opinion.score());
        scores.add(
            new TopicScore(
                topic,
                score,
                List.of(
                    new Reason(
                        topic.name(),
                        Reason.Kind.LEARNED,
                        score,
                        clause.span(),
                        opinion.terms()))));
      }
    }
    return scores;
  }

  /** Brings one half, where the weights say yes, to the bar of the topic. */
  private static double onScaleOf(Concept topic, double score) {
    double bar = topic.fact("bar").map(Double::parseDouble).orElse(0.5);
    return score < 0.5 ? score * 2 * bar : bar + (score - 0.5) * 2 * (1 - bar);
  }
}
