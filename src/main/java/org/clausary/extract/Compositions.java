package org.clausary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.clausary.extract.Vocabulary.Composition;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Puts concepts together from two parts that stand near each other: "train … models". */
final class Compositions {

  /** How many units may stand between the parts. */
  private static final int REACH = 9;

  /** The same where a word is a character. */
  private static final int REACH_IN_CHARACTERS = 24;

  private final Map<Concept, List<Composition>> byFirst = new HashMap<>();
  private final Lexicon words;

  Compositions(Vocabulary vocabulary, Lexicon lexicon) {
    var parts = new LinkedHashSet<Concept>();
    parts.add(vocabulary.core("Blocker"));
    for (Composition one : vocabulary.compositions()) {
      for (Concept part : List.of(one.first(), one.second())) {
        if (part.scheme() == Scheme.CUES) {
          parts.add(part);
        }
      }
    }
    words = lexicon.only(parts);
    for (Composition one : vocabulary.compositions()) {
      byFirst.computeIfAbsent(one.first(), c -> new ArrayList<>()).add(one);
    }
  }

  /** The words that concepts are put together from. */
  List<Found> parts(Units units, Lexicon.Scan scan) {
    var parts = new ArrayList<Found>();
    for (Mention mention : words.find(scan)) {
      units.locate(mention).ifPresent(parts::add);
    }
    return parts;
  }

  /** Adds what can be put together; in the order of the parts in the text. */
  void addTo(Units units) {
    List<Found> cues = units.parts().stream().filter(cue -> !units.isOwnName(cue.from())).toList();
    // twice, so that a composition may be part of another
    for (int round = 0; round < 2; round++) {
      var starts = new ArrayList<Found>();
      cues.stream().filter(cue -> byFirst.containsKey(cue.concept())).forEach(starts::add);
      for (Scheme scheme : Scheme.values()) {
        for (Found found : units.all(scheme)) {
          if (byFirst.containsKey(found.concept())) {
            starts.add(found);
          }
        }
      }
      starts.sort((a, b) -> Integer.compare(a.from(), b.from()));
      boolean added = false;
      for (Found start : starts) {
        int object = objectEnd(cues, starts, start);
        for (Composition composition : byFirst.get(start.concept())) {
          added |= compose(units, cues, start, composition, object);
        }
      }
      if (!added) {
        return;
      }
      units.sort();
    }
  }

  /** Where the nearest word ends that any composition wants behind the word at this place. */
  private int objectEnd(List<Found> cues, List<Found> starts, Found start) {
    int end = Integer.MAX_VALUE;
    for (Found here : starts) {
      if (here.from() == start.from()) {
        for (Composition composition : byFirst.get(here.concept())) {
          for (Found second : cues) {
            if (second.from() >= here.to() && second.concept().equals(composition.second())) {
              end = Math.min(end, second.to());
              break;
            }
          }
        }
      }
    }
    return end;
  }

  /**
   * @param object where the first word has its object already: "provide advertisements about
   *     services" provides no services
   */
  private static boolean compose(
      Units units, List<Found> cues, Found start, Composition composition, int object) {
    int end = Math.min(units.size(), start.to() + REACH_IN_CHARACTERS + 3);
    boolean word = composition.second().scheme() == Scheme.CUES;
    List<Found> seconds =
        word ? cues : units.in(composition.second().scheme(), new Range(start.to(), end));
    for (Found second : seconds) {
      if (second.from() < start.to()) {
        continue;
      }
      if (!second.concept().equals(composition.second())) {
        continue;
      }
      int reach = word ? REACH : reach(units, start.to(), second.from());
      if (second.from() - start.to() > reach
          || isBroken(units, start.to(), second.from())
          || second.from() > object
              && units.has(new Range(object, second.from()), Cue.PREPOSITION)) {
        return false;
      }
      var whole = new Found(composition.means(), start.from(), second.to(), false);
      boolean known =
          units.in(whole.concept().scheme(), new Range(whole.from(), whole.to())).stream()
              .anyMatch(other -> !other.weak() && other.concept().equals(whole.concept()));
      if (!known) {
        units.add(whole);
      }
      return !known;
    }
    return false;
  }

  /** Characters are counted as such while nothing ends the clause. */
  private static int reach(Units units, int from, int to) {
    boolean characters = from < to;
    for (int i = from; i < to; i++) {
      characters &= Character.isIdeographic(units.word(i).codePointAt(0)) || units.mark(i) == '"';
    }
    return characters ? REACH_IN_CHARACTERS : REACH;
  }

  private static boolean isBroken(Units units, int from, int to) {
    for (int i = from; i < to; i++) {
      char mark = units.mark(i);
      boolean stop = mark == '.' || mark == ';' || mark == ':' || mark == '|';
      boolean subject =
          units.is(i, Cue.FIRST_PARTY)
              && i > 0
              && (units.isMark(i - 1) || units.is(i - 1, Cue.COORDINATION));
      if (stop || subject || units.isAny(i, Cue.mask(Cue.OWN_MODEL, Cue.BREAK, Cue.INFINITIVE))) {
        return true;
      }
    }
    return false;
  }
}
