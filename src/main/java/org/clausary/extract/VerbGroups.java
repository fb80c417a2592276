package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.ontology.Scheme;

/** Puts coordinated actions together: "collect, use and share". */
final class VerbGroups {

  /** How many units a name has at most around a word that is a verb elsewhere. */
  private static final int LONGEST_NAME = 10;

  private static final long SUBJECTS =
      Cue.mask(Cue.FIRST_PARTY, Cue.USER, Cue.THIRD_PARTY, Cue.ADVERB, Cue.MAY, Cue.NEGATION);

  private VerbGroups() {}

  /** The actions of a sentence, those of one verb group in one list. */
  static List<List<Found>> of(Units units, Range sentence, long between) {
    var groups = new ArrayList<List<Found>>();
    List<Found> open = new ArrayList<>();
    for (Found action : units.in(Scheme.PROCESSING_ACTIONS, sentence)) {
      if (isPartOf(Scheme.DATA_CATEGORIES, units, action)
          || isPartOf(Scheme.RECIPIENTS, units, action)
          || action.weak() && units.is(action.from(), Cue.SOURCE)) {
        continue;
      }
      if (!open.isEmpty() && !joins(units, open.get(open.size() - 1), action, between)) {
        groups.add(open);
        open = new ArrayList<>();
      }
      open.add(action);
    }
    if (!open.isEmpty()) {
      groups.add(open);
    }
    groups.removeIf(group -> isListed(units, sentence, group));
    return groups;
  }

  /** "your visit, use, or interactions": alone between the members of a list of nouns. */
  private static boolean isListed(Units units, Range sentence, List<Found> group) {
    int before = group.get(0).from() - 1;
    int after = group.get(0).to();
    return group.size() == 1
        && before > sentence.from()
        && after + 2 < sentence.to()
        && units.mark(before) == ','
        && units.mark(after) == ','
        && units.is(after + 1, Cue.COORDINATION)
        && !units.covers(Scheme.PROCESSING_ACTIONS, after + 2)
        && !units.isAny(after + 2, SUBJECTS)
        && !units.hasAny(new Range(Math.max(sentence.from(), before - 1), before), SUBJECTS);
  }

  /** "server logs", "hosting providers": the word belongs to a name. */
  private static boolean isPartOf(Scheme scheme, Units units, Found action) {
    var around =
        new Range(
            Math.max(0, action.from() - LONGEST_NAME),
            Math.min(units.size(), action.to() + LONGEST_NAME));
    return units.in(scheme, around).stream()
        .anyMatch(
            name ->
                name.from() <= action.from()
                    && action.to() <= name.to()
                    && name.length() > action.length());
  }

  private static boolean joins(Units units, Found left, Found right, long between) {
    if (right.from() < left.to()) {
      return true;
    }
    if (right.from() == left.to()) {
      return false;
    }
    boolean coordinated = false;
    for (int i = left.to(); i < right.from(); i++) {
      char mark = units.mark(i);
      if (mark == ',' || mark == '/' || units.is(i, Cue.COORDINATION)) {
        coordinated = true;
      } else if (!units.isAny(i, between) && mark != '-' && mark != '"') {
        return false;
      }
    }
    return coordinated;
  }
}
