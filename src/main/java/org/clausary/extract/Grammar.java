package org.clausary.extract;

import java.util.List;

/** How the sentences of a language are put together. The words are cues of the ontology. */
interface Grammar {

  /** The predications of a sentence, in text order. */
  List<Predication> predications(Units units, Range sentence, Memory memory);

  /** The conditions, exceptions and limitations of a sentence, in text order. */
  List<Circumstance> circumstances(Units units, Range sentence);

  /** The part each unit of a predication plays. */
  Zones zones(Units units, Predication predication, List<Circumstance> circumstances, Zone start);

  /** True if the language leaves out the object of a verb, and this one has none behind it. */
  default boolean elidesObject(Units units, Predication predication) {
    return false;
  }

  /** The grammar for a language. */
  static Grammar of(String language, Vocabulary vocabulary) {
    return language.startsWith("zh")
        ? new ChineseGrammar()
        : new SpacedGrammar(vocabulary.is("negativeConcord", language));
  }
}
