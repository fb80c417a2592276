package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.ontology.Scheme;

/**
 * Tells what a sentence speaks of from what merely stands in it: data named in so many words, in a
 * list or as the object of an action; purposes behind a word for them, or in what people do ("when
 * you register"). Weaker than a practice, which also says who does what.
 */
final class Spoken {

  /** How far a word that also means other things may stand from the one that makes it data. */
  private static final int REACH = 4;

  /** How many units may stand between two members of a list. */
  private static final int GAP = 3;

  private static final long NAMING = Cue.mask(Cue.INCLUDES, Cue.OPEN_LIST);
  private static final long LISTING = Cue.mask(Cue.COORDINATION, Cue.ALTERNATIVE);
  private static final long PURPOSIVE = Cue.mask(Cue.PURPOSE, Cue.INFINITIVE);

  private final Units units;
  private final Vocabulary vocabulary;

  Spoken(Units units, Vocabulary vocabulary) {
    this.units = units;
    this.vocabulary = vocabulary;
  }

  /**
   * Of a clause.
   *
   * @param purposes true if what introduces it says that purposes follow
   */
  List<Found> find(boolean purposes) {
    var spoken = new ArrayList<Found>();
    boolean open = purposes;
    for (Range sentence : Sentences.of(units)) {
      if (!units.has(sentence, Cue.INTRODUCTION)) {
        data(sentence, spoken);
        purposes(sentence, open, spoken);
        units.in(Scheme.RECIPIENTS, sentence).stream()
            .filter(found -> !found.weak())
            .forEach(spoken::add);
      }
      open = false;
    }
    return spoken;
  }

  private void data(Range sentence, List<Found> spoken) {
    List<Found> all = units.in(Scheme.DATA_CATEGORIES, sentence);
    var firm = new boolean[all.size()];
    for (int i = 0; i < all.size(); i++) {
      Found one = all.get(i);
      firm[i] =
          !one.weak() || isGoverned(one, sentence) || i > 0 && firm[i - 1] && follow(all, i - 1);
    }
    for (int i = all.size() - 2; i >= 0; i--) {
      firm[i] |= firm[i + 1] && follow(all, i);
    }
    for (int i = 0; i < all.size(); i++) {
      if (firm[i]) {
        spoken.add(all.get(i));
      }
    }
  }

  /** True if two data of a sentence are neighbours in a list. */
  private boolean follow(List<Found> all, int first) {
    int from = all.get(first).to();
    int to = all.get(first + 1).from();
    if (to < from || to - from > GAP) {
      return to < from;
    }
    for (int i = from; i < to; i++) {
      if (units.mark(i) == ',' || units.isAny(i, LISTING)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGoverned(Found found, Range sentence) {
    int nearest = Math.max(sentence.from(), found.from() - REACH);
    for (int i = found.from() - 1; i >= nearest; i--) {
      if (units.isMark(i) || units.isAny(i, Cue.mask(Cue.RECIPIENT, Cue.AGENT, Cue.GENITIVE))) {
        return false;
      }
      if (units.isAny(i, NAMING) || units.covers(Scheme.PROCESSING_ACTIONS, i)) {
        return true;
      }
    }
    return false;
  }

  private void purposes(Range sentence, boolean open, List<Found> spoken) {
    int reached = open ? sentence.from() : -1;
    int first = open ? sentence.from() : firstPurposive(sentence);
    for (Found found : units.in(Scheme.PURPOSES, sentence)) {
      boolean named = vocabulary.isNamedAnywhere(found.concept());
      boolean behind = found.to() > first;
      if (!found.weak() && (named || behind) || found.weak() && behind && isNear(found, reached)) {
        spoken.add(found);
        reached = found.to();
      }
    }
  }

  private int firstPurposive(Range sentence) {
    int i = sentence.from();
    while (i < sentence.to() && !isPurposive(i)) {
      i++;
    }
    return i;
  }

  /** A word for purposes, or one that opens what people do. */
  private boolean isPurposive(int unit) {
    return units.isAny(unit, PURPOSIVE)
        || units.is(unit, Cue.CONDITION)
            && (units.is(unit, Cue.USER)
                || unit + 1 < units.size() && units.is(unit + 1, Cue.USER));
  }

  /** True if a weak purpose stands near the word that governs it, or near another purpose. */
  private boolean isNear(Found found, int reached) {
    if (reached >= 0 && found.from() >= reached && found.from() - reached <= GAP) {
      return true;
    }
    for (int i = found.from(); i >= Math.max(0, found.from() - REACH); i--) {
      if (isPurposive(i)) {
        return true;
      }
      if (i < found.from() && (units.isMark(i) || units.is(i, Cue.GENITIVE))) {
        return false;
      }
    }
    return false;
  }
}
