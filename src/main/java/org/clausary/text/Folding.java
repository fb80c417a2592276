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
      if (isSimple(text, i)) {
        char unit = text.charAt(i);
        appendUnit(out, unit < 0x80 ? lower(unit) : unit, passage.start(i), passage.end(i));
        i++;
        continue;
      }
      int next = clusterEnd(text, i);
      Span from = passage.unit(i).cover(passage.unit(next - 1));
      appendFolded(out, text, i, next, from);
      i = next;
    }
    return out.build();
  }

  private static void appendFolded(Passage.Builder out, String text, int i, int next, Span from) {
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
          appendUnit(out, (char) plain, from.start(), from.end());
        } else {
          out.append(Character.toString(plain), from.start(), from.end());
        }
      }
      k += width;
    }
  }

  private static void appendUnit(Passage.Builder out, char unit, int start, int end) {
    if (!isSpace(unit)) {
      out.append(unit, start, end);
    } else if (out.last() != ' ') {
      out.append(' ', start, end);
    }
  }

  private static boolean isSpace(char unit) {
    return unit <= ' '
        ? Character.isWhitespace(unit)
        : unit >= 0x85
            && (Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == 0x85);
  }

  /** True for what folding changes in its case at most: almost all of every text. */
  private static boolean isSimple(String text, int i) {
    char unit = text.charAt(i);
    return (unit < 0x80 || isHan(unit))
        && (i + 1 == text.length() || joinsNothing(text.charAt(i + 1)));
  }

  private static boolean isHan(char unit) {
    return unit >= 0x4E00 && unit < 0xA000;
  }

  /** Latin, Han, and wide marks: not one of them combines with what is before it. */
  private static boolean joinsNothing(char unit) {
    return unit < 0x300
        || isHan(unit)
        || unit >= 0xFF01 && unit <= 0xFF5E
        || unit >= 0x3001 && unit <= 0x3011;
  }

  private static char lower(char unit) {
    return unit >= 'A' && unit <= 'Z' ? (char) (unit + 'a' - 'A') : unit;
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
