package org.clausary.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The weights of one language. Immutable and thread-safe. */
final class LanguageWeights {

  private record Weight(int topic, double amount) {}

  private final List<String> topics;
  private final double[] bases;
  private final double[] thresholds;
  private final OptionalDouble[] shares;
  private final double[] paragraphs;
  private final Map<String, List<Weight>> weights = new HashMap<>();
  private final boolean readRules;

  LanguageWeights(Collection<Row> rows) {
    var indices = new TreeMap<String, Integer>();
    rows.forEach(row -> indices.put(row.topic(), 0));
    topics = List.copyOf(indices.keySet());
    topics.forEach(topic -> indices.put(topic, topics.indexOf(topic)));
    bases = new double[topics.size()];
    thresholds = new double[topics.size()];
    Arrays.fill(thresholds, 0.5);
    shares = new OptionalDouble[topics.size()];
    Arrays.fill(shares, OptionalDouble.empty());
    paragraphs = new double[topics.size()];
    for (Row row : rows) {
      int topic = indices.get(row.topic());
      if (row.name().equals(Row.BASE)) {
        bases[topic] = row.weight();
      } else if (row.name().equals(Row.THRESHOLD)) {
        thresholds[topic] = row.weight();
      } else if (row.name().equals(Row.SHARE)) {
        shares[topic] = OptionalDouble.of(row.weight());
      } else if (row.name().equals(Row.PARAGRAPH)) {
        paragraphs[topic] = row.weight();
      } else if (row.weight() != 0) {
        weights
            .computeIfAbsent(row.name(), name -> new ArrayList<>())
            .add(new Weight(topic, row.weight()));
      }
    }
    readRules = weights.keySet().stream().anyMatch(name -> !Shown.isWords(name));
  }

  boolean readRules() {
    return readRules;
  }

  boolean readParagraphs() {
    return Arrays.stream(paragraphs).anyMatch(part -> part > 0);
  }

  List<Opinion> of(Shown shown) {
    double[] sums = bases.clone();
    var terms = new ArrayList<List<Term>>();
    topics.forEach(topic -> terms.add(new ArrayList<>(Opinion.REASONS + 1)));
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
      double score = Scale.bent(1 / (1 + StrictMath.exp(-sums[i])), thresholds[i]);
      opinions.add(new Opinion(topics.get(i), score, shares[i], paragraphs[i], terms.get(i)));
    }
    return opinions;
  }

  /** Names come in their order: of two equal amounts the first stays first. */
  private static void keepLargest(List<Term> largest, String name, double amount) {
    int at = largest.size();
    while (at > 0 && Math.abs(largest.get(at - 1).amount()) < Math.abs(amount)) {
      at--;
    }
    if (at < Opinion.REASONS) {
      largest.add(at, new Term(name, amount));
      if (largest.size() > Opinion.REASONS) {
        largest.remove(Opinion.REASONS);
      }
    }
  }
}
