package org.clausary.evaluate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How well labels, or attributes with their values, were given.
 *
 * @param items what was decided on each, the most frequent first
 * @param segments how many there are
 * @param exact how many got exactly what they should
 * @param folds F1 over all decisions in each tenth of the documents; fewer if there are fewer
 */
public record Score(Map<String, Counts> items, int segments, int exact, List<Double> folds) {

  /** In the order of their support, then by name. */
  static Map<String, Counts> ordered(Map<String, Counts> items) {
    var ordered = new LinkedHashMap<String, Counts>();
    new TreeMap<>(items)
        .entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue().support()))
            .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }

  /** All decisions together; those on items that no segment has count as wrong. */
  public Counts micro() {
    return items.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** Mean F1 over the items that some segment has. */
  public double macroF1() {
    return mean(Counts::f1);
  }

  /** Mean precision over the items that some segment has. */
  public double macroPrecision() {
    return mean(Counts::precision);
  }

  /** Mean recall over the items that some segment has. */
  public double macroRecall() {
    return mean(Counts::recall);
  }

  private double mean(ToDoubleFunction<Counts> figure) {
    return items.values().stream()
        .filter(counts -> counts.support() > 0)
        .mapToDouble(figure)
        .average()
        .orElse(0);
  }

  /** Standard deviation of the folds. */
  public double spread() {
    double mean = folds.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = folds.stream().mapToDouble(f -> (f - mean) * (f - mean)).sum();
    return folds.size() < 2 ? 0 : Math.sqrt(squares / (folds.size() - 1));
  }

  /** Decisions by attribute: what stands before the equals sign of an item. */
  public Map<String, Counts> families() {
    var families = new TreeMap<String, Counts>();
    items.forEach(
        (item, counts) ->
            families.merge(item.substring(0, item.indexOf('=')), counts, Counts::plus));
    families.values().removeIf(counts -> counts.support() == 0);
    return families;
  }
}
