package org.clausary.reader;

/** What kind of character something is, for layout: no words, no language. */
final class Chars {

  private Chars() {}

  static boolean isSpace(char c) {
    return c == ' '
        || c < 0x20
        || c == 0x7F
        || c >= 0x80 && (Character.isSpaceChar(c) || c == 0x85);
  }

  /** Zero-width spaces, soft hyphens and the like: nothing a reader sees. */
  static boolean isInvisible(char c) {
    return c == 0x200B || c == 0xFEFF || c == 0x00AD || c == 0x2060 || c >= 0x200E && c <= 0x200F;
  }

  /** Ideographs, kana and full-width forms: written without spaces between words. */
  static boolean isWide(char c) {
    return c >= 0x2E80 && c <= 0xD7A3 && !(c >= 0xAC00)
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE4F
        || c >= 0xFF00 && c <= 0xFFEF;
  }

  static boolean isIdeograph(char c) {
    return c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c == 0x3007;
  }

  /** How much room the text takes: an ideograph as much as two letters. */
  static int room(CharSequence text) {
    int room = 0;
    for (int i = 0; i < text.length(); i++) {
      room += isWide(text.charAt(i)) ? 2 : 1;
    }
    return room;
  }

  static boolean isBullet(char c) {
    return switch (c) {
      case 0x2022,
          0x25CF,
          0x25CB,
          0x25E6,
          0x25AA,
          0x25AB,
          0x25A0,
          0x25A1,
          0x25C6,
          0x25C7,
          0x27A2,
          0x25BA,
          0x25B6,
          0x2023,
          0x00B7,
          0x2043,
          0x204C,
          0x204D,
          0x2219,
          0x25FE,
          0x25FC,
          0x2756,
          0xF0B7,
          0xF0A7,
          0x30FB ->
          true;
      default -> false;
    };
  }

  /** A hyphen, dash or asterisk, which is a bullet only before a space. */
  static boolean isDash(char c) {
    return c == '-' || c == '*' || c == '+' || c == 0x2013 || c == 0x2014;
  }

  static boolean isColon(char c) {
    return c == ':' || c == 0xFF1A || c == 0xFE55;
  }

  /** Ends a sentence: full stop, exclamation or question mark, in half or full width. */
  static boolean isStop(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == 0x3002
        || c == 0xFF01
        || c == 0xFF1F
        || c == 0xFF0E
        || c == 0xFF61
        || c == 0x2026;
  }

  /** Closes something that a stop may stand before. */
  static boolean isCloser(char c) {
    return c == ')'
        || c == ']'
        || c == '"'
        || c == '\''
        || c == 0x201D
        || c == 0x2019
        || c == 0x00BB
        || c == 0xFF09
        || c == 0x300D
        || c == 0x300F
        || c == 0x300B
        || c == 0x3011;
  }

  /** The last character that is neither space nor closing mark; {@code '\0'} if there is none. */
  static char lastMark(CharSequence text) {
    int i = text.length() - 1;
    while (i > 0 && (isSpace(text.charAt(i)) || isCloser(text.charAt(i)))) {
      i--;
    }
    return i < 0 ? '\0' : text.charAt(i);
  }
}
