package org.clausary.extract;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausary.document.Clause;
import org.clausary.lexicon.Mention;
import org.clausary.text.Span;

/**
 * Reads calendar dates, and the date a policy gives itself. Month names are ICU's. A date of digits
 * whose order is unclear (10/11/2021) is not guessed at. Thread-safe.
 */
final class DateReader {

  /** How far from its label a date may stand. */
  private static final int REACH = 40;

  /** How many clauses at either end of a policy can hold its own date inside a long sentence. */
  private static final int EDGE = 15;

  private static final int SHORT = 120;

  private static final String GAP = "[\\s\\p{Z}]*";
  private static final Pattern YEAR = Pattern.compile("(?<!\\p{Nd})(?:19|20)\\p{Nd}{2}(?!\\p{Nd})");
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\p{Nd})((?:19|20)\\p{Nd}{2})([-/.])(\\p{Nd}{1,2})\\2(\\p{Nd}{1,2})(?!\\p{Nd})");
  private static final Pattern MARKED =
      Pattern.compile(
          "((?:19|20)\\p{Nd}{2})"
              + GAP
              + "\\p{IsHan}"
              + GAP
              + "(\\p{Nd}{1,2})"
              + GAP
              + "\\p{IsHan}"
              + GAP
              + "(\\p{Nd}{1,2})"
              + GAP
              + "\\p{IsHan}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<!\\p{Nd})(\\p{Nd}{1,2})([-/.])(\\p{Nd}{1,2})\\2((?:19|20)\\p{Nd}{2})(?!\\p{Nd})");

  /** Made when a text has such signs: the calendars of a language take long to load. */
  private static final class MarkedDay {
    static final Pattern PATTERN =
        Pattern.compile(
            "(?<!\\p{Nd})\\p{Nd}{1,2}"
                + GAP
                + monthSign()
                + GAP
                + "\\p{Nd}{1,2}"
                + GAP
                + "\\p{IsHan}");

    /** What follows the number of a month in scripts that mark it. */
    private static String monthSign() {
      return new DateFormatSymbols(ULocale.CHINESE).getShortMonths()[0].replaceAll("\\p{Nd}", "");
    }
  }

  private final Map<String, Months> months = new ConcurrentHashMap<>();

  /**
   * A calendar date.
   *
   * @param date the day
   * @param span where it stands in the text
   */
  record Dated(LocalDate date, Span span) {}

  /** The dates of a text, in order. */
  List<Dated> find(String text, String language) {
    var found = new ArrayList<Dated>();
    if (!YEAR.matcher(text).find() && !MARKED.matcher(text).find()) {
      return found;
    }
    collect(found, ISO.matcher(text), 1, 3, 4);
    collect(found, MARKED.matcher(text), 1, 2, 3);
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      boolean dayFirst = digits.group(2).equals(".") || number(digits, 1) > 12;
      boolean clear = dayFirst || number(digits, 3) > 12 || number(digits, 1) == number(digits, 3);
      if (clear) {
        add(
            found,
            digits,
            number(digits, 4),
            number(digits, dayFirst ? 3 : 1),
            number(digits, dayFirst ? 1 : 3));
      }
    }
    months.computeIfAbsent(language, Months::of).find(text, found);
    found.sort(Comparator.comparing(Dated::span));
    return found;
  }

  /** Where days of a calendar stand, with or without a year, in digits and signs. */
  List<Span> calendarDays(String text) {
    var found = new ArrayList<Span>();
    addSpans(found, ISO, text);
    if (HAN.matcher(text).find()) {
      addSpans(found, MARKED, text);
      addSpans(found, MarkedDay.PATTERN, text);
    }
    return found;
  }

  private static void addSpans(List<Span> found, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
  }

  /**
   * The date a policy gives itself: the last update before the start of validity before any other
   * labelled date; else a date that stands alone near the top.
   */
  Optional<LocalDate> issued(List<Clause> clauses, Function<Clause, List<Mention>> mentions) {
    LocalDate best = null;
    int bestRank = Integer.MAX_VALUE;
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      String text = clause.text().text();
      boolean edge = i < EDGE || i >= clauses.size() - EDGE || text.length() <= SHORT;
      for (Mention mention : edge ? mentions.apply(clause) : List.<Mention>of()) {
        int rank = rank(mention);
        if (rank < bestRank) {
          Optional<LocalDate> date = beside(clauses, i, mention.span());
          if (date.isPresent()) {
            best = date.get();
            bestRank = rank;
          }
        }
      }
    }
    return best != null ? Optional.of(best) : alone(clauses);
  }

  private static int rank(Mention mention) {
    if (!mention.concept().isWithin("DateCue")) {
      return Integer.MAX_VALUE;
    }
    return switch (mention.concept().name()) {
      case "UpdatedDateCue" -> 0;
      case "EffectiveDateCue" -> 1;
      default -> 2;
    };
  }

  private Optional<LocalDate> beside(List<Clause> clauses, int index, Span label) {
    Clause clause = clauses.get(index);
    List<Dated> here = find(clause.text().text(), clause.language());
    Dated near = null;
    for (Dated dated : here) {
      int gap = gap(label, dated.span());
      if (gap <= REACH && (near == null || gap < gap(label, near.span()))) {
        near = dated;
      }
    }
    if (near != null) {
      return Optional.of(near.date());
    }
    boolean bare = here.isEmpty() && label.end() + 2 >= clause.text().length();
    return bare && index + 1 < clauses.size() ? whole(clauses.get(index + 1)) : Optional.empty();
  }

  /** What follows a label is nearer to it than what precedes it. */
  private static int gap(Span label, Span date) {
    return date.start() >= label.end()
        ? date.start() - label.end()
        : Math.max(0, label.start() - date.end()) + REACH / 2;
  }

  private Optional<LocalDate> alone(List<Clause> clauses) {
    return clauses.stream().limit(EDGE).map(this::whole).flatMap(Optional::stream).findFirst();
  }

  private Optional<LocalDate> whole(Clause clause) {
    String text = clause.text().text().strip();
    return find(text, clause.language()).stream()
        .filter(dated -> text.length() - dated.span().length() <= 2)
        .map(Dated::date)
        .findFirst();
  }

  private static void collect(List<Dated> found, Matcher matcher, int year, int month, int day) {
    while (matcher.find()) {
      add(found, matcher, number(matcher, year), number(matcher, month), number(matcher, day));
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static void add(List<Dated> found, Matcher matcher, int year, int month, int day) {
    try {
      found.add(
          new Dated(LocalDate.of(year, month, day), new Span(matcher.start(), matcher.end())));
    } catch (DateTimeException e) {
      // 31 February and the like: digits, but no date
      return;
    }
  }

  /** The months of a language by name. */
  private record Months(Map<String, Integer> byName, Pattern dayFirst, Pattern monthFirst) {

    static Months of(String language) {
      var symbols = new DateFormatSymbols(new ULocale(language));
      var byName = new HashMap<String, Integer>();
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
          String[] names = symbols.getMonths(context, width);
          for (int i = 0; i < names.length; i++) {
            String name = key(names[i]);
            if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
              byName.putIfAbsent(name, i + 1);
            }
          }
        }
      }
      var names = new ArrayList<>(byName.keySet());
      names.sort(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
      String month =
          names.isEmpty() ? "(?!)" : String.join("|", names.stream().map(Pattern::quote).toList());
      String day = "(\\p{Nd}{1,2})(?:\\p{L}{2}|\\.)?";
      String year = "((?:19|20)\\p{Nd}{2})(?!\\p{Nd})";
      String space = "[\\s\\p{Z},\\-]{1,3}";
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Months(
          byName,
          Pattern.compile(
              "(?<!\\p{Nd})" + day + space + "(?:\\p{L}{2}\\s)?(" + month + ")\\.?" + space + year,
              flags),
          Pattern.compile("(?<!\\p{L})(" + month + ")\\.?" + space + day + space + year, flags));
    }

    void find(String text, List<Dated> found) {
      Matcher day = dayFirst.matcher(text);
      while (day.find()) {
        add(found, day, number(day, 3), byName.get(key(day.group(2))), number(day, 1));
      }
      Matcher month = monthFirst.matcher(text);
      while (month.find()) {
        add(found, month, number(month, 3), byName.get(key(month.group(1))), number(month, 2));
      }
    }

    private static String key(String name) {
      String low = name.toLowerCase(Locale.ROOT);
      return low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    }
  }
}
