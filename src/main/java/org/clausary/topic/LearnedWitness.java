package org.clausary.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.ontology.TopicTable;
import org.clausary.weights.Opinion;
import org.clausary.weights.Scale;
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
  public Map<String, List<Said>> testify(
      Extraction extraction, Map<String, List<TopicScore>> known) {
    var evidence = new Evidence(extraction, known);
    var opinions = new HashMap<String, List<Opinion>>();
    for (Clause clause : extraction.document().clauses()) {
      if (weights.cover(clause.language())) {
        opinions.put(clause.id(), on(List.of(clause), evidence));
      }
    }
    evidence.blocks().forEach(block -> addWhole(block, evidence, opinions));
    var said = new HashMap<String, List<Said>>();
    for (Clause clause : extraction.document().clauses()) {
      if (opinions.containsKey(clause.id())) {
        said.put(clause.id(), said(clause, opinions.get(clause.id())));
      }
    }
    return said;
  }

  private List<Opinion> on(List<Clause> clauses, Evidence evidence) {
    String language = clauses.get(0).language();
    boolean all = weights.readRules(language);
    return weights.of(language, all ? evidence.of(clauses) : evidence.words(clauses));
  }

  /** Clauses of a paragraph are also judged by the paragraph. */
  private void addWhole(
      List<Clause> block, Evidence evidence, Map<String, List<Opinion>> opinions) {
    String language = block.get(0).language();
    if (block.size() == 1
        || !weights.readParagraphs(language)
        || block.stream().anyMatch(clause -> !clause.language().equals(language))) {
      return;
    }
    List<Opinion> whole = on(block, evidence);
    for (Clause clause : block) {
      opinions.computeIfPresent(
          clause.id(),
          (id, own) ->
              IntStream.range(0, own.size()).mapToObj(i -> own.get(i).with(whole.get(i))).toList());
    }
  }

  private List<Said> said(Clause clause, List<Opinion> opinions) {
    var said = new ArrayList<Said>();
    for (Opinion opinion : opinions) {
      Concept topic = topics.get(opinion.topic());
      if (topic != null) {
        double score = Scale.toBar(opinion.score(), TopicTable.bar(topic));
        var reason =
            new Reason(topic.name(), Reason.Kind.LEARNED, score, clause.span(), opinion.terms());
        said.add(
            new Said(new TopicScore(topic, score, List.of(reason)), opinion.share().orElse(share)));
      }
    }
    return said;
  }
}
