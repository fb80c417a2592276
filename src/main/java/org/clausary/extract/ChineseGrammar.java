package org.clausary.extract;

import java.util.List;

/** Chinese: no spaces, subjects carried over from clause to clause, marks of width. */
final class ChineseGrammar implements Grammar {

  private final SpacedGrammar spaced = new SpacedGrammar();

  @Override
  public List<Predication> predications(Units units, Range sentence, Memory memory) {
    return spaced.predications(units, sentence, memory);
  }

  @Override
  public List<Circumstance> circumstances(Units units, Range sentence) {
    return spaced.circumstances(units, sentence);
  }

  @Override
  public Zones zones(
      Units units, Predication predication, List<Circumstance> circumstances, Zone start) {
    return spaced.zones(units, predication, circumstances, start);
  }
}
