package org.clausary.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.clausary.report.View.Quote;
import org.clausary.text.Span;

/** A long quote cut so that the words it is quoted for stay. */
final class Excerpt {

  private static final String GAP = "…";

  /** Columns an ellipsis and its space take. */
  private static final int MARK = 2;

  private final String words;
  private final List<Span> focus;

  private Excerpt(String words, List<Span> focus) {
    this.words = words;
    this.focus = focus;
  }

  /** A quote in at most so many columns: a table row keeps both ends, all else its focus. */
  static String of(Quote quote, int width) {
    return quote.isRow()
        ? DisplayWidth.shorten(quote.words(), width)
        : around(quote.words(), part(quote, width));
  }

  /**
   * The part of a quote's words that takes at most so many columns, with an ellipsis on either
   * side, and holds its first focus; without a focus it is the beginning.
   */
  static Span part(Quote quote, int width) {
    return new Excerpt(quote.words(), quote.focus()).part(width);
  }

  private static String around(String words, Span part) {
    return (part.start() > 0 ? GAP + " " : "")
        + part.of(words)
        + (part.end() < words.length() ? " " + GAP : "");
  }

  private Span part(int width) {
    if (DisplayWidth.of(words) <= width) {
      return new Span(0, words.length());
    }
    int start = focus.isEmpty() ? 0 : start(width);
    int end = end(start, width - (start > 0 ? MARK : 0));
    while (end > start && Character.isWhitespace(words.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Where the part begins: the first focus stands in its front third, unless the text ends. */
  private int start(int width) {
    Span first = focus.get(0);
    if (DisplayWidth.of(words.substring(0, first.end())) <= width - MARK) {
      return 0;
    }
    int room = Math.max(0, width - DisplayWidth.of(first.of(words)) - 2 * MARK) / 3;
    int start = back(first.start(), room);
    return DisplayWidth.of(words.substring(start)) < width - MARK
        ? back(words.length(), width - MARK)
        : start;
  }

  /** As far before {@code end} as the columns allow, where a line may begin. */
  private int back(int end, int columns) {
    BreakIterator breaks = breaks();
    int at = end;
    while (at > 0) {
      int before = breaks.preceding(at);
      if (before == BreakIterator.DONE || DisplayWidth.of(words.substring(before, end)) > columns) {
        break;
      }
      at = before;
    }
    return at;
  }

  private int end(int start, int columns) {
    if (DisplayWidth.of(words.substring(start)) <= columns) {
      return words.length();
    }
    BreakIterator breaks = breaks();
    int end = start;
    for (int next = breaks.following(start);
        next != BreakIterator.DONE
            && DisplayWidth.of(words.substring(start, next).stripTrailing()) <= columns - MARK;
        next = breaks.next()) {
      end = next;
    }
    return end > start ? end : Math.min(words.length(), start + Math.max(1, columns / 2));
  }

  private BreakIterator breaks() {
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(words);
    return breaks;
  }
}
