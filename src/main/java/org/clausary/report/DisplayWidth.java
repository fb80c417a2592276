package org.clausary.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Columns a text takes on a terminal, where a Chinese character takes two. */
final class DisplayWidth {

  private DisplayWidth() {}

  /** Columns the text takes. */
  static int of(CharSequence text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /**
   * The text in lines of at most {@code width} columns: broken at spaces, next to wide characters,
   * and inside a word only if it is longer than a line. What does not fit in {@code maxLines} is
   * left out with an ellipsis.
   */
  static List<String> wrap(String text, int width, int maxLines) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start, width);
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

  private static int lineEnd(String text, int start, int width) {
    int end = fitting(text, start, width);
    if (end == text.length() || text.charAt(end) == ' ') {
      return end;
    }
    for (int at = end; at > start; at = text.offsetByCodePoints(at, -1)) {
      if (text.charAt(at - 1) == ' ' || (isWide(text, at) && text.codePointBefore(at) > 0x7f)) {
        return at;
      }
    }
    return end;
  }

  private static boolean isWide(String text, int at) {
    return of(text.codePointAt(at)) == 2 || of(text.codePointBefore(at)) == 2;
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
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
