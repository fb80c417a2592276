package org.clausary.weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The weights of one language. Immutable and thread-safe. */
final class LanguageWeights {

  /** So many reasons are named. */
  private static final int REASONS = 4;

  private record Weight(int topic, double amount) {}

  private final List<String> topics;
  private final double[] bases;
  private final double[] thresholds;
  private final Map<String, List<Weight>> weights = new HashMap<>();

  LanguageWeights(Collection<Row> rows) {
    var indices = new TreeMap<String, Integer>();
    rows.forEach(row -> indices.put(row.topic(), 0));
    topics = List.copyOf(indices.keySet());
    topics.forEach(topic -> indices.put(topic, topics.indexOf(topic)));
    bases = new double[topics.size()];
    thresholds = new double[topics.size()];
    java.util.Arrays.fill(thresholds, 0.5);
    for (Row row : rows) {
      int topic = indices.get(row.topic());
      if (row.name().equals(Row.BASE)) {
        bases[topic] = row.weight();
      } else if (row.name().equals(Row.THRESHOLD)) {
        thresholds[topic] = row.weight();
      } else if (row.weight() != 0) {
        weights
            .computeIfAbsent(row.name(), name -> new ArrayList<>())
            .add(new Weight(topic, row.weight()));
      }
    }
  }

  List<Opinion> of(Shown shown) {
    double[] sums = bases.clone();
    var terms = new ArrayList<List<Term>>();
    topics.forEach(topic -> terms.add(new ArrayList<>(REASONS + 1)));
    shown
        .values()
        .forEach(
            (name, value) -> {
              for (Weight weight : weights.getOrDefault(name, List.of())) {
                double amount = weight.amount() * value;
                sums[weight.topic()] += amount;
                keepLargest(terms.get(weight.topic()), name, amount);
              }
            });
    var opinions = new ArrayList<Opinion>();
    for (int i = 0; i < sums.length; i++) {
      opinions.add(new Opinion(topics.get(i), score(sums[i], thresholds[i]), terms.get(i)));
    }
    return opinions;
  }

  /** Names come in their order: of two equal amounts the first stays first. */
  private static void keepLargest(List<Term> largest, String name, double amount) {
    int at = largest.size();
    while (at > 0 && Math.abs(largest.get(at - 1).amount()) < Math.abs(amount)) {
      at--;
    }
    if (at < REASONS) {
      largest.add(at, new Term(name, amount));
      if (largest.size() > REASONS) {
        largest.remove(REASONS);
      }
    }
  }

  /** A probability, bent so that the threshold comes to lie at one half. */
  private static double score(double sum, double threshold) {
    double p = 1 / (1 + StrictMath.exp(-sum));
    return p < threshold ? 0.5 * p / threshold : 1 - 0.5 * (1 - p) / (1 - threshold);
  }
}
