package org.clausary.extract;

import org.clausary.document.Clause;
import org.clausary.lexicon.Lexicon;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;

/** Lays over a clause the words that tell what it is about, beside all others. */
final class TopicWords {

  private final Lexicon headings;
  private final Lexicon sentences;

  TopicWords(Ontology ontology, Lexicon lexicon) {
    headings = lexicon.only(ontology.concepts(Scheme.TOPICS));
    sentences = lexicon.only(ontology.concepts(Scheme.TOPIC_WORDS));
  }

  /** What headings call topics is looked for everywhere, other words in sentences only. */
  void addTo(Units units, Lexicon.Scan scan, Clause.Kind kind) {
    headings.find(scan).forEach(mention -> units.locate(mention).ifPresent(units::add));
    if (kind != Clause.Kind.HEADING) {
      sentences.find(scan).forEach(mention -> units.locate(mention).ifPresent(units::add));
    }
  }
}
