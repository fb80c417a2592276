package org.clausary.extract;

import java.util.List;
import org.clausary.ontology.Scheme;

/** Ways through menus, "【Me - Settings - Share】": they name switches and say nothing of data. */
final class MenuPaths {

  /** How many units a way has at most. */
  private static final int LONGEST = 60;

  private static final String OPENING = "\u3010\u300C\u201C\u201D\"[";
  private static final String CLOSING = "\u3011\u300D\u201C\u201D\"]";
  private static final char DASH = '\u2014';
  private static final List<Scheme> SAYING =
      List.of(
          Scheme.PROCESSING_ACTIONS,
          Scheme.RECIPIENTS,
          Scheme.DATA_CATEGORIES,
          Scheme.DATA_SUBJECTS,
          Scheme.RIGHTS,
          Scheme.LEGAL_BASES);

  private MenuPaths() {}

  /** Takes what the ways of a text would say from it; choices and purposes stay. */
  static void mute(Units units) {
    for (int i = 0; i < units.size(); i++) {
      if (isOf(OPENING, units, i) && !units.isTight(i - 1)) {
        int end = end(units, i);
        if (end > i) {
          mute(units, new Range(i + 1, end));
          i = end;
        }
      }
    }
  }

  private static void mute(Units units, Range way) {
    SAYING.forEach(scheme -> units.forget(scheme, way));
    for (int i = way.from(); i < way.to(); i++) {
      units.clear(i);
    }
  }

  /** Where the brackets close, if steps stand between them; else where they open. */
  private static int end(Units units, int open) {
    boolean steps = false;
    for (int i = open + 1; i < Math.min(units.size(), open + LONGEST); i++) {
      if (isOf(CLOSING, units, i)) {
        return steps ? i : open;
      }
      boolean sentence = units.mark(i) == '.' || units.is(i, Cue.FIRST_PARTY);
      if (units.mark(i) == ';' || sentence && units.mark(open) == '"') {
        return open;
      }
      steps |= isStep(units, i);
    }
    return open;
  }

  /** "Me > Settings", "Me - Settings", but not "opt-out". */
  private static boolean isStep(Units units, int i) {
    char mark = units.mark(i);
    boolean apart = !units.isTight(i - 1) && !units.isTight(i);
    return mark == '>' || mark == '-' && apart && units.word(i).charAt(0) != DASH;
  }

  private static boolean isOf(String marks, Units units, int i) {
    return units.isMark(i) && marks.indexOf(units.word(i).charAt(0)) >= 0;
  }
}
