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
    Matrix matrix = table.matrix();
    double[] deviations = matrix.deviations(rows);
    List<List<Candidate>> found =
        IntStream.range(0, targets.size())
            .parallel()
            .mapToObj(topic -> candidates(topic, rows, deviations))
            .toList();
    List<Candidate> kept =
        found.stream()
            .flatMap(List::stream)
            .sorted(
                Comparator.comparingDouble((Candidate c) -> -c.effect())
                    .thenComparing(Candidate::topic)
                    .thenComparing(Candidate::column))
            .limit(size)
            .toList();
    return IntStream.range(0, targets.size())
        .parallel()
        .mapToObj(topic -> again(topic, rows, kept))
        .toList();
  }

  private List<Candidate> candidates(int topic, int[] rows, double[] deviations) {
    double[] weights = logistic(table.matrix(), topic, rows).fit();
    var candidates = new ArrayList<Candidate>();
    for (int column = 0; column < deviations.length; column++) {
      double effect = Math.abs(weights[column]) * deviations[column];
      if (effect > 0) {
        candidates.add(new Candidate(topic, column, effect));
      }
    }
    candidates.sort(Comparator.comparingDouble(c -> -c.effect()));
    return new ArrayList<>(candidates.subList(0, Math.min(size, candidates.size())));
  }

  private Model again(int topic, int[] rows, List<Candidate> kept) {
    int[] columns =
        kept.stream()
            .filter(c -> c.topic() == topic)
            .mapToInt(Candidate::column)
            .sorted()
            .toArray();
    return new Model(columns, logistic(table.matrix().only(columns), topic, rows).fit());
  }

  private Logistic logistic(Matrix matrix, int topic, int[] rows) {
    return new Logistic(matrix, rows, targets.get(topic), importance, looseness);
  }
}
