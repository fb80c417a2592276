package org.clausary.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausary.document.Clause;
import org.clausary.report.View.Shown;

/** Small phrases on one policy that the terminal, the page and the Markdown share. */
final class Notes {

  private static final String DOT = " · ";

  private final Wording wording;
  private final AnalyzedPolicy policy;

  Notes(Wording wording, AnalyzedPolicy policy) {
    this.wording = wording;
    this.policy = policy;
  }

  /** Why a section shows nothing. */
  String whenEmpty(Section section) {
    return policy.isChecked()
        ? wording.fill(section.whenEmpty(), clauses())
        : wording.text("notChecked");
  }

  /** Where a finding without a quote was looked for. */
  String lookedIn() {
    return wording.text("lookedIn", clauses());
  }

  private Map<String, Integer> clauses() {
    return Map.of("clauses", policy.checked());
  }

  /** A cell after the label of its column. */
  String labelled(Shown shown) {
    return wording.text("labelled", Map.of("label", shown.column().label(), "value", shown.text()));
  }

  /** A detail in words; a label says what it is where the words do not. */
  String said(Shown detail) {
    return switch (detail.column().holds()) {
      case ADVICE, PERIOD -> labelled(detail);
      default -> detail.text();
    };
  }

  /** Facts of a group in one line; those of one column stand together. */
  String facts(List<Shown> facts) {
    return facts.stream()
        .map(Shown::column)
        .distinct()
        .map(
            column ->
                wording.text(
                    "labelled", Map.of("label", column.label(), "value", listed(facts, column))))
        .collect(Collectors.joining(DOT));
  }

  /** The cells of a column, listed. */
  String listed(List<Shown> shown, Column column) {
    return shown.stream()
        .filter(s -> s.column().equals(column))
        .map(Shown::text)
        .distinct()
        .reduce((one, two) -> wording.text("listed", Map.of("first", one, "second", two)))
        .orElse("");
  }

  /** The page or the line of a clause. */
  String place(Clause clause) {
    return clause.page().isPresent()
        ? wording.text("page", Map.of("page", Integer.toString(clause.page().getAsInt())))
        : wording.text("line", Map.of("line", Integer.toString(clause.line())));
  }

  /** Words with the place of their clause behind them. */
  String placed(String words, Optional<Clause> clause) {
    return clause
        .map(c -> wording.text("placed", Map.of("words", words, "place", place(c))))
        .orElse(words);
  }

  /** The same for words that were shown before. */
  String placeAgain(Clause clause) {
    return wording.text("quotedAbove", Map.of("place", place(clause)));
  }

  /** How many places something rests on. */
  String restsOn(int count) {
    return wording.text("restsOn", Map.of("count", count));
  }

  /** How many places are not shown. */
  String more(int count) {
    return wording.text("more", Map.of("count", count));
  }
}
