package org.clausary.report;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.clausary.report.View.Item;
import org.clausary.report.View.Shown;

/** What {@code analyze} prints of a policy: a summary, or everything with quotes. */
final class Console {

  private static final String DOT = " · ";
  private static final int INDENT = 2;

  private final Wording wording;
  private final Lines lines;
  private final boolean colour;

  Console(Wording wording, int width, boolean colour) {
    this.wording = wording;
    this.colour = colour;
    lines = new Lines(width, colour);
  }

  /** The overview, and what a reviewer takes in at one look. */
  String summary(Dossier dossier) {
    overview(dossier);
    var summary = new ConsoleSummary(new ConsoleParts(wording, dossier.policy(), lines, colour));
    dossier.views().stream()
        .filter(view -> view.section().inSummary())
        .filter(view -> dossier.policy().isChecked() || !view.groups().isEmpty())
        .forEach(view -> summary.print(view));
    return lines.toString();
  }

  /** The overview, and every section with the words it rests on. */
  String everything(Dossier dossier) {
    overview(dossier);
    var sections = new ConsoleSections(new ConsoleParts(wording, dossier.policy(), lines, colour));
    dossier.views().forEach(sections::print);
    return lines.toString();
  }

  private void overview(Dossier dossier) {
    AnalyzedPolicy policy = dossier.policy();
    lines.wrapped(0, policy.title(), Style.BOLD);
    var facts = new ArrayList<String>();
    facts.add(policy.id());
    facts.add(wording.languageName(policy.document().language()));
    facts.add(policy.issued().map(Object::toString).orElseGet(() -> wording.text("undated")));
    facts.add(policy.document().name());
    lines.wrapped(INDENT, String.join(DOT, facts), Style.FAINT);
    lines.wrapped(INDENT, size(policy), Style.NONE);
    lines.wrapped(INDENT, new Shares(policy, wording).sentence(), Style.NONE);
    policy
        .lawAsOf()
        .map(day -> wording.text("lawAsOfDay", Map.of("day", day.toString())))
        .ifPresent(sentence -> lines.wrapped(INDENT, sentence, Style.NONE));
    lines.wrapped(INDENT, dossier.verdict(), Style.BOLD);
    dossier.reasons().forEach(reason -> reason(reason));
  }

  private String size(AnalyzedPolicy policy) {
    String seconds = String.format(Locale.ROOT, "%.2f", policy.elapsed().toMillis() / 1000.0);
    return wording.text(
        "size",
        Map.of(
            "clauses", policy.outcomes().size(),
            "practices", policy.practices(),
            "triples", policy.triples(),
            "seconds", seconds));
  }

  private void reason(Item reason) {
    String why = reason.details().stream().findFirst().map(Shown::text).orElse("");
    lines.hanging("    - ", Style.FAINT, why, Style.NONE);
  }
}
