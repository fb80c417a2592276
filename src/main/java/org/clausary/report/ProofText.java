package org.clausary.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausary.report.Proof.About;
import org.clausary.report.Proof.Condition;
import org.clausary.report.Proof.Law;
import org.clausary.report.Proof.Reason;
import org.clausary.report.Proof.Stated;
import org.clausary.report.Proof.Way;

/** A proof, step by step, for people. */
final class ProofText {

  private static final int STEP = 2;
  private static final String DOT = " · ";

  private final Wording wording;
  private final Lines lines;
  private final Set<String> shown = new HashSet<>();

  ProofText(Wording wording, int width, boolean colour) {
    this.wording = wording;
    lines = new Lines(width, colour);
  }

  String print(Proof proof) {
    head(proof);
    for (Reason reason : proof.reasons()) {
      lines.blank();
      print(reason, proof);
    }
    if (proof.reasons().stream().allMatch(reason -> reason.conditions().isEmpty())) {
      proof.evidence().forEach(stated -> print(stated, STEP));
    }
    ways(proof);
    foot(proof);
    return lines.toString();
  }

  private void head(Proof proof) {
    var words = new ArrayList<String>(List.of(wording.prose(proof.kind())));
    add(words, proof.isExposure() ? code("scope", proof.name()) : wording.prose(proof.name()));
    add(words, code("level", proof.level()));
    add(words, code("status", proof.status()));
    if (proof.isExposure()) {
      words.add(wording.text("explain-score", Map.of("score", proof.score())));
    }
    lines.wrapped(0, String.join(DOT, words), Style.BOLD);
    lines.wrapped(STEP, wording.prose(proof.message()), Style.NONE);
  }

  private String code(String column, String code) {
    return code.isEmpty() ? "" : wording.value(wording.column(column), code).label();
  }

  private static void add(List<String> words, String word) {
    if (!word.isEmpty()) {
      words.add(word);
    }
  }

  private void print(Reason reason, Proof proof) {
    String weight = reason.weight().isEmpty() ? "" : "%+d ".formatted(reason.weight().getAsInt());
    lines.wrapped(STEP, weight + wording.prose(reason.name()) + DOT + reason.row(), Style.BOLD);
    lines.wrapped(2 * STEP, wording.prose(reason.rationale()), Style.NONE);
    for (Law law : reason.laws()) {
      fact("law", law(law));
    }
    for (Condition condition : reason.conditions()) {
      String name = wording.prose(condition.name());
      boolean there = condition.stated().isPresent();
      fact(condition.part(), there ? name : name + DOT + lookedIn(proof));
      condition.stated().ifPresent(stated -> print(stated, 3 * STEP));
    }
    if (!reason.remedy().isEmpty()) {
      fact("remedy", wording.prose(reason.remedy()));
    }
    if (!reason.ask().isEmpty()) {
      fact("ask", wording.prose(reason.ask()));
    }
  }

  private void fact(String key, String text) {
    String mark = " ".repeat(2 * STEP) + wording.text("explain-" + key) + "  ";
    lines.hanging(mark, Style.FAINT, text, Style.NONE);
  }

  private String law(Law law) {
    var words = new ArrayList<String>(List.of(law.citation(), wording.prose(law.name())));
    add(words, wording.prose(law.gist()));
    add(words, law.verification());
    add(words, law.link());
    return String.join(DOT, words);
  }

  private String lookedIn(Proof proof) {
    return wording.text(
        "explain-lookedIn",
        Map.of("clauses", proof.origin().clauses(), "understood", proof.origin().understood()));
  }

  private void print(Stated stated, int indent) {
    if (!shown.add(stated.practice())) {
      String line = wording.text("explain-above", Map.of("line", stated.line()));
      lines.wrapped(indent, line, Style.FAINT);
      return;
    }
    lines.quoted(Integer.toString(stated.line()), indent, stated.quote(), 3);
    String place =
        wording.text(
            "explain-place",
            Map.of(
                "line", stated.line(),
                "start", Integer.toString(stated.start()),
                "end", Integer.toString(stated.end())));
    var facts = new ArrayList<String>(List.of(place));
    add(facts, stated.heading());
    lines.wrapped(indent, String.join(DOT, facts), Style.FAINT);
    String practice = stated.facts().stream().map(wording::prose).collect(Collectors.joining(DOT));
    String confidence = wording.text("explain-confidence", Map.of("value", stated.confidence()));
    lines.wrapped(indent, practice + DOT + confidence, Style.FAINT);
    for (About about : stated.topics()) {
      var words = new ArrayList<String>();
      words.add(
          wording.text(
              "explain-about",
              Map.of("topic", wording.prose(about.topic()), "score", about.score())));
      add(words, wording.prose(about.reason()));
      add(words, about.weighed());
      lines.wrapped(indent, String.join(DOT, words), Style.FAINT);
    }
  }

  private String fact(String fact) {
    int colon = fact.indexOf(": ");
    return wording.text(
        "labelled",
        Map.of(
            "label", wording.prose(fact.substring(0, colon)),
            "value", wording.prose(fact.substring(colon + 2))));
  }

  private void ways(Proof proof) {
    if (proof.ways().isEmpty()) {
      return;
    }
    lines.blank();
    lines.wrapped(STEP, wording.text("explain-ways"), Style.BOLD);
    for (Way way : proof.ways()) {
      String mark = " ".repeat(2 * STEP) + "- ";
      String remedies =
          way.changes().stream()
              .map(change -> wording.prose(change.remedy()))
              .collect(Collectors.joining(" + "));
      lines.hanging(
          mark,
          Style.FAINT,
          wording.text(
              "explain-way",
              Map.of(
                  "changes", remedies,
                  "level", code("level", way.level()),
                  "score", Integer.toString(way.score()))),
          Style.NONE);
    }
  }

  private void foot(Proof proof) {
    lines.blank();
    lines.wrapped(
        STEP,
        wording.text(
            "explain-rule", Map.of("rule", proof.rule(), "name", wording.prose(proof.ruleName()))),
        Style.FAINT);
    lines.wrapped(STEP, proof.finding(), Style.FAINT);
    lines.wrapped(
        STEP, proof.origin().source() + DOT + "sha256:" + proof.origin().sha256(), Style.FAINT);
    lines.blank();
  }
}
