package org.clausary.reader;

import org.clausary.text.Span;

/**
 * Widens the place of a clause so that the target of a link at its edge is inside: it is no part of
 * the text, but a reader may want to know where "here" leads. Emphasis at its edges is taken in
 * too, so that no pair of marks is cut.
 */
final class Links {

  private static final int LONGEST = 2_000;
  private static final int MOST_TAGS = 3;

  private Links() {}

  static Span around(String source, Span text) {
    int from = start(source, text.start());
    int to = end(source, text.end());
    return new Span(opening(source, from), closing(source, to));
  }

  /** Before the emphasis that opens right there. */
  private static int opening(String source, int start) {
    int at = start;
    while (at > 0 && isEmphasis(source.charAt(at - 1))) {
      at--;
    }
    return at > 0 && Character.isLetterOrDigit(source.charAt(at - 1)) ? start : at;
  }

  /** After the emphasis that closes right there. */
  private static int closing(String source, int end) {
    int at = end;
    while (at < source.length() && isEmphasis(source.charAt(at))) {
      at++;
    }
    return at < source.length() && Character.isLetterOrDigit(source.charAt(at)) ? end : at;
  }

  /** Before the bracket or the tag that opens a link right at the start. */
  private static int start(String source, int start) {
    int at = start;
    for (int tags = 0; tags < MOST_TAGS && at > 0 && source.charAt(at - 1) == '>'; tags++) {
      int open = source.lastIndexOf('<', at - 1);
      if (open < 0 || at - open > LONGEST) {
        break;
      }
      if (source.startsWith("<a ", open) || source.startsWith("<A ", open)) {
        return open;
      }
      at = open;
    }
    int bracket = start;
    while (bracket > 0 && isEmphasis(source.charAt(bracket - 1))) {
      bracket--;
    }
    return bracket > 0 && source.charAt(bracket - 1) == '[' ? bracket - 1 : start;
  }

  /** After the target of a link that the text ends with. */
  private static int end(String source, int end) {
    int at = end;
    while (at < source.length() && isEmphasis(source.charAt(at))) {
      at++;
    }
    if (!source.startsWith("](", at)) {
      return end;
    }
    int depth = 1;
    int last = Math.min(source.length(), at + LONGEST);
    for (int i = at + 2; i < last; i++) {
      char c = source.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
      if (c == '\n' && source.startsWith("\n", i + 1)) {
        return end;
      }
    }
    return end;
  }

  private static boolean isEmphasis(char c) {
    return c == '*' || c == '_';
  }
}
