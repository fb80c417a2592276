package org.clausary.extract;

import java.util.List;
import java.util.Optional;

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

  /** How firmly is said what a unit names; empty where the sentence as a whole tells. */
  default Optional<Practice.Modality> modality(
      Units units, Range sentence, List<Circumstance> circumstances, int unit) {
    return Optional.empty();
  }

  /** True if a predication that names no certain data is not about people's. */
  default boolean isVague(Units units, Predication predication) {
    return false;
  }

  /** True if a legal basis is said not to be needed by words farther off than the nearest. */
  default boolean isUnneeded(Units units, Range sentence, Found basis) {
    return false;
  }

  /** The grammar for a language. */
  static Grammar of(String language, Vocabulary vocabulary) {
    return language.startsWith("zh")
        ? new ChineseGrammar()
        : new SpacedGrammar(vocabulary.is("negativeConcord", language));
  }
}
