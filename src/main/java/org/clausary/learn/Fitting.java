package org.clausary.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits one model a topic, keeps the weights that do most over all topics (size times standard
 * deviation of the column), and fits again on these. Thread-safe.
 */
final class Fitting {

  /** So many times as many weights are kept at first. */
  private static final int CROWD = 4;

  private final Examples.Table table;
  private final List<double[]> targets;
  private final double[] importance;
  private final double looseness;
  private final int size;

  /**
   * @param targets of all examples, a topic each
   * @param size so many weights at most, over all topics
   */
  Fitting(
      Examples.Table table,
      List<double[]> targets,
      double[] importance,
      double looseness,
      int size) {
    this.table = table;
    this.targets = targets;
    this.importance = importance;
    this.looseness = looseness;
    this.size = size;
  }

  private record Candidate(int topic, int column, double effect) {}

  /** The models, in the order of the topics, from some of the examples. */
  List<Model> fit(int[] rows) {
    int width = table.matrix().width();
    int[] all = IntStream.range(0, width).toArray();
    List<Model> models = topics().mapToObj(topic -> fit(topic, all, rows)).toList();
    if ((long) width * targets.size() <= size) {
      return models;
    }
    // in two steps: what is weak in a crowd may be strong alone
    double[] deviations = table.matrix().deviations(rows);
    return keep(size, keep(CROWD * size, models, deviations, rows), deviations, rows);
  }

  private List<Model> keep(int most, List<Model> models, double[] deviations, int[] rows) {
    List<Candidate> kept =
        topics()
            .mapToObj(topic -> candidates(topic, models.get(topic), deviations))
            .flatMap(List::stream)
            .sorted(
                Comparator.comparingDouble((Candidate c) -> -c.effect())
                    .thenComparing(Candidate::topic)
                    .thenComparing(Candidate::column))
            .limit(most)
            .toList();
    return topics().mapToObj(topic -> fit(topic, columns(topic, kept), rows)).toList();
  }

  private IntStream topics() {
    return IntStream.range(0, targets.size()).parallel();
  }

  private static List<Candidate> candidates(int topic, Model model, double[] deviations) {
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < model.columns().length; i++) {
      int column = model.columns()[i];
      double effect = Math.abs(model.weights()[i]) * deviations[column];
      if (effect > 0) {
        candidates.add(new Candidate(topic, column, effect));
      }
    }
    return candidates;
  }

  private static int[] columns(int topic, List<Candidate> kept) {
    return kept.stream()
        .filter(c -> c.topic() == topic)
        .mapToInt(Candidate::column)
        .sorted()
        .toArray();
  }

  private Model fit(int topic, int[] columns, int[] rows) {
    Matrix matrix = table.matrix();
    Matrix some = columns.length == matrix.width() ? matrix : matrix.only(columns);
    var logistic = new Logistic(some, rows, targets.get(topic), importance, looseness);
    return new Model(columns, logistic.fit());
  }
}
