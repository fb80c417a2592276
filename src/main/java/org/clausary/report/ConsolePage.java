package org.clausary.report;

import java.util.List;

/** A page for a terminal. */
final class ConsolePage implements Page {

  private static final int INDENT = 2;
  private static final int DEEPER = 4;
  private static final int MOST_LINES = 2;

  private final Lines lines;
  private final boolean colour;

  ConsolePage(int width, boolean colour) {
    lines = new Lines(width, colour);
    this.colour = colour;
  }

  @Override
  public void title(String text) {
    lines.wrapped(0, text, Style.BOLD);
  }

  @Override
  public void part(String text) {
    lines.blank();
    lines.wrapped(0, text, Style.BOLD);
  }

  @Override
  public void numbers(List<String> columns, List<List<String>> rows) {
    int names = 0;
    for (List<String> row : rows) {
      names = Math.max(names, DisplayWidth.of(row.get(0)));
    }
    names = Math.min(Math.max(names, DisplayWidth.of(columns.get(0))), lines.room(50));
    row(columns, columns, names, Style.FAINT);
    for (List<String> row : rows) {
      row(row, columns, names, Style.NONE);
    }
    lines.blank();
  }

  private void row(List<String> cells, List<String> columns, int names, Style style) {
    String name = DisplayWidth.wrap(cells.get(0), names, 1).get(0);
    var out = new StringBuilder(name).append(" ".repeat(names - DisplayWidth.of(name)));
    for (int i = 1; i < cells.size(); i++) {
      int width = Math.max(7, DisplayWidth.of(columns.get(i)));
      out.append(" ".repeat(2 + Math.max(0, width - DisplayWidth.of(cells.get(i)))));
      out.append(cells.get(i));
    }
    lines.raw(INDENT, style.on(out.toString(), colour));
  }

  @Override
  public void item(String mark, Value.Tone tone, String text) {
    lines.hanging("  " + mark + " ", Style.of(tone), text, Style.NONE);
  }

  @Override
  public void more(String text) {
    lines.wrapped(DEEPER, text, Style.FAINT);
  }

  @Override
  public void quote(String file, int line, String text) {
    lines.wrapped(DEEPER, line > 0 ? file + ":" + line : file, Style.FAINT);
    if (!text.isEmpty()) {
      lines.quoted("", DEEPER, text, MOST_LINES);
    }
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
