package org.clausary.reader;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;

/**
 * The number or bullet a line begins with: {@code 1.}, {@code 2.1}, {@code (a)}, {@code IV.},
 * numerals written as ideographs, {@code •}.
 *
 * @param scheme lines of one list have the same one; '.' for dotted numbers, '-' for bullets
 * @param numbers the parts of a dotted number
 * @param length units of the mark, the space after it included
 */
record Enumerator(String scheme, int[] numbers, int length) {

  private static final Enumerator NONE = new Enumerator("", new int[0], 0);
  private static final int MOST_PARTS = 5;

  boolean isPresent() {
    return length > 0;
  }

  boolean isBullet() {
    return scheme.equals("-");
  }

  boolean isDotted() {
    return scheme.equals(".");
  }

  /** True if this is 2.1 and {@code other} is 2.1.3 or 2.1.3.1. */
  boolean isParentOf(Enumerator other) {
    return isDotted()
        && other.isDotted()
        && numbers.length < other.numbers.length
        && Arrays.equals(numbers, Arrays.copyOf(other.numbers, numbers.length));
  }

  /** True if both belong to one sequence, as 2.1 and 2.2 do, or (a) and (b). */
  boolean isSiblingOf(Enumerator other) {
    if (!isPresent() || !scheme.equals(other.scheme) || numbers.length != other.numbers.length) {
      return false;
    }
    int last = numbers.length - 1;
    return last < 1 || Arrays.equals(numbers, 0, last, other.numbers, 0, last);
  }

  /** True if this is an ideographic numeral and {@code other} one in brackets: a level below. */
  boolean isBracketlessFormOf(Enumerator other) {
    return scheme.equals("han") && other.scheme.equals("(han)");
  }

  static Enumerator of(CharSequence text) {
    if (text.length() == 0) {
      return NONE;
    }
    char first = text.charAt(0);
    if (Chars.isBullet(first)) {
      return new Enumerator("-", new int[0], spaces(text, 1));
    }
    if (Chars.isDash(first)) {
      boolean spaced = text.length() > 1 && Chars.isSpace(text.charAt(1));
      return spaced ? new Enumerator("-", new int[0], spaces(text, 1)) : NONE;
    }
    if (first >= 0x2460 && first <= 0x249B || first >= 0x2776 && first <= 0x2793) {
      return new Enumerator("circled", new int[] {first}, spaces(text, 1));
    }
    if (first == '(' || first == 0xFF08) {
      return bracketed(text);
    }
    if (Character.isDigit(first)) {
      return dotted(text);
    }
    return Chars.isIdeograph(first) ? ideographic(text, 0, "han") : lettered(text, 0, "");
  }

  private static Enumerator dotted(CharSequence text) {
    int[] parts = new int[MOST_PARTS];
    int n = 0;
    int i = 0;
    while (i < text.length() && Character.isDigit(text.charAt(i)) && n < MOST_PARTS) {
      int start = i;
      int value = 0;
      while (i < text.length() && Character.isDigit(text.charAt(i)) && i - start < 4) {
        value = value * 10 + Character.digit(text.charAt(i++), 10);
      }
      if (i - start > 2) {
        return NONE;
      }
      parts[n++] = value;
      if (i >= text.length() || text.charAt(i) != '.' && text.charAt(i) != 0xFF0E) {
        break;
      }
      i++;
    }
    boolean dot = i > 0 && (text.charAt(i - 1) == '.' || text.charAt(i - 1) == 0xFF0E);
    boolean closed = i < text.length() && isAfterNumber(text.charAt(i));
    boolean spaced = i < text.length() && Chars.isSpace(text.charAt(i));
    boolean wide = i < text.length() && Chars.isWide(text.charAt(i));
    if (closed) {
      String scheme = text.charAt(i) == ')' || text.charAt(i) == 0xFF09 ? ")" : ".";
      return new Enumerator(scheme, Arrays.copyOf(parts, n), spaces(text, i + 1));
    }
    boolean marked = dot && (spaced || wide || Character.isLetter(at(text, i)));
    if (marked || n > 1 && (spaced || wide)) {
      return new Enumerator(".", Arrays.copyOf(parts, n), spaces(text, i));
    }
    return NONE;
  }

  private static char at(CharSequence text, int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }

  /** An ideographic or full-width comma, or a closing bracket. */
  private static boolean isAfterNumber(char c) {
    return c == 0x3001 || c == ')' || c == 0xFF09;
  }

  private static Enumerator bracketed(CharSequence text) {
    int close = 1;
    while (close < Math.min(text.length(), 7)
        && text.charAt(close) != ')'
        && text.charAt(close) != 0xFF09) {
      close++;
    }
    if (close >= Math.min(text.length(), 7) || close == 1) {
      return NONE;
    }
    CharSequence inner = text.subSequence(1, close);
    String scheme;
    if (inner.length() <= 2 && inner.chars().allMatch(Character::isDigit)) {
      scheme = "(1)";
    } else if (inner.chars().allMatch(c -> Chars.isIdeograph((char) c) && numeral(c) >= 0)) {
      scheme = "(han)";
    } else if (inner.chars().allMatch(c -> c < 0x80 && Character.isLetter(c)) && isShort(inner)) {
      scheme = "(a)";
    } else {
      return NONE;
    }
    return new Enumerator(scheme, new int[] {0}, spaces(text, close + 1));
  }

  private static boolean isShort(CharSequence letters) {
    return letters.length() == 1 || isRoman(letters);
  }

  private static Enumerator ideographic(CharSequence text, int from, String scheme) {
    int i = from;
    while (i < text.length() && Chars.isIdeograph(text.charAt(i)) && numeral(text.charAt(i)) >= 0) {
      i++;
    }
    boolean numbered = i > from && i - from <= 4;
    if (numbered && (at(text, i) == 0x3001 || at(text, i) == 0xFF0E || at(text, i) == '.')) {
      return new Enumerator(scheme, new int[] {0}, spaces(text, i + 1));
    }
    // an ordinal: sign, numeral, unit of the text, then a space ("article three ")
    if (from == 0 && !numbered && i == 0 && text.length() > 3) {
      Enumerator ordinal = ordinal(text);
      return ordinal.isPresent() ? ordinal : NONE;
    }
    return NONE;
  }

  private static Enumerator ordinal(CharSequence text) {
    int i = 1;
    while (i < text.length()
        && (numeral(text.charAt(i)) >= 0 && Chars.isIdeograph(text.charAt(i))
            || Character.isDigit(text.charAt(i)))) {
      i++;
    }
    boolean unit = i > 1 && i < 6 && i + 1 < text.length() && Chars.isIdeograph(text.charAt(i));
    char after = unit ? text.charAt(i + 1) : '\0';
    if (unit && (Chars.isSpace(after) || after == 0x3001 || Chars.isColon(after))) {
      String scheme = "ordinal" + text.charAt(0) + text.charAt(i);
      return new Enumerator(scheme, new int[] {0}, spaces(text, i + 2));
    }
    return NONE;
  }

  private static double numeral(int c) {
    return UCharacter.getUnicodeNumericValue(c);
  }

  private static Enumerator lettered(CharSequence text, int from, String prefix) {
    int i = from;
    while (i < Math.min(text.length(), 6)
        && text.charAt(i) < 0x80
        && Character.isLetter(text.charAt(i))) {
      i++;
    }
    char mark = at(text, i);
    boolean spaced = i + 1 < text.length() && Chars.isSpace(text.charAt(i + 1));
    if (i == from || !spaced || mark != '.' && mark != ')') {
      return NONE;
    }
    CharSequence letters = text.subSequence(from, i);
    if (letters.length() > 1 && !isRoman(letters)) {
      return NONE;
    }
    boolean roman = isRoman(letters) && !(letters.length() == 1 && !isRomanOne(letters.charAt(0)));
    String scheme =
        prefix + (roman ? "i" : "a") + mark + (Character.isUpperCase(letters.charAt(0)) ? "U" : "");
    return new Enumerator(scheme, new int[] {0}, spaces(text, i + 1));
  }

  private static boolean isRomanOne(char c) {
    return c == 'I' || c == 'i' || c == 'V' || c == 'v' || c == 'X' || c == 'x';
  }

  private static boolean isRoman(CharSequence letters) {
    for (int i = 0; i < letters.length(); i++) {
      if ("ivxlIVXL".indexOf(letters.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int spaces(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
