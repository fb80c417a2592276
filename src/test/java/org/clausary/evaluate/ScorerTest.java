package org.clausary.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.evaluate.Evaluation.Minority;
import org.clausary.evaluate.Segment.Marks;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class ScorerTest {

  private static final LabelList LIST =
      new LabelList(Set.of("A", "B", "C"), Map.of("few", Set.of("A", "B")));

  private static Segment segment(int number, Set<String> labels, String... few) {
    return new Segment(
        "d", number, "", new Marks(labels, Set.of()), new Marks(Set.of(few), Set.of()));
  }

  private static final List<Segment> GOLD =
      List.of(
          segment(0, Set.of("A", "B")),
          segment(1, Set.of("A"), "B"),
          segment(2, Set.of("C")),
          segment(3, Set.of()));

  private static final List<Segment> GIVEN =
      List.of(
          segment(0, Set.of("A")), segment(1, Set.of("A", "B")), segment(3, Set.of("unheard-of")));

  private static Score labels(String set, Minority minority) {
    return new Scorer(LIST, set, Set.of(), minority).score(GOLD, GIVEN).labels();
  }

  @Test
  void countsEachLabelAndWhatNobodyKnows() {
    Score score = labels("all", Minority.WRONG);
    assertEquals(new Counts(2, 0, 0), score.items().get("A"));
    assertEquals(new Counts(0, 1, 1), score.items().get("B"));
    assertEquals(new Counts(0, 0, 1), score.items().get("C"), "a segment without prediction");
    assertEquals(new Counts(0, 1, 0), score.items().get("unheard-of"));
    assertEquals(new Counts(2, 2, 2), score.micro());
    assertEquals(0.5, score.micro().f1());
    assertEquals(1 / 3.0, score.macroF1(), 1e-9);
    assertEquals(0, score.exact());
  }

  @Test
  void aSetLeavesKnownLabelsOut() {
    Score score = labels("few", Minority.WRONG);
    assertEquals(Set.of("A", "B", "unheard-of"), score.items().keySet());
    assertEquals(new Counts(2, 2, 1), score.micro());
    assertEquals(1, score.exact());
  }

  @Test
  void aMinorityCountsAsAsked() {
    assertEquals(new Counts(0, 0, 1), labels("all", Minority.IGNORE).items().get("B"));
    assertEquals(new Counts(1, 0, 1), labels("all", Minority.RIGHT).items().get("B"));
  }

  @Test
  void saysWhatWasGivenInstead() {
    var gold = List.of(segment(0, Set.of("A")), segment(1, Set.of("A")), segment(2, Set.of("B")));
    var given = List.of(segment(0, Set.of("B")), segment(1, Set.of("B")), segment(2, Set.of("B")));
    var evaluation = new Scorer(LIST, "all", Set.of(), Minority.WRONG).score(gold, given);
    assertEquals(Map.of("A", Map.of("B", 2)), evaluation.confusion());
    assertEquals(2, evaluation.misses().size());
  }
}
