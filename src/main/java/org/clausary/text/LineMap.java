package org.clausary.text;

import java.util.Arrays;

/**
 * Turns character offsets into line and column. CR, LF, CRLF, NEL, U+2028 and U+2029 end a line.
 * Immutable and thread-safe.
 */
public final class LineMap {

  private final int[] lineStarts;

  /** Reads the line ends of {@code text} once. */
  public LineMap(CharSequence text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    lineStarts = Arrays.copyOf(starts, lines);
  }

  private static boolean endsLine(CharSequence text, int i) {
    char c = text.charAt(i);
    if (c == '\r') {
      return i + 1 >= text.length() || text.charAt(i + 1) != '\n';
    }
    return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** 1-based line of a 0-based offset. */
  public int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** 1-based column, in UTF-16 units, of a 0-based offset. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }
}
