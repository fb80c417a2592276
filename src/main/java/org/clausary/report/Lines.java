package org.clausary.report;

import java.util.List;
import java.util.function.IntFunction;

/** Lines for a terminal: wrapped to its width, then styled, so that colours cost no columns. */
final class Lines {

  private static final int NARROWEST = 20;

  private final StringBuilder out = new StringBuilder();
  private final int width;
  private final boolean colour;

  /**
   * @param width columns of the terminal
   * @param colour whether styles show
   */
  Lines(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** Columns left beside that much indent. */
  int room(int indent) {
    return Math.max(NARROWEST, width - indent);
  }

  /** An empty line. */
  void blank() {
    out.append('\n');
  }

  /** A line that is laid out and styled already. */
  void raw(int indent, String line) {
    out.append(" ".repeat(indent)).append(line).append('\n');
  }

  /** A paragraph, indented. */
  void wrapped(int indent, String text, Style style) {
    hanging(" ".repeat(indent), Style.NONE, text, style);
  }

  /** A paragraph behind a mark; further lines stand under its first. */
  void hanging(String mark, Style markStyle, String text, Style style) {
    int indent = DisplayWidth.of(mark);
    List<String> lines =
        DisplayWidth.wrap(VisibleText.oneLine(text), room(indent), Integer.MAX_VALUE);
    for (int i = 0; i < lines.size(); i++) {
      String lead = i == 0 ? markStyle.on(mark, colour) : " ".repeat(indent);
      String line = lead + style.on(lines.get(i), colour);
      out.append(line.stripTrailing()).append('\n');
    }
  }

  /** The same with the middle left out where the text is longer. */
  void quoted(String gutter, int indent, String text, int maxLines) {
    String oneLine = VisibleText.oneLine(text);
    quoted(gutter, indent, maxLines, columns -> DisplayWidth.shorten(oneLine, columns));
  }

  /**
   * Words of the policy behind a gutter with their line number, as a compiler shows them.
   *
   * @param shown cuts a text to so many columns
   */
  void quoted(String gutter, int indent, int maxLines, IntFunction<String> shown) {
    String mark = " ".repeat(indent) + gutter + " │ ";
    int room = room(DisplayWidth.of(mark));
    String text = VisibleText.oneLine(shown.apply(room * maxLines - maxLines * 4));
    boolean first = true;
    for (String line : DisplayWidth.wrap(text, room, Integer.MAX_VALUE)) {
      String lead = first ? mark : " ".repeat(indent + gutter.length()) + " │ ";
      out.append(Style.BLUE.on(lead, colour)).append(line).append('\n');
      first = false;
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
