package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;

/** The clauses of a Chinese sentence: what stands between commas, semicolons and colons. */
final class Segments {

  private static final char ENUMERATION = '\u3001';

  private final List<Range> ranges = new ArrayList<>();

  Segments(Units units, Range sentence) {
    int from = sentence.from();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (ends(units, i)) {
        ranges.add(new Range(from, i + 1));
        from = i + 1;
      }
    }
    if (from < sentence.to() || ranges.isEmpty()) {
      ranges.add(new Range(from, sentence.to()));
    }
  }

  /** True for a mark that ends a clause; the mark of enumerations does not. */
  static boolean ends(Units units, int unit) {
    char mark = units.mark(unit);
    boolean comma = mark == ',' && units.word(unit).charAt(0) != ENUMERATION;
    return comma || mark == ';' || mark == ':';
  }

  /** The segment a unit lies in. */
  Range at(int unit) {
    for (Range range : ranges) {
      if (unit < range.to()) {
        return range;
      }
    }
    return ranges.get(ranges.size() - 1);
  }
}
