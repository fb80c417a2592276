package org.clausary.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings text into the one form that is matched: NFKC, lower case by {@link Locale#ROOT}, straight
 * quotes and plain hyphens, every run of white space one space, default-ignorable characters gone.
 * Folding keeps the way back: each folded unit knows the source characters it stands for. Folding
 * twice equals folding once.
 */
public final class Folding {

  private Folding() {}

  /** The folded text alone, stripped; for surface forms, which have no source. */
  public static String fold(CharSequence text) {
    return fold(Passage.verbatim(text, new Span(0, text.length()))).strip().text();
  }

  /** The folded passage; units map to what they stand for in the source of {@code passage}. */
  public static Passage fold(Passage passage) {
    String text = passage.text();
    var out = new Passage.Builder(text.length());
    int i = 0;
    while (i < text.length()) {
      int next = clusterEnd(text, i);
      Span from = passage.unit(i).cover(passage.unit(next - 1));
      appendFolded(out, text, i, next, from);
      i = next;
    }
    return out.build();
  }

  private static void appendFolded(Passage.Builder out, String text, int i, int next, Span from) {
    char only = text.charAt(i);
    if (next == i + 1 && only < 0x80) {
      appendUnit(out, Character.toLowerCase(only), from);
      return;
    }
    String normal =
        Normalizer.normalize(text.substring(i, next), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    // lower-casing may undo the composition, as for the dotted capital I
    normal = Normalizer.normalize(normal, Normalizer.Form.NFKC);
    for (int k = 0; k < normal.length(); ) {
      int point = normal.codePointAt(k);
      int width = Character.charCount(point);
      if (!isIgnorable(point)) {
        int plain = plain(point);
        if (Character.isBmpCodePoint(plain)) {
          appendUnit(out, (char) plain, from);
        } else {
          out.append(Character.toString(plain), from.start(), from.end());
        }
      }
      k += width;
    }
  }

  private static void appendUnit(Passage.Builder out, char unit, Span from) {
    boolean space = Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
    if (!space) {
      out.append(unit, from.start(), from.end());
    } else if (out.last() != ' ') {
      out.append(' ', from.start(), from.end());
    }
  }

  /** End of the base character at {@code i} together with its combining marks. */
  private static int clusterEnd(String text, int i) {
    int next = i + Character.charCount(text.codePointAt(i));
    if (next < text.length() && text.charAt(next) < 0x300) {
      return next;
    }
    while (next < text.length()) {
      int point = text.codePointAt(next);
      int type = Character.getType(point);
      if (type != Character.NON_SPACING_MARK && type != Character.COMBINING_SPACING_MARK) {
        break;
      }
      next += Character.charCount(point);
    }
    return next;
  }

  private static int plain(int point) {
    return switch (point) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x00B4, 0x02BC -> '\'';
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB -> '"';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
      default -> point;
    };
  }

  private static boolean isIgnorable(int point) {
    return Character.getType(point) == Character.FORMAT
        || point == 0x034F
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }
}
