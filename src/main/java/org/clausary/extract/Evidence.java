package org.clausary.extract;

import org.clausary.document.Clause;
import org.clausary.text.Span;

/** Rounds a quote off: no mark, bracket or almost whole clause is cut in the middle. */
final class Evidence {

  private static final String OPENING = "([{\uFF08\u300A\u201C\u2018";
  private static final String CLOSING = ")]}\uFF09\u300B\u201D\u2019";

  /** Marks that stand between parts: they end no quote, unless emphasis closes behind them. */
  private static final String DIVIDING = ",;:-/\u2013\u2014\u3001\uFF0C\uFF1B\uFF1A";

  /** A quote that leaves so small a part of its clause out is the clause. */
  private static final int ONE_IN = 20;

  private final String source;

  /**
   * @param source the decoded source of the policy
   */
  Evidence(String source) {
    this.source = source;
  }

  /** The practice with its evidence rounded off inside its clause. */
  Practice round(Practice practice) {
    Span wide = round(practice.clause(), practice.evidence());
    return wide.equals(practice.evidence()) ? practice : practice.withEvidence(wide);
  }

  private Span round(Clause clause, Span evidence) {
    Span all = clause.span();
    Span wide = marks(all, brackets(all, evidence));
    return strip(isNearlyAll(all, wide) ? all : wide);
  }

  private Span strip(Span part) {
    int from = part.start();
    int to = part.end();
    while (from < to && isSpace(source.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(source.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  /** Takes the other half of each bracket or quotation in. */
  private Span brackets(Span all, Span part) {
    int from = part.start();
    int to = part.end();
    int open = 0;
    for (int i = from; i < to; i++) {
      if (OPENING.indexOf(source.charAt(i)) >= 0) {
        open++;
      } else if (CLOSING.indexOf(source.charAt(i)) >= 0 && --open < 0) {
        int start = opening(all.start(), from, source.charAt(i));
        from = start;
        open = 0;
      }
    }
    while (open-- > 0) {
      int end = to;
      while (end < all.end() && !isBorder(end) && CLOSING.indexOf(source.charAt(end)) < 0) {
        end++;
      }
      if (end >= all.end() || isBorder(end)) {
        break;
      }
      to = end + 1;
    }
    return new Span(from, to);
  }

  private int opening(int least, int from, char closing) {
    char wanted = OPENING.charAt(CLOSING.indexOf(closing));
    for (int i = from - 1; i >= least && !isBorder(i); i--) {
      if (source.charAt(i) == wanted) {
        return i;
      }
    }
    return from;
  }

  /** Takes the marks in that touch the ends: emphasis, quotation marks, the full stop. */
  private Span marks(Span all, Span part) {
    int from = part.start();
    int to = part.end();
    while (from > all.start() && isMark(from - 1) && CLOSING.indexOf(source.charAt(from - 1)) < 0) {
      from--;
    }
    while (from < part.start() && DIVIDING.indexOf(source.charAt(from)) >= 0) {
      from++;
    }
    while (to < all.end() && isMark(to) && OPENING.indexOf(source.charAt(to)) < 0) {
      to++;
    }
    while (to > part.end() && DIVIDING.indexOf(source.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Span(from, to);
  }

  private boolean isMark(int at) {
    char unit = source.charAt(at);
    return !Character.isLetterOrDigit(unit)
        && !isSpace(unit)
        && !Character.isSurrogate(unit)
        && !isBorder(at);
  }

  private boolean isBorder(int at) {
    return source.charAt(at) == '|' || source.charAt(at) == '<' || source.charAt(at) == '>';
  }

  private boolean isNearlyAll(Span all, Span part) {
    int outside = 0;
    int inside = 0;
    for (int i = all.start(); i < all.end(); i++) {
      boolean within = part.start() <= i && i < part.end();
      if (!within && isBorder(i)) {
        return false;
      }
      if (Character.isLetterOrDigit(source.charAt(i))) {
        inside += within ? 1 : 0;
        outside += within ? 0 : 1;
      }
    }
    return outside * ONE_IN <= inside;
  }
}
