package org.clausary.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausary.ontology.Concept;
import org.clausary.text.Folding;

/** The forms of a language whose two parts stand apart: "geben … weiter". Immutable. */
final class SplitForms {

  private static final int REACH = 8;

  private final Map<String, List<Split>> byFirst = new HashMap<>();

  /** What comes after the gap, in words. */
  private record Split(Concept concept, boolean weak, List<String> rest) {}

  /**
   * A form found.
   *
   * @param rest the units of its second part
   */
  record Apart(Concept concept, boolean weak, Range rest) {}

  SplitForms(Collection<Concept> concepts, String language) {
    for (Concept concept : concepts) {
      for (Concept.Form form : concept.forms()) {
        int gap = form.text().indexOf(Concept.Form.GAP);
        if (gap > 0 && form.language().equals(language)) {
          String first = Folding.fold(form.text().substring(0, gap));
          List<String> rest = List.of(Folding.fold(form.text().substring(gap + 1)).split(" "));
          byFirst
              .computeIfAbsent(first, f -> new ArrayList<>())
              .add(new Split(concept, form.weak(), rest));
        }
      }
    }
  }

  boolean isEmpty() {
    return byFirst.isEmpty();
  }

  /** The forms whose first part is this unit and whose second part ends its clause. */
  List<Apart> closing(Units units, int unit, int to) {
    return at(units, unit, to, true);
  }

  /** The forms whose first part is this unit and whose second part comes soon after it. */
  List<Apart> near(Units units, int unit, int to) {
    return at(units, unit, Math.min(to, unit + REACH), false);
  }

  private List<Apart> at(Units units, int unit, int to, boolean closing) {
    List<Split> splits = byFirst.isEmpty() ? null : byFirst.get(Folding.fold(units.word(unit)));
    if (splits == null) {
      return List.of();
    }
    var found = new ArrayList<Apart>();
    for (int i = unit + 1; i < to && found.isEmpty(); i++) {
      for (Split split : splits) {
        int end = i + split.rest.size();
        boolean fits = end <= to && (!closing || closes(units, end, to));
        if (fits && says(units, i, split.rest)) {
          found.add(new Apart(split.concept, split.weak, new Range(i, end)));
        }
      }
      char mark = units.mark(i);
      if (mark == ';' || mark == ':' || !closing && (mark == ',' || units.is(i, Cue.NEGATION))) {
        break;
      }
    }
    return found;
  }

  private static boolean closes(Units units, int end, int to) {
    return end == to || units.isMark(end) || units.is(end, Cue.COORDINATION);
  }

  private static boolean says(Units units, int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!Folding.fold(units.word(at + i)).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
