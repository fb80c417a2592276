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

  /** Headings are looked through for what headings call topics, sentences for words of theirs. */
  void addTo(Units units, Lexicon.Scan scan, Clause.Kind kind) {
    Lexicon words = kind == Clause.Kind.HEADING ? headings : sentences;
    words.find(scan).forEach(mention -> units.locate(mention).ifPresent(units::add));
  }
}
