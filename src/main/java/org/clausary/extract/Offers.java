package org.clausary.extract;

import org.clausary.document.Clause;
import org.clausary.ontology.Scheme;

/** What people are offered: "you may", "a registered user can", "if you wish to …, call us". */
final class Offers {

  /** How many words stand between a user and what the user may do: "a user of the site may". */
  private static final int LONGEST_SUBJECT = 5;

  private static final int SUBJECT_REACH = 12;

  private static final long GOVERNING =
      Cue.mask(Cue.PREPOSITION, Cue.RECIPIENT, Cue.SOURCE, Cue.AGENT, Cue.PURPOSE);
  private static final long NOT_BETWEEN =
      Cue.mask(
          Cue.THIRD_PARTY, Cue.RELATIVE, Cue.AUXILIARY, Cue.NEGATION, Cue.INFINITIVE, Cue.MUST);

  private Offers() {}

  /** Marks "may" behind a user, whatever the users are called, as an offer. */
  static void mark(Units units) {
    for (int i = 0; i < units.size(); i++) {
      if (units.is(i, Cue.USER)
          && !units.is(i, Cue.REQUEST)
          && !isGoverned(units, i)
          && !Character.isIdeographic(units.word(i).codePointAt(0))) {
        markAfter(units, i);
      }
    }
  }

  private static void markAfter(Units units, int user) {
    for (int i = user + 1; i < Math.min(units.size(), user + 2 + LONGEST_SUBJECT); i++) {
      if (units.is(i, Cue.MAY)) {
        for (int k = user + 1; k < units.cueEnd(i, Cue.MAY); k++) {
          units.mark(k, Cue.REQUEST);
        }
        return;
      }
      boolean ends =
          units.isMark(i)
              || units.isAny(i, NOT_BETWEEN)
              || units.covers(Scheme.PROCESSING_ACTIONS, i);
      if (ends) {
        return;
      }
    }
  }

  private static boolean isGoverned(Units units, int at) {
    int before = at - 1;
    while (before > 0 && units.isAny(before, Cue.mask(Cue.DETERMINER, Cue.OUR))) {
      before--;
    }
    return before >= 0 && units.isAny(before, GOVERNING);
  }

  /** The first unit from which on something is offered to the user; the sentence's end if none. */
  static int from(SentenceReading sentence) {
    Units units = sentence.units();
    Range range = sentence.range();
    if (opensWithAim(sentence)) {
      return range.from();
    }
    int from = units.firstAny(range, Cue.REQUEST.bit());
    while (from < range.to() && isOthers(units, range, from)) {
      int end = units.cueEnd(from, Cue.REQUEST);
      from = units.firstAny(new Range(end, Math.max(end, range.to())), Cue.REQUEST.bit());
    }
    for (Circumstance one : sentence.circumstances()) {
      int wish = wish(units, one);
      if (wish < one.range().to()) {
        return Math.min(from, wish);
      }
    }
    return from;
  }

  /** "To delete your account, sign in": an aim first, and nothing that we do. */
  private static boolean opensWithAim(SentenceReading sentence) {
    return sentence.units().is(sentence.range().from(), Cue.INFINITIVE)
        && sentence.clause().kind() == Clause.Kind.SENTENCE
        && sentence.lead().isEmpty()
        && sentence.predications().stream().noneMatch(Predication::isAsserted)
        && !sentence.has(Cue.FIRST_PARTY);
  }

  /** "You may need to prove who you are": what users must do, and nothing that they may. */
  static boolean onlyDemands(SentenceReading sentence) {
    Units units = sentence.units();
    Range range = sentence.range();
    int at = units.firstAny(range, Cue.REQUEST.bit());
    boolean demands = at < range.to();
    while (at < range.to() && demands) {
      int end = at;
      while (end < range.to() && units.is(end, Cue.REQUEST)) {
        end++;
      }
      demands = units.has(new Range(at, Math.min(range.to(), end + 1)), Cue.MUST);
      at = units.firstAny(new Range(end, range.to()), Cue.REQUEST.bit());
    }
    return demands;
  }

  /** "Courts may be entitled to": somebody else's right. */
  private static boolean isOthers(Units units, Range range, int request) {
    int at = request - 1;
    if (at < range.from() || !units.isAny(at, Cue.mask(Cue.AUXILIARY, Cue.ADVERB))) {
      return false;
    }
    for (int i = at; i >= Math.max(range.from(), at - SUBJECT_REACH); i--) {
      if (units.isAny(i, Cue.mask(Cue.USER, Cue.REQUEST)) || units.mark(i) == ';') {
        return false;
      }
      if (units.is(i, Cue.THIRD_PARTY) || units.covers(Scheme.RECIPIENTS, i)) {
        return true;
      }
    }
    return false;
  }

  /** "If you would like to": the unit of the wish; the end of the circumstance if there is none. */
  private static int wish(Units units, Circumstance one) {
    boolean conditional =
        one.type() == Practice.Fact.Type.CONDITION
            && one.initial()
            && units.hasAny(one.range(), Cue.mask(Cue.USER, Cue.REQUEST));
    return conditional ? units.firstAny(one.range(), Cue.WISH.bit()) : one.range().to();
  }

  /** True if a unit stands in a condition that says what the user may wish. */
  static boolean isWished(SentenceReading sentence, int unit) {
    return sentence.circumstances().stream()
        .anyMatch(
            one -> {
              int wish = wish(sentence.units(), one);
              var between = new Range(Math.min(wish, unit), unit);
              return one.range().contains(unit)
                  && wish < unit
                  && !sentence.units().has(between, Cue.RELATIVE);
            });
  }

  /** True if a wish of the user opens the sentence, and what follows is not what others do. */
  static boolean opensWithWish(SentenceReading sentence) {
    Units units = sentence.units();
    return sentence.circumstances().stream()
        .anyMatch(
            one ->
                wish(units, one) < one.range().to()
                    && !units.hasAny(
                        new Range(
                            one.range().to(),
                            Math.min(sentence.range().to(), one.range().to() + 3)),
                        Cue.mask(Cue.FIRST_PARTY, Cue.THIRD_PARTY, Cue.OUR)));
  }
}
