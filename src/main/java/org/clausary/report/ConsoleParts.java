package org.clausary.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clausary.report.View.Group;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** Pieces that the summary and the whole report on the terminal share. */
final class ConsoleParts {

  static final String DOT = " · ";
  static final int INDENT = 2;
  static final int DEEPER = 6;

  private final Notes notes;
  private final Lines lines;
  private final boolean colour;

  ConsoleParts(Wording wording, AnalyzedPolicy policy, Lines lines, boolean colour) {
    notes = new Notes(wording, policy);
    this.lines = lines;
    this.colour = colour;
  }

  Notes notes() {
    return notes;
  }

  Lines lines() {
    return lines;
  }

  /** The title of a section, and why it is empty if it is. */
  void title(View view) {
    lines.blank();
    lines.wrapped(0, view.section().title(), Style.BOLD);
    if (view.groups().isEmpty()) {
      lines.wrapped(INDENT, notes.whenEmpty(view.section()), Style.FAINT);
    }
  }

  /** Columns that the widest badge of a section takes. */
  static int badgeWidth(List<Group> groups) {
    return groups.stream()
        .mapToInt(g -> g.badge().map(b -> DisplayWidth.of(b.label())).orElse(0))
        .max()
        .orElse(0);
  }

  /** A group in one paragraph behind its badge. */
  void group(Group group, int badgeWidth, String text) {
    if (group.badge().isPresent()) {
      Value badge = group.badge().get();
      String mark = "  " + badge.tone().mark() + " " + padded(badge.label(), badgeWidth) + "  ";
      lines.hanging(mark, Style.of(badge.tone()), text, Style.NONE);
    } else if (!text.isEmpty()) {
      lines.hanging("  ", Style.NONE, text, Style.NONE);
    }
  }

  /** Exact words behind the number of their line, cut to so many lines around what matters. */
  void quote(Quote quote, int maxLines) {
    String line = quote.clause().map(clause -> Integer.toString(clause.line())).orElse("");
    String gutter = " ".repeat(Math.max(0, 4 - line.length())) + line;
    lines.quoted(gutter, DEEPER, maxLines, columns -> Excerpt.of(quote, columns));
  }

  /** The state of each row in a table. */
  void grid(View view, Consumer<Group> below) {
    new ConsoleGrid(view, lines, colour).print(below);
  }

  /** What names a group. */
  static String heads(Group group) {
    return group.heads().stream().map(Shown::text).collect(Collectors.joining("  "));
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }
}
