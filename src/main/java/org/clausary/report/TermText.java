package org.clausary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausary.report.TermView.Line;
import org.clausary.report.TermView.Shown;

/** A term for a terminal: what it is called, what it says, what uses it. */
final class TermText {

  private static final int INDENT = 2;
  private static final int MOST = 40;
  private static final String SEPARATOR = ", ";

  private final Wording wording;
  private final Lines lines;

  TermText(Wording wording, int width, boolean colour) {
    this.wording = wording;
    lines = new Lines(width, colour);
  }

  /**
   * A term.
   *
   * @param places where it stands, such as {@code rights.ttl:12}
   */
  String print(TermView view, List<String> places) {
    lines.wrapped(0, titled(view), Style.BOLD);
    lines.wrapped(INDENT, view.term().iri(), Style.FAINT);
    if (!places.isEmpty()) {
      field(0, wording.text("definedIn"), String.join(SEPARATOR, places));
    }
    for (Line line : view.lines()) {
      field(line.depth(), label(line), values(line.values()));
    }
    uses(wording.text("usedBy"), view.uses());
    view.through()
        .forEach((term, uses) -> uses(wording.text("usedThrough", Map.of("term", term)), uses));
    return lines.toString();
  }

  private String titled(TermView view) {
    var labels = new ArrayList<>(List.of(view.title()));
    view.labels().values().stream().filter(l -> !l.equals(view.title())).forEach(labels::add);
    return wording.text(
        "termName",
        Map.of("label", String.join(" · ", labels), "name", "cla:" + view.term().name()));
  }

  private static String label(Line line) {
    return line.language().isEmpty() ? line.label() : line.label() + " " + line.language();
  }

  private void uses(String title, Map<String, List<Shown>> uses) {
    if (uses.isEmpty()) {
      return;
    }
    lines.blank();
    lines.wrapped(INDENT, title, Style.BOLD);
    uses.forEach((kind, users) -> field(0, kind, values(users)));
  }

  private void field(int depth, String label, String values) {
    String mark = " ".repeat(INDENT * (depth + 1)) + label;
    int gap = Math.max(2, INDENT * (depth + 1) + 20 - DisplayWidth.of(mark));
    lines.hanging(mark + " ".repeat(gap), Style.FAINT, values, Style.NONE);
  }

  private String values(List<Shown> values) {
    String shown =
        values.stream().limit(MOST).map(this::inWords).collect(Collectors.joining(SEPARATOR));
    return values.size() <= MOST
        ? shown
        : shown + SEPARATOR + wording.text("previewMore", Map.of("count", values.size() - MOST));
  }

  private String inWords(Shown value) {
    return value
        .term()
        .filter(term -> !term.name().equals(value.text()))
        .map(term -> wording.text("termName", Map.of("label", value.text(), "name", term.name())))
        .orElse(value.text());
  }
}
