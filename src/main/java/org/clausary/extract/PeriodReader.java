package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/**
 * Reads periods: "30 days", "twelve (12) months", "两年", "45天内". Of a range ("30 to 90 days") the
 * upper end counts. The units are the cues that have an {@code xsd:duration} as notation.
 * Thread-safe.
 */
final class PeriodReader {

  private static final Pattern UNIT = Pattern.compile("P(T?)(\\d+)([YMDH])");
  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\p{Nd}.,])(\\p{Nd}{1,4})[\\s\\p{Z}]*\\p{Pd}?[\\s\\p{Z}]*$");
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "[(\\x{FF08}][\\s\\p{Z}]*(\\p{Nd}{1,4})[\\s\\p{Z}]*[)\\x{FF09}][\\s\\p{Z}]*$");

  private final Lexicon units;
  private final NumberWords numbers;
  private final DateReader dates;

  PeriodReader(Ontology ontology, NumberWords numbers, DateReader dates) {
    this.units =
        Lexicon.of(ontology.concepts(Scheme.CUES).stream().filter(PeriodReader::isUnit).toList());
    this.numbers = numbers;
    this.dates = dates;
  }

  private static boolean isUnit(Concept cue) {
    return UNIT.matcher(cue.fact("notation").orElse("")).matches();
  }

  /**
   * A period of time.
   *
   * @param duration an {@code xsd:duration}
   * @param span number and unit, in the text
   */
  record Period(String duration, Span span) {}

  /** The periods of a text, in order; units count even where a longer phrase hides them. */
  List<Period> find(String text, String language) {
    var found = new ArrayList<Period>();
    for (Mention mention : units.find(text, language)) {
      Matcher unit = UNIT.matcher(mention.concept().fact("notation").orElse(""));
      if (unit.matches()) {
        Amount amount = before(text, mention.span().start(), language);
        if (amount != null && amount.value > 0) {
          Span span = new Span(amount.start, mention.span().end());
          if (!inDate(text, span)) {
            found.add(new Period(times(unit, amount.value), span));
          }
        }
      }
    }
    return found;
  }

  private record Amount(int value, int start) {}

  private Amount before(String text, int end, String language) {
    String head = text.substring(Math.max(0, end - 60), end);
    int shift = end - head.length();
    Matcher brackets = IN_BRACKETS.matcher(head);
    if (brackets.find()) {
      int value = Integer.parseInt(brackets.group(1));
      var words = numbers.endingAt(text, stripEnd(text, shift + brackets.start()), language);
      boolean same = words != null && words.value() == value;
      return new Amount(value, same ? words.start() : shift + brackets.start());
    }
    Matcher digits = DIGITS.matcher(head);
    if (digits.find()) {
      return new Amount(Integer.parseInt(digits.group(1)), shift + digits.start(1));
    }
    var words = numbers.endingAt(text, stripEnd(text, end), language);
    return words == null ? null : new Amount(words.value(), words.start());
  }

  private static int stripEnd(String text, int end) {
    int at = end;
    while (at > 0 && (isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean inDate(String text, Span span) {
    return dates.calendarDays(text).stream().anyMatch(span::overlaps);
  }

  private static String times(Matcher unit, int value) {
    long amount = Long.parseLong(unit.group(2)) * value;
    return "P" + unit.group(1) + amount + unit.group(3);
  }
}
