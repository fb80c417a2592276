package org.clausary.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausary.document.Clause;
import org.clausary.lexicon.Mention;
import org.clausary.text.Span;

/**
 * Reads where to turn: e-mail addresses, web addresses, telephone numbers and, after a cue, postal
 * addresses; also the targets of links, which only the source shows. Thread-safe.
 */
final class ChannelReader {

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)*\\.\\p{Alpha}{2,}");
  private static final Pattern SPELLED_EMAIL =
      Pattern.compile(
          "[\\p{Alnum}._-]+ ?[\\[(]\\p{Alpha}{2}[\\])] ?[\\p{Alnum}-]+ ?[\\[(]\\p{Alpha}{3}[\\])] ?\\p{Alpha}{2,}");
  private static final String URL_PART =
      "[^\\s\\p{Z}\\p{IsHan}<>\"'()\\[\\]{}|\\\\^`\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}\\x{2018}-\\x{201F}]";
  private static final Pattern URL =
      Pattern.compile(
          "(?:https?://|www\\.)"
              + URL_PART
              + "+"
              + "|(?<![\\p{Alnum}@.-])[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)*\\.\\p{Alpha}{2,}/"
              + URL_PART
              + "+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{Alnum}./:@-])\\+?\\(?\\p{Nd}[\\p{Nd}()\\s\\p{Z}\\p{Pd}.]{3,22}\\p{Nd}(?![\\p{Alnum}%])");
  private static final Pattern DIALLED =
      Pattern.compile("(?:\\p{Nd}[-. ])?\\(?\\p{Nd}{3}\\)?[-. ]\\p{Nd}{3}[-. ]\\p{Nd}{4}");
  private static final int NEAR = 20;
  private static final int FEWEST_DIGITS = 5;
  private static final int INTERNATIONAL_DIGITS = 8;
  private static final int MOST_DIGITS = 15;
  private static final int SHORTEST_ADDRESS = 8;

  private final DateReader dates;

  ChannelReader(DateReader dates) {
    this.dates = dates;
  }

  /** What a channel is. */
  enum Kind {
    EMAIL,
    WEB,
    PHONE,
    POST
  }

  /**
   * A place to turn to.
   *
   * @param kind what it is
   * @param words as written
   * @param span where, in the decoded source
   */
  record Channel(Kind kind, String words, Span span) {}

  /** The channels of a clause: those a reader sees in order, then those behind links. */
  List<Channel> find(Clause clause, String source, List<Mention> mentions) {
    var found = new ArrayList<Channel>();
    var seen = new HashSet<String>();
    String text = clause.text().text();
    for (Hit hit : hits(text, mentions)) {
      if (seen.add(key(hit.span.of(text)))) {
        found.add(new Channel(hit.kind, hit.span.of(text), clause.text().toSource(hit.span)));
      }
    }
    String slice = clause.span().of(source);
    if (slice.length() > text.length()) {
      addAll(found, seen, EMAIL, Kind.EMAIL, slice, clause.span().start());
      addAll(found, seen, URL, Kind.WEB, slice, clause.span().start());
    }
    return found;
  }

  /** The web addresses of a text: what is in them is no word. */
  static List<Span> addresses(String text) {
    var spans = new ArrayList<Span>();
    if (text.contains("://")) {
      Matcher matcher = URL.matcher(text);
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return spans;
  }

  private record Hit(Kind kind, Span span) {}

  private List<Hit> hits(String text, List<Mention> mentions) {
    var hits = new ArrayList<Hit>();
    if (text.indexOf('@') >= 0) {
      add(hits, EMAIL.matcher(text), Kind.EMAIL, text);
    }
    if (text.indexOf('[') >= 0 || text.indexOf('(') >= 0) {
      add(hits, SPELLED_EMAIL.matcher(text), Kind.EMAIL, text);
    }
    if (text.indexOf('.') >= 0) {
      add(hits, URL.matcher(text), Kind.WEB, text);
    }
    addPhones(hits, text, mentions);
    for (Mention mention : mentions) {
      if (mention.concept().name().equals("AddressCue")) {
        addAddress(hits, text, mention.span().end(), verbAfter(mention, mentions, text));
      }
    }
    hits.sort((a, b) -> a.span.compareTo(b.span));
    return hits;
  }

  private static void add(List<Hit> hits, Matcher matcher, Kind kind, String text) {
    while (matcher.find()) {
      Span span = trimmed(text, matcher.start(), matcher.end());
      if (hits.stream().noneMatch(hit -> hit.span.overlaps(span))) {
        hits.add(new Hit(kind, span));
      }
    }
  }

  private static void addAll(
      List<Channel> found, Set<String> seen, Pattern pattern, Kind kind, String slice, int shift) {
    Matcher matcher = pattern.matcher(slice);
    while (matcher.find()) {
      Span span = trimmed(slice, matcher.start(), matcher.end());
      if (!(kind == Kind.WEB && slice.startsWith("@", Math.max(0, matcher.start() - 1)))
          && seen.add(key(span.of(slice)))) {
        found.add(
            new Channel(kind, span.of(slice), new Span(shift + span.start(), shift + span.end())));
      }
    }
  }

  /** Marks that end the sentence or emphasise do not belong to an address. */
  private static Span trimmed(String text, int start, int from) {
    int end = from;
    while (end > start + 1 && ".,;:!?*_~#".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  private static String key(String words) {
    String key = words.toLowerCase(Locale.ROOT);
    int scheme = key.indexOf("://");
    key = scheme >= 0 ? key.substring(scheme + 3) : key;
    return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
  }

  private void addPhones(List<Hit> hits, String text, List<Mention> mentions) {
    Matcher matcher = PHONE.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (isPhone(text, span, mentions)
          && hits.stream().noneMatch(hit -> hit.span.overlaps(span))) {
        hits.add(new Hit(Kind.PHONE, span));
      }
    }
  }

  private boolean isPhone(String text, Span span, List<Mention> mentions) {
    String words = span.of(text);
    long digits = words.chars().filter(Character::isDigit).count();
    if (digits > MOST_DIGITS || dates.calendarDays(text).stream().anyMatch(span::overlaps)) {
      return false;
    }
    if (words.startsWith("+")) {
      return digits >= INTERNATIONAL_DIGITS;
    }
    return DIALLED.matcher(words).matches()
        || digits >= FEWEST_DIGITS
            && mentions.stream()
                .anyMatch(
                    mention ->
                        mention.concept().name().equals("PhoneCue")
                            && mention.span().end() <= span.start()
                            && span.start() - mention.span().end() <= NEAR);
  }

  /** "…, with its seat at 1 High Street, is the controller": the address ends before the verb. */
  private static int verbAfter(Mention cue, List<Mention> mentions, String text) {
    return mentions.stream()
        .filter(one -> one.concept().name().equals("ControllerVerbCue"))
        .mapToInt(one -> one.span().start())
        .filter(start -> start >= cue.span().end())
        .min()
        .orElse(text.length());
  }

  /** From the cue to the end of the clause or the next channel, if it holds a number and a name. */
  private static void addAddress(List<Hit> hits, String text, int from, int to) {
    int start = from;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    int end = to;
    for (Hit hit : hits) {
      if (hit.span.start() >= start) {
        end = Math.min(end, hit.span.start());
      }
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    boolean named =
        text.substring(start, end)
            .chars()
            .anyMatch(c -> Character.isUpperCase(c) || Character.isIdeographic(c));
    boolean numbered = text.substring(start, end).chars().anyMatch(Character::isDigit);
    if (end - start >= SHORTEST_ADDRESS && named && numbered) {
      Span span = new Span(start, end);
      if (hits.stream().noneMatch(hit -> hit.span.overlaps(span))) {
        hits.add(new Hit(Kind.POST, span));
      }
    }
  }
}
