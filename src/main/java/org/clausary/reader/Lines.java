package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import org.clausary.text.Passage;

/**
 * Collects the characters of one paragraph, heading or cell into lines: white space collapsed,
 * invisible characters gone, left-over runs of asterisks taken as the bold marks they were meant
 * as.
 */
final class Lines {

  private final List<Line> lines = new ArrayList<>();
  private Passage.Builder text = new Passage.Builder();
  private int bold;
  private boolean toggled;
  private boolean wrap;
  private int end;

  /** Adds the source characters {@code start} to {@code end} as they are. */
  void verbatim(CharSequence source, int start, int end, boolean inBold) {
    for (int i = start; i < end; i++) {
      i = skipStars(source, i, end);
      if (i < end) {
        unit(source.charAt(i), i, i + 1, inBold);
      }
    }
  }

  private int skipStars(CharSequence source, int from, int to) {
    int i = from;
    while (i < to && source.charAt(i) == '*') {
      i++;
    }
    if (i - from < 2) {
      return from;
    }
    toggled = !toggled;
    return i;
  }

  /** Two or more asterisks that the markup did not explain. */
  void stars() {
    toggled = !toggled;
  }

  /** Adds one unit that stands for {@code start} to {@code end}. */
  void unit(char unit, int start, int end, boolean inBold) {
    if (Chars.isInvisible(unit)) {
      return;
    }
    if (Chars.isSpace(unit)) {
      if (text.length() > 0 && text.last() != ' ') {
        append(' ', start, end, inBold);
      }
      return;
    }
    if (wrap) {
      wrap = false;
      boolean wide = Chars.isWide(text.last()) && Chars.isWide(unit);
      if (text.length() > 0 && text.last() != ' ' && !wide) {
        append(' ', this.end, Math.max(this.end, start), inBold);
      }
    }
    append(unit, start, end, inBold);
  }

  private void append(char unit, int start, int end, boolean inBold) {
    boolean leading = bold == text.length();
    text.append(unit, start, end);
    if (leading && (inBold != toggled || unit == ' ' && bold > 0)) {
      bold = text.length();
    }
    this.end = end;
  }

  /** A break inside a line, read as one space, or as nothing between ideographs. */
  void wrap() {
    wrap = text.length() > 0;
  }

  /** Ends the line. */
  void line(Line.Break how) {
    wrap = false;
    Passage passage = text.build().strip();
    if (!passage.isEmpty()) {
      lines.add(new Line(passage, Math.min(bold, passage.length()), how));
    } else if (how == Line.Break.HARD && !lines.isEmpty()) {
      Line last = lines.remove(lines.size() - 1);
      lines.add(new Line(last.text(), last.bold(), how));
    }
    text = new Passage.Builder();
    bold = 0;
  }

  /** The lines so far; the last one ends here. */
  List<Line> build() {
    line(Line.Break.HARD);
    return lines;
  }

  /** All lines as one passage, with a space or the given unit at each break. */
  static Passage joined(List<Line> lines, char breakUnit) {
    if (lines.size() == 1) {
      return lines.get(0).text();
    }
    var out = new Passage.Builder();
    int end = 0;
    for (Line line : lines) {
      Passage next = line.text();
      int start = next.source().start();
      if (out.length() > 0) {
        boolean wide = Chars.isWide(out.last()) && Chars.isWide(next.text().charAt(0));
        if (breakUnit != ' ' || !wide) {
          out.append(breakUnit, end, Math.max(end, start));
        }
      }
      out.append(next);
      end = next.source().end();
    }
    return out.build();
  }
}
