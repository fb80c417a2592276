package org.clausary.reader;

import org.jsoup.parser.Parser;

/**
 * Leads the characters a parser hands out back to the characters it read: the same ones, an escape
 * ({@code \.}) or an entity ({@code &amp;}).
 */
final class Alignment {

  /** Stands for a backslash and a pipe while Markdown is parsed. */
  static final String ESCAPED_PIPE = "\uE000\uE001";

  private static final int LONGEST_ENTITY = 40;

  private final String source;
  private final boolean escapes;

  /**
   * @param escapes true if a backslash before punctuation is a mark, as in Markdown
   */
  Alignment(String source, boolean escapes) {
    this.source = source;
    this.escapes = escapes;
  }

  /** Adds {@code literal}, read from the source characters {@code start} to {@code end}. */
  void add(Lines out, String literal, int start, int end, boolean bold) {
    int i = 0;
    int at = start;
    while (i < literal.length()) {
      int stars = literal.charAt(i) == '*' ? stars(literal, i) : 0;
      if (stars >= 2) {
        out.stars();
        for (int k = 0; k < stars; k++) {
          at = Math.min(end, at + width(literal.charAt(i), at, end));
          i++;
        }
        continue;
      }
      if (literal.startsWith(ESCAPED_PIPE, i) && source.startsWith("\\|", at)) {
        out.unit('|', at, at + 2, bold);
        i += 2;
        at += 2;
        continue;
      }
      char unit = literal.charAt(i);
      if (at >= end) {
        out.unit(unit, end, end, bold);
        i++;
        continue;
      }
      int width = width(unit, at, end);
      if (width > 0) {
        out.unit(unit == '\uFFFD' && source.charAt(at) == 0 ? ' ' : unit, at, at + width, bold);
        i++;
        at += width;
        continue;
      }
      int semicolon = entityEnd(at, end);
      String decoded = semicolon > 0 ? entity(at, semicolon) : "";
      if (!decoded.isEmpty() && literal.startsWith(decoded, i)) {
        for (int k = 0; k < decoded.length(); k++) {
          out.unit(decoded.charAt(k), at, semicolon, bold);
        }
        i += decoded.length();
        at = semicolon;
      } else {
        int same = source.indexOf(unit, at);
        if (same >= 0 && same < Math.min(end, at + LONGEST_ENTITY)) {
          at = same;
        } else {
          out.unit(unit, at, end, bold);
          i++;
        }
      }
    }
  }

  private static int stars(String literal, int from) {
    int i = from;
    while (i < literal.length() && literal.charAt(i) == '*') {
      i++;
    }
    return i - from;
  }

  /** How many source characters stand for {@code unit}; 0 if it is not there. */
  private int width(char unit, int at, int end) {
    char c = source.charAt(Math.min(at, end - 1));
    if (escapes
        && c == '\\'
        && at + 1 < end
        && source.charAt(at + 1) == unit
        && unit < 0x80
        && !Character.isLetterOrDigit(unit)) {
      return 2;
    }
    if (c == '&' && unit == '&') {
      int semicolon = entityEnd(at, end);
      return semicolon > 0 && "&".equals(entity(at, semicolon)) ? semicolon - at : 1;
    }
    return c == unit || unit == '\uFFFD' && c == 0 ? 1 : 0;
  }

  private int entityEnd(int at, int end) {
    if (source.charAt(at) != '&') {
      return 0;
    }
    int last = Math.min(end, at + LONGEST_ENTITY);
    int i = at + 1;
    while (i < last && (source.charAt(i) == '#' || Character.isLetterOrDigit(source.charAt(i)))) {
      i++;
    }
    if (i < last && source.charAt(i) == ';') {
      return i + 1;
    }
    // HTML also knows entities without a semicolon, Markdown does not
    return escapes ? 0 : i;
  }

  private String entity(int at, int semicolon) {
    String decoded = Parser.unescapeEntities(source.substring(at, semicolon), false);
    return decoded.length() > 2 ? "" : decoded;
  }
}
