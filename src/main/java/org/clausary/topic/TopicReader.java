package org.clausary.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction;
import org.clausary.extract.Practice;
import org.clausary.extract.SentenceWords;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.ontology.TopicCue;
import org.clausary.ontology.TopicTable;
import org.clausary.text.Span;

/**
 * Tells what each clause is about, from the practices it states, its words, the headings above it
 * and the sentence that introduces it; further witnesses have their share. All that it goes by
 * stands in the ontology. Immutable and thread-safe.
 *
 * <pre>{@code
 * TopicReader reader = TopicReader.of(ontology, List.of());
 * Topics topics = reader.read(extractor.extract(document));
 * }</pre>
 */
public final class TopicReader {

  private final TopicTable table;
  private final Map<String, Concept> topics = new TreeMap<>();
  private final WordNumbers numbers = new WordNumbers();
  private final List<CueRow> cues = new ArrayList<>();
  private final List<PracticeRow> practices = new ArrayList<>();
  private final List<Witness> witnesses;
  private final double leadInStrength;

  private TopicReader(Ontology ontology, List<Witness> witnesses) {
    this.witnesses = List.copyOf(witnesses);
    ontology.concepts(Scheme.TOPICS).forEach(topic -> topics.put(topic.name(), topic));
    table = TopicTable.of(ontology);
    leadInStrength = topics.isEmpty() ? 0 : table.number("leadInStrength");
    for (TopicCue cue : table.cues()) {
      if (cue.isOnPractice()) {
        practices.add(new PracticeRow(cue));
      } else {
        cues.add(new CueRow(cue, numbers));
      }
    }
  }

  /**
   * A reader that knows what the ontology knows.
   *
   * @param witnesses who else is heard
   * @throws org.clausary.problem.InvalidException if there are topics but not the numbers they need
   */
  public static TopicReader of(Ontology ontology, List<Witness> witnesses) {
    return new TopicReader(ontology, witnesses);
  }

  /** The topics of each clause of a policy; none if the ontology has no topics. */
  public Topics read(Extraction extraction) {
    if (topics.isEmpty()) {
      return Topics.NONE;
    }
    Map<String, List<TopicScore>> scores = byRules(extraction);
    for (Witness witness : witnesses) {
      Mean.add(scores, witness, extraction);
    }
    double least = table.number("leastScore");
    scores.replaceAll((clause, said) -> said.stream().filter(one -> one.score() >= least).toList());
    scores.values().removeIf(List::isEmpty);
    return new Topics(scores);
  }

  private Map<String, List<TopicScore>> byRules(Extraction extraction) {
    var stated = new HashMap<String, List<Practice>>();
    for (Practice practice : extraction.practices()) {
      stated.computeIfAbsent(practice.clause().id(), id -> new ArrayList<>()).add(practice);
    }
    var headings = new Headings(extraction.document().source(), table);
    var leadIns = new LeadIns(leadInStrength);
    var scores = new LinkedHashMap<String, List<TopicScore>>();
    for (Clause clause : extraction.document().clauses()) {
      List<SentenceWords> sentences = extraction.sentences().getOrDefault(clause.id(), List.of());
      var tally = new Tally(topics);
      addPractices(tally, stated.getOrDefault(clause.id(), List.of()));
      if (clause.kind() != Clause.Kind.HEADING) {
        sentences.forEach(sentence -> addCues(tally, sentence));
      }
      leadIns.addTo(tally, clause);
      if (clause.kind() != Clause.Kind.HEADING) {
        leadIns.passed(clause, tally.scores());
      }
      headings.addTo(tally, clause, sentences);
      List<TopicScore> found = tally.scores();
      if (!found.isEmpty()) {
        scores.put(clause.id(), found);
      }
    }
    return scores;
  }

  private void addPractices(Tally tally, List<Practice> stated) {
    for (Practice practice : stated) {
      for (PracticeRow row : practices) {
        if (row.fits(practice)) {
          add(tally, row.cue(), Reason.Kind.PRACTICE, practice.evidence());
        }
      }
    }
  }

  private void addCues(Tally tally, SentenceWords sentence) {
    var present = new BitSet();
    var words = new ArrayList<BitSet>(sentence.words().size());
    var named = new HashSet<Concept>();
    for (SentenceWords.Word word : sentence.words()) {
      if (word.concept().scheme() == Scheme.TOPICS) {
        named.add(word.concept());
      }
      BitSet of = numbers.of(word);
      words.add(of);
      present.or(of);
    }
    for (CueRow row : cues) {
      Span span = row.find(sentence, present, words, named.size());
      if (span != null) {
        add(tally, row.cue(), Reason.Kind.CUE, span);
      }
    }
  }

  private static void add(Tally tally, TopicCue cue, Reason.Kind kind, Span span) {
    for (String topic : cue.supports()) {
      tally.add(topic, new Reason(cue.name(), kind, cue.strength(), span));
    }
    for (String topic : cue.opposes()) {
      tally.add(topic, new Reason(cue.name(), kind, -cue.strength(), span));
    }
  }
}
