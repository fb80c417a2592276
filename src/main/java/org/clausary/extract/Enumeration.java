package org.clausary.extract;

import java.util.List;
import org.clausary.ontology.Scheme;

/** Kinds of data that stand in one list with commas or "and" between them. */
final class Enumeration {

  /** How many units a member of a list may have before the words that tell it. */
  private static final int LONGEST_GAP = 5;

  private static final long NO_MEMBER =
      Cue.mask(
          Cue.FIRST_PARTY,
          Cue.THIRD_PARTY,
          Cue.TOWARDS_US,
          Cue.REQUEST,
          Cue.MAY,
          Cue.MUST,
          Cue.NEGATION,
          Cue.AUXILIARY,
          Cue.INFINITIVE,
          Cue.PURPOSE,
          Cue.SOURCE,
          Cue.AGENT,
          Cue.PREPOSITION,
          Cue.RELATIVE,
          Cue.CONDITION,
          Cue.EXCEPTION,
          Cue.BREAK);

  private Enumeration() {}

  /** True if a word that may mean a kind of data is listed beside another that may. */
  static boolean holds(Units units, Range range, Found found) {
    List<Found> all = units.in(Scheme.DATA_CATEGORIES, range);
    int at = all.indexOf(found);
    return at > 0 && joined(units, all.get(at - 1), found)
        || at >= 0 && at + 1 < all.size() && joined(units, found, all.get(at + 1));
  }

  /** True if a word that may mean a kind of data is listed beside one that surely does. */
  static boolean confirms(Units units, Range range, Found found) {
    List<Found> all = units.in(Scheme.DATA_CATEGORIES, range);
    int at = all.indexOf(found);
    return at >= 0 && (reaches(units, all, at, 1) || reaches(units, all, at, -1));
  }

  private static boolean reaches(Units units, List<Found> all, int from, int step) {
    for (int i = from + step; i >= 0 && i < all.size(); i += step) {
      Found left = all.get(Math.min(i, i - step));
      Found right = all.get(Math.max(i, i - step));
      if (!joined(units, left, right)) {
        return false;
      }
      if (!all.get(i).weak() && !Vocabulary.isGeneric(all.get(i).concept())) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(Units units, Found left, Found right) {
    if (right.from() - left.to() > LONGEST_GAP) {
      return false;
    }
    boolean joined = right.from() < left.to();
    for (int i = left.to(); i < right.from(); i++) {
      joined |= units.mark(i) == ',' || units.is(i, Cue.COORDINATION);
      if (units.mark(i) == ';' || units.mark(i) == ':' || units.isAny(i, NO_MEMBER)) {
        return false;
      }
    }
    return joined;
  }
}
