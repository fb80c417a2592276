package org.clausary.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausary.weights.Look;

/** Tells texts that repeat texts seen before, by runs of five words. */
final class Overlap {

  private static final int RUN = 5;

  private final Set<String> seen = new HashSet<>();

  /** Remembers a text. */
  void add(String text) {
    seen.addAll(runs(text));
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  /** Share of the runs of a text that were seen, 0 to 1; 0 if it is too short to tell. */
  double of(String text) {
    Set<String> runs = runs(text);
    return runs.isEmpty() ? 0 : (double) runs.stream().filter(seen::contains).count() / runs.size();
  }

  private static Set<String> runs(String text) {
    List<String> words = Look.words(text);
    var runs = new HashSet<String>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
