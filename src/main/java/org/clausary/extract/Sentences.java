package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;

/** Cuts the units of a clause into sentences. */
final class Sentences {

  private Sentences() {}

  static List<Range> of(Units units) {
    return of(units, new Range(0, units.size()));
  }

  static List<Range> of(Units units, Range part) {
    var sentences = new ArrayList<Range>();
    int from = part.from();
    for (int i = part.from(); i < part.to(); i++) {
      if (ends(units, i)) {
        int to = i + 1;
        while (to < part.to() && isClosing(units.mark(to))) {
          to++;
        }
        add(sentences, from, to);
        from = to;
        i = to - 1;
      }
    }
    add(sentences, from, part.to());
    return sentences;
  }

  private static void add(List<Range> sentences, int from, int to) {
    if (from < to) {
      sentences.add(new Range(from, to));
    }
  }

  private static boolean isClosing(char mark) {
    return mark == ')' || mark == '"' || mark == '\u201D' || mark == '*' || mark == '\'';
  }

  private static boolean ends(Units units, int i) {
    char mark = units.mark(i);
    if (mark == '!' || mark == '?') {
      return true;
    }
    if (mark != '.') {
      return false;
    }
    if (i + 1 >= units.size() || units.word(i).charAt(0) != '.') {
      return true;
    }
    int end = units.span(new Range(i, i + 1)).end();
    int next = units.span(new Range(i + 1, i + 2)).start();
    boolean apart = next > end;
    int point = units.word(i + 1).codePointAt(0);
    boolean fresh =
        Character.isUpperCase(point)
            || Character.isIdeographic(point)
            || !Character.isLetterOrDigit(point);
    boolean abbreviated = i > 0 && units.is(i, Cue.OPEN_LIST);
    return apart && fresh && !abbreviated && !units.isKnownAcross(i);
  }
}
