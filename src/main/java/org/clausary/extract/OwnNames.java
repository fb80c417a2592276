package org.clausary.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.clausary.ontology.Scheme;

/** What a policy calls its own company: that name is "we". */
final class OwnNames {

  /** A name that acts at least so often is the company's own. */
  private static final int OFTEN = 3;

  private static final int OFTEN_IN_TITLE = 2;
  private static final int LONGEST = 3;
  private static final long VERBS = Cue.mask(Cue.MAY, Cue.NEGATION, Cue.AUXILIARY, Cue.ADVERB);

  private OwnNames() {}

  /**
   * @param policy the units of all clauses
   * @param defined names that the text itself makes the first party's
   * @param title what the policy is called: a name in it needs to act twice only
   */
  static List<String> of(Collection<Units> policy, Collection<String> defined, String title) {
    var acting = new TreeMap<String, Integer>();
    for (Units units : policy) {
      for (int i = 1; i < units.size(); i++) {
        boolean verb = units.isAny(i, VERBS) || units.covers(Scheme.PROCESSING_ACTIONS, i);
        if (verb && isName(units, i - 1)) {
          acting.merge(name(units, i), 1, Integer::sum);
        }
      }
    }
    var names = new ArrayList<String>(defined);
    acting.entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN)
        .max(Comparator.<java.util.Map.Entry<String, Integer>>comparingInt(e -> e.getValue()))
        .map(java.util.Map.Entry::getKey)
        .filter(name -> !names.contains(name))
        .ifPresent(names::add);
    acting.entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN_IN_TITLE && isWordOf(title, entry.getKey()))
        .map(java.util.Map.Entry::getKey)
        .filter(name -> !names.contains(name) && policy.stream().noneMatch(u -> isCommon(u, name)))
        .forEach(names::add);
    names.removeIf(name -> name.length() < 2);
    return names;
  }

  private static boolean isName(Units units, int at) {
    return !units.isMark(at) && !units.isKnown(at) && (units.isCapital(at) || isDomain(units, at));
  }

  /** "acme.com": the last part of a name that is an address. */
  private static boolean isDomain(Units units, int at) {
    return at > 1
        && units.mark(at - 1) == '.'
        && !units.isMark(at - 2)
        && !units.isCapital(at)
        && units.span(new Range(at - 2, at + 1)).length()
            == units.word(at - 2).length() + 1 + units.word(at).length();
  }

  private static String name(Units units, int end) {
    int from = end - 1;
    if (isDomain(units, from)) {
      from -= 2;
    }
    while (from > 0 && end - from < LONGEST && isName(units, from - 1)) {
      from--;
    }
    return units.span(new Range(from, end)).of(units.passage().text());
  }

  /** Marks each place where a name stands as the first party. */
  static void mark(Units units, List<String> names) {
    String text = units.passage().text();
    for (String name : names) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        int end = at + name.length();
        boolean whole = !joins(text, at - 1, at) && !joins(text, end - 1, end);
        if (whole) {
          units.markOwnName(new Range(units.unitAt(at), units.unitAt(end - 1) + 1));
        }
      }
    }
  }

  /** A word that stands small elsewhere is no name: "this Notice", "a notice". */
  private static boolean isCommon(Units units, String name) {
    String text = units.passage().text();
    String small = " " + name.toLowerCase(Locale.ROOT);
    int at = text.indexOf(small);
    return at >= 0 && !joins(text, at + small.length() - 1, at + small.length());
  }

  private static boolean isWordOf(String title, String name) {
    int at = title.indexOf(name);
    int end = at + name.length();
    return at >= 0 && !joins(title, at - 1, at) && !joins(title, end - 1, end);
  }

  private static boolean joins(String text, int left, int right) {
    return left >= 0
        && right < text.length()
        && isLetter(text.charAt(left))
        && isLetter(text.charAt(right));
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
