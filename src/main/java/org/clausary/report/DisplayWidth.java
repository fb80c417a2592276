package org.clausary.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Columns a text takes on a terminal, where a Chinese character takes two. */
final class DisplayWidth {

  private DisplayWidth() {}

  /** Columns the text takes. */
  static int of(CharSequence text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /**
   * The text in lines of at most {@code width} columns, broken where its script allows; inside a
   * word only if it is longer than a line. What does not fit in {@code maxLines} is left out with
   * an ellipsis.
   */
  static List<String> wrap(String text, int width, int maxLines) {
    var lines = new ArrayList<String>();
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(text);
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start, width, breaks);
      if (lines.size() == maxLines - 1 && end < text.length()) {
        lines.add(text.substring(start, fitting(text, start, width - 1)).strip() + "…");
        return lines;
      }
      lines.add(text.substring(start, end).strip());
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  /** The text with its middle left out, if it takes more than {@code width} columns. */
  static String shorten(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int head = fitting(text, 0, (width - 3) * 2 / 3);
    int tail = text.length();
    int room = width - 3 - of(text.substring(0, head));
    while (tail > head && of(text.substring(text.offsetByCodePoints(tail, -1))) <= room) {
      tail = text.offsetByCodePoints(tail, -1);
    }
    return text.substring(0, head).stripTrailing() + " … " + text.substring(tail).stripLeading();
  }

  private static int lineEnd(String text, int start, int width, BreakIterator breaks) {
    int end = fitting(text, start, width);
    if (end == text.length() || text.charAt(end) == ' ' || breaks.isBoundary(end)) {
      return end;
    }
    int at = breaks.preceding(end);
    return at > start ? at : end;
  }

  /** Where the longest part that starts at {@code start} and fits ends; always moves on. */
  private static int fitting(String text, int start, int width) {
    int used = 0;
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      used += of(c);
      if (used > width && at > start) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    int east = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return east == EastAsianWidth.WIDE || east == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }
}
