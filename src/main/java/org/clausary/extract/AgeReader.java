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
 * Reads the ages that statements on children name: "under the age of 13", "未满14周岁". A number is an
 * age if a cue for ages touches it; after a cue that has other uses ("under", "at least"), only if
 * what it counts is years. Ages above any law's age of majority ("40 years or older") say nothing
 * about children and are left out. Thread-safe.
 */
final class AgeReader {

  private static final int OLDEST_MINOR = 21;
  private static final Pattern AFTER =
      Pattern.compile("[\\s\\p{Z}\\p{Ps}\\p{Pi}\"']*(\\p{Nd}{1,3})(?![\\p{Nd}.,%]?\\p{Nd}|%)");
  private static final Pattern BEFORE =
      Pattern.compile("(?<![\\p{Nd}.,])(\\p{Nd}{1,3})\\.?[\\s\\p{Z}\\p{Pd}\\p{Pe}\\p{Pf}]*$");

  private static final String LIMIT = "AgeLimitCue";
  private static final Pattern NEXT_WORD =
      Pattern.compile("[\\s\\p{Z}]*(?:\\(\\p{Nd}{1,3}\\))?[\\s\\p{Z}]*+(\\p{L}+)");

  private final Lexicon cues;
  private final NumberWords numbers;
  private final Lexicon goingOn;
  private final Lexicon otherUnits;

  AgeReader(Ontology ontology, NumberWords numbers) {
    Concept cue = ontology.core("AgeCue");
    Concept limit = ontology.core(LIMIT);
    this.cues = Lexicon.of(List.of(cue, limit));
    this.numbers = numbers;
    this.goingOn =
        Lexicon.of(List.of(cue, limit, ontology.core("Year"), ontology.core("FunctionWord")));
    this.otherUnits =
        Lexicon.of(
            ontology.concepts(Scheme.CUES).stream()
                .filter(unit -> unit.fact("notation").isPresent() && !unit.isWithin("Year"))
                .toList());
  }

  /**
   * An age.
   *
   * @param years the number
   * @param span number and cue, in the text
   */
  record Age(int years, Span span) {}

  /** The ages of a text, in order; cues count even where a longer phrase hides them. */
  List<Age> find(String text, String language) {
    var found = new ArrayList<Age>();
    for (Mention mention : cues.find(text, language)) {
      boolean limit = mention.concept().name().equals(LIMIT);
      Age age = after(text, mention.span(), language);
      if (age == null && !limit) {
        age = before(text, mention.span(), language);
      }
      if (age != null && limit && countsOther(text, age.span.end(), language)) {
        age = null;
      }
      if (age != null && age.years >= 1 && age.years <= OLDEST_MINOR) {
        merge(found, age);
      }
    }
    return found;
  }

  /** "at least 12 months", "over two million sites": the number belongs to the word after it. */
  private boolean countsOther(String text, int end, String language) {
    Matcher next = NEXT_WORD.matcher(text).region(end, text.length());
    if (!next.lookingAt()) {
      return false;
    }
    boolean digits = Character.isDigit(text.charAt(end - 1));
    return digits
        ? startsAt(otherUnits, text, next.start(1), language)
        : !startsAt(goingOn, text, next.start(1), language);
  }

  private static boolean startsAt(Lexicon words, String text, int at, String language) {
    return words.find(text, language).stream().anyMatch(one -> one.span().start() == at);
  }

  /** Two cues around one number ("under 13 years of age") give one age. */
  private static void merge(List<Age> found, Age age) {
    int last = found.size() - 1;
    if (last >= 0
        && found.get(last).years == age.years
        && age.span.start() - found.get(last).span.end() <= 2) {
      found.set(last, new Age(age.years, found.get(last).span.cover(age.span)));
    } else {
      found.add(age);
    }
  }

  private Age after(String text, Span cue, String language) {
    Matcher digits = AFTER.matcher(text).region(cue.end(), text.length());
    if (digits.lookingAt()) {
      return new Age(Integer.parseInt(digits.group(1)), new Span(cue.start(), digits.end(1)));
    }
    int start = cue.end();
    while (start < text.length() && Character.isSpaceChar(text.charAt(start))) {
      start++;
    }
    var words = start < text.length() ? numbers.startingAt(text, start, language) : null;
    return words == null ? null : new Age(words.value(), new Span(cue.start(), words.start()));
  }

  private Age before(String text, Span cue, String language) {
    String head = text.substring(Math.max(0, cue.start() - 12), cue.start());
    Matcher digits = BEFORE.matcher(head);
    if (digits.find()) {
      int start = cue.start() - head.length() + digits.start(1);
      return new Age(Integer.parseInt(digits.group(1)), new Span(start, cue.end()));
    }
    int end = cue.start();
    while (end > 0
        && (Character.isSpaceChar(text.charAt(end - 1)) || text.charAt(end - 1) == '-')) {
      end--;
    }
    var words = numbers.endingAt(text, end, language);
    return words == null ? null : new Age(words.value(), new Span(words.start(), cue.end()));
  }
}
