package org.clausary.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausary.document.Clause;
import org.clausary.extract.SentenceWords;
import org.clausary.extract.SentenceWords.Word;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.ontology.TopicTable;
import org.clausary.text.Span;

/** What the headings above a clause speak for, the weaker the further up. One policy, one use. */
final class Headings {

  private static final String PRECEDENCE = "precedence";

  /** Of a heading: what it speaks for, where, and in which paragraph it stands. */
  private record Heading(List<Concept> topics, Span span, int paragraph) {}

  private final Paragraphs paragraphs;
  private final double own;
  private final double inherited;
  private final double fading;
  private final Map<String, Heading> byText = new HashMap<>();

  Headings(String source, TopicTable table) {
    paragraphs = new Paragraphs(source);
    own = table.number("headingStrength");
    inherited = table.number("inheritedStrength");
    fading = table.number("fading");
  }

  /** Adds what the headings say; clauses come in the order of the text. */
  void addTo(Tally tally, Clause clause, List<SentenceWords> sentences) {
    int paragraph = paragraphs.of(clause);
    if (clause.kind() == Clause.Kind.HEADING) {
      var heading = new Heading(topics(sentences), clause.span(), paragraph);
      byText.put(clause.text().text(), heading);
      add(tally, heading, Reason.Kind.HEADING, own);
      return;
    }
    for (int i = clause.headings().size() - 1; i >= 0; i--) {
      Heading heading = byText.get(clause.headings().get(i));
      if (heading != null && !heading.topics().isEmpty()) {
        int distance = paragraph - heading.paragraph();
        if (distance <= 1 && i == clause.headings().size() - 1) {
          add(tally, heading, Reason.Kind.HEADING, own);
        } else {
          double strength = inherited * Math.pow(fading, distance);
          add(tally, heading, Reason.Kind.INHERITED_HEADING, strength);
        }
        return;
      }
    }
  }

  private static void add(Tally tally, Heading heading, Reason.Kind kind, double strength) {
    for (Concept topic : heading.topics()) {
      tally.add(topic.name(), new Reason(topic.name(), kind, strength, heading.span()));
    }
  }

  /** Of the topics that a heading names, those that go before the others. */
  private static List<Concept> topics(List<SentenceWords> sentences) {
    var topics = new ArrayList<Concept>();
    for (SentenceWords sentence : sentences) {
      for (Word word : sentence.words()) {
        if (word.concept().scheme() == Scheme.TOPICS && !topics.contains(word.concept())) {
          topics.add(word.concept());
        }
      }
    }
    if (topics.isEmpty()) {
      return topics;
    }
    int first = Collections.max(topics.stream().map(Headings::precedence).toList());
    topics.removeIf(topic -> precedence(topic) < first);
    topics.sort(Comparator.comparing(Concept::name));
    return topics;
  }

  private static int precedence(Concept topic) {
    return topic.fact(PRECEDENCE).map(Integer::parseInt).orElse(0);
  }
}
