package org.clausary.reader;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausary.text.Span;

/**
 * Sentence boundaries: those of ICU with its lists of abbreviations, and on top of them what legal
 * texts need: numbers of articles and sections, dotted abbreviations, brackets and addresses do not
 * end a sentence; a function word with a capital after a full stop begins one. Not thread-safe.
 */
final class Sentences {

  private static final int LONGEST_BRACKET = 400;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_RUN_IN = 100;

  private final Languages languages;
  private final Map<String, Set<String>> abbreviations;
  private final Map<String, BreakIterator> iterators = new TreeMap<>();

  Sentences(Languages languages, Map<String, Set<String>> abbreviations) {
    this.languages = languages;
    this.abbreviations = abbreviations;
  }

  /**
   * The sentences of a paragraph, without the spaces between them.
   *
   * @param runIn units at its start that are a run-in heading, which belongs to what follows it
   */
  List<Span> split(String text, int runIn, String language) {
    var breaks = new ArrayList<Integer>();
    BreakIterator icu = iterators.computeIfAbsent(language, Sentences::iterator);
    icu.setText(text);
    int start = icu.first();
    for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
      inner(text, start, end, language, breaks);
      breaks.add(end);
      start = end;
    }
    return spans(text, runIn > LONGEST_RUN_IN ? 0 : runIn, language, breaks);
  }

  private static BreakIterator iterator(String language) {
    String tag = language.equals(Languages.UNKNOWN) ? "en" : language;
    return BreakIterator.getSentenceInstance(new ULocale(tag + "@ss=standard"));
  }

  /** Breaks that a list of abbreviations hid: "… of Example Inc. We may …". */
  private void inner(String text, int start, int end, String language, List<Integer> breaks) {
    for (int dot = start; dot + 2 < end; dot++) {
      int next = text.charAt(dot + 1) == ' ' ? dot + 2 : dot + 1;
      if (text.charAt(dot) != '.' || !Character.isUpperCase(text.charAt(next))) {
        continue;
      }
      int word = wordEnd(text, next);
      boolean begins =
          word - next > 1
              && languages.isFunctionWord(
                  text.substring(next, word).toLowerCase(Locale.ROOT), language);
      if (begins && dot - wordStart(text, dot) > dot + 2 - next) {
        breaks.add(next);
      }
    }
  }

  private List<Span> spans(String text, int runIn, String language, List<Integer> breaks) {
    var spans = new ArrayList<Span>();
    var brackets = new Brackets(text);
    int start = 0;
    for (int i = 0; i < breaks.size(); i++) {
      int end = breaks.get(i);
      boolean last = end == text.length();
      if (last || !joins(text, start, end, runIn, language) && !brackets.isOpen(start, end)) {
        int before = last ? end : beforeOpening(text, start, end);
        Span span = stripped(text, start, before);
        if (span.length() > 0) {
          spans.add(span);
        }
        start = before;
      }
    }
    return spans;
  }

  /** A quotation mark or bracket that opens belongs to what follows it. */
  private static int beforeOpening(String text, int start, int end) {
    int at = end;
    while (at > start + 1
        && Chars.isWide(text.charAt(at - 2))
        && (Character.getType(text.charAt(at - 1)) == Character.START_PUNCTUATION
            || Character.getType(text.charAt(at - 1)) == Character.INITIAL_QUOTE_PUNCTUATION)) {
      at--;
    }
    return at;
  }

  /** True if the text goes on after the break at {@code end}. */
  private boolean joins(String text, int start, int end, int runIn, String language) {
    Span before = stripped(text, start, end);
    int next = end;
    while (next < text.length() && Chars.isSpace(text.charAt(next))) {
      next++;
    }
    if (before.length() == 0 || next == text.length()) {
      return true;
    }
    char first = text.charAt(next);
    char last = text.charAt(before.end() - 1);
    // the full stop of a run-in heading may stand outside the bold
    if (before.end() - (Chars.isStop(last) ? 1 : 0) <= runIn) {
      return true;
    }
    if (isLabel(text, before)
        || Character.isLowerCase(first)
        || !Character.isLetterOrDigit(first) && Chars.isStop(first)) {
      return true;
    }
    return last == '.' && joinsAfterDot(text, before.end() - 1, next, language);
  }

  /** A number or a letter with a mark, which belongs to what follows it. */
  private static boolean isLabel(String text, Span before) {
    if (before.length() > LONGEST_LABEL) {
      return false;
    }
    String label = before.of(text);
    return !Looks.hasLetter(label) || Enumerator.of(label + " ").length() > label.length();
  }

  private boolean joinsAfterDot(String text, int dot, int next, String language) {
    boolean spaced = next > dot + 1;
    char first = text.charAt(next);
    if (!spaced && !isFunctionWord(text, next, language)) {
      return dot > 0 && !(Chars.isWide(text.charAt(dot - 1)) && Chars.isWide(first));
    }
    int start = wordStart(text, dot);
    String word = text.substring(start, dot);
    if (abbreviations.getOrDefault(language, Set.of()).contains(word + ".")) {
      return !isFunctionWord(text, next, language);
    }
    boolean initials = word.length() == 1 && wordEnd(text, next) == next + 1;
    if (initials && text.startsWith(".", next + 1)) {
      return true;
    }
    boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    if (first == 0xA7) {
      return true;
    }
    if (word.length() == 1 && start > 0 && text.charAt(start - 1) == '.') {
      return !isFunctionWord(text, next, language) && !Character.isUpperCase(first)
          || Character.isUpperCase(word.charAt(0)) && !isFunctionWord(text, next, language);
    }
    if (!capital || word.length() > 5) {
      return false;
    }
    if (Character.isDigit(first) || first == '(') {
      return true;
    }
    // "Cal. Civ. Code § 1798"
    int sign = text.substring(next, Math.min(text.length(), next + 30)).indexOf('\u00A7');
    boolean soon = sign >= 0;
    return soon && word.length() <= 4 && !isFunctionWord(text, next, language);
  }

  private boolean isFunctionWord(String text, int start, String language) {
    int end = wordEnd(text, start);
    return end - start > 1
        && languages.isFunctionWord(text.substring(start, end).toLowerCase(Locale.ROOT), language);
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isLetter(text.charAt(i)) && i - start < 30) {
      i++;
    }
    return i;
  }

  private static int wordStart(String text, int dot) {
    int i = dot;
    while (i > 0 && Character.isLetter(text.charAt(i - 1)) && dot - i < 30) {
      i--;
    }
    return i;
  }

  private static Span stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Chars.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Chars.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Which breaks stand inside brackets that close soon. */
  private static final class Brackets {
    private final String text;

    Brackets(String text) {
      this.text = text;
    }

    /** True if a bracket opened since {@code start} is open at {@code at} and closes soon after. */
    boolean isOpen(int start, int at) {
      int depth = 0;
      int from = Math.max(start, at - LONGEST_BRACKET);
      for (int i = from; i < at; i++) {
        depth = Math.max(0, depth + step(text.charAt(i)));
      }
      if (depth == 0) {
        return false;
      }
      int last = Math.min(text.length(), at + LONGEST_BRACKET);
      for (int i = at; i < last; i++) {
        depth += step(text.charAt(i));
        if (depth <= 0) {
          return true;
        }
      }
      return false;
    }

    private static int step(char c) {
      return switch (c) {
        case '(', 0xFF08, '[' -> 1;
        case ')', 0xFF09, ']' -> -1;
        default -> 0;
      };
    }
  }
}
