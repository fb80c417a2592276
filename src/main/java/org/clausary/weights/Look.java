package org.clausary.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.document.Clause;
import org.clausary.extract.Practice;

/** Looks at the clauses of one policy: the one way for learning and for reading. Thread-safe. */
public final class Look {

  private static final int[] LENGTHS = {5, 10, 20, 40};

  private final Map<List<String>, Map<String, Double>> headings = new ConcurrentHashMap<>();
  private final Map<Clause, List<String>> words = new ConcurrentHashMap<>();

  /**
   * What one clause, or several that were labelled as one, show.
   *
   * @param clauses at least one, of one language
   * @param practices that they state
   * @param found further things that rules found, by a name with a colon, from 0 to 1
   * @param concepts how often each is named, by local name
   */
  public Shown at(
      List<Clause> clauses,
      List<Practice> practices,
      Map<String, Double> found,
      Map<String, Integer> concepts) {
    var units = new ArrayList<String>();
    var shown = new TreeMap<>(found);
    for (Clause clause : clauses) {
      units.addAll(words.computeIfAbsent(clause, one -> words(one.text().text())));
      shown.put("clause:" + clause.kind(), 1.0);
    }
    for (Practice practice : practices) {
      shown.put("practice:" + practice.kind().name() + "+" + practice.actor().localName(), 1.0);
    }
    shown.put("length:" + length(units.size()), 1.0);
    return Shown.of(
        units,
        concepts,
        headings.computeIfAbsent(clauses.get(0).headings(), Shown::headings),
        shown);
  }

  /** The words of a text as weights know them. */
  public static List<String> words(String text) {
    return Runs.units(text);
  }

  /** The primary tag of a BCP 47 tag. */
  public static String primary(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }

  /** The first words from which a text is longer. */
  private static int length(int units) {
    int length = 0;
    for (int from : LENGTHS) {
      length = units >= from ? from : length;
    }
    return length;
  }
}
