package org.clausary.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/**
 * The statutory categories (Cal. Civ. Code 1798.140(v)(1)) by name, and what a policy can answer
 * about them. Thread-safe.
 */
final class Categories {

  /** How far into a text, past a number or letter, a category may start. */
  static final int LATEST_START = 60;

  /** How far into an item a category may start, before its first example. */
  private static final int LATEST_IN_ITEM = 100;

  /** How many units "Category B:" has at most. */
  private static final int LABEL_UNITS = 6;

  private final Lexicon words;
  private final Lexicon names;
  private final Lexicon labels;
  private final Lexicon announcements;
  private final Concept kind;
  private final Map<Concept, Concept> asked = new LinkedHashMap<>();
  private final Concept collect;

  Categories(Ontology ontology, Lexicon words) {
    this.words = words;
    names = words.only(ontology.concepts(Scheme.CCPA_CATEGORIES));
    labels = Lexicon.of(List.of(ontology.core("CategoryColumn")));
    announcements = words.only(List.of(ontology.core("CategoriesCue")));
    kind = ontology.core("CategoryAnswer");
    for (Concept cue : ontology.concepts(Scheme.CUES)) {
      cue.fact("asks").ifPresent(action -> asked.put(cue, ontology.core(action)));
    }
    collect = asked.get(ontology.core("CollectedColumn"));
  }

  Concept collect() {
    return collect;
  }

  /** The actions that the headers of columns, or labels, ask about. */
  Set<Concept> asked(Set<Concept> cues) {
    var actions = new LinkedHashSet<Concept>();
    for (Concept cue : cues) {
      if (asked.containsKey(cue)) {
        actions.add(asked.get(cue));
      }
    }
    return actions;
  }

  /** What an action is an answer about: itself or the wider one that is asked; null if nothing. */
  Concept answered(Concept action) {
    return asked.values().stream()
        .filter(one -> action.isWithin(one.name()))
        .findFirst()
        .orElse(null);
  }

  /** All categories that a text names. */
  List<Mention> find(String text, String language) {
    return find(words.scan(text, language));
  }

  /** As {@link #find(String, String)}, for a text searched before. */
  List<Mention> find(Lexicon.Scan scan) {
    return names.find(scan);
  }

  /** As {@link #announcement(Lexicon.Scan)}. */
  Span announcement(String text, String language) {
    return announcement(words.scan(text, language));
  }

  /** Where a text speaks of categories of personal information, the last place; null if nowhere. */
  Span announcement(Lexicon.Scan scan) {
    List<Mention> found = announcements.find(scan);
    return found.isEmpty() ? null : found.get(found.size() - 1).span();
  }

  /** The categories that a text opens with, before its first example. */
  Set<Mention> opening(Units units, String language) {
    var opening = new LinkedHashSet<Mention>();
    String text = units.passage().text();
    int end = text.length();
    int start = labelEnd(units, language);
    for (Mention one : find(units.scan())) {
      if (opening.isEmpty()) {
        end = nameEnd(units, units.unitAt(one.span().end()));
        if (one.span().start() > LATEST_IN_ITEM || nameEnd(units, start) < one.span().start()) {
          break;
        }
      }
      if (one.span().start() < end) {
        opening.add(one);
      }
    }
    return opening;
  }

  /** Where examples, brackets or a further sentence end the name that an item opens with. */
  private static int nameEnd(Units units, int from) {
    for (int i = from; i < units.size(); i++) {
      char mark = units.mark(i);
      boolean ends = mark == '(' || mark == ':' || mark == '.' || mark == '-' && units.isApart(i);
      if (ends || units.isAny(i, Cue.mask(Cue.OPEN_LIST, Cue.INCLUDES))) {
        return units.span(new Range(i, i + 1)).start();
      }
    }
    return units.passage().text().length();
  }

  /** The first unit of what an item says: past "(a)", "2." and "Category B:". */
  private int labelEnd(Units units, String language) {
    int i = 0;
    while (i < units.size() && (units.isMark(i) || units.word(i).length() == 1)) {
      i++;
    }
    for (int colon = i; colon < Math.min(units.size(), i + LABEL_UNITS); colon++) {
      boolean labels =
          (units.mark(colon) == ':' || units.mark(colon) == '(')
              && !this.labels
                  .find(units.span(new Range(0, colon)).of(units.passage().text()), language)
                  .isEmpty();
      if (labels) {
        return colon + 1;
      }
    }
    return i;
  }

  /** An answer about a category, not yet with its evidence. */
  Practice.Builder answer(Clause clause, Concept category, Concept action, Polarity polarity) {
    return Practice.of(clause, kind)
        .actor(Actor.FIRST_PARTY)
        .polarity(polarity)
        .add(Role.PROCESSING, action)
        .add(Role.PERSONAL_DATA, category);
  }
}
