package org.clausary.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the probability from which a topic is best given: where F1 is highest. */
final class Threshold {

  private static final double LOWEST = 0.02;
  private static final double HIGHEST = 0.98;

  private Threshold() {}

  /**
   * @param rows which examples count
   * @param probabilities of all examples
   * @param targets of all examples, 0 to 1
   */
  static double best(int[] rows, double[] probabilities, double[] targets, double[] importance) {
    List<Integer> falling =
        IntStream.of(rows)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> -probabilities[row]))
            .toList();
    double all = 0;
    for (int row : rows) {
      all += importance[row] * targets[row];
    }
    double right = 0;
    double given = 0;
    double best = -1;
    double threshold = 0.5;
    for (int i = 0; i < falling.size(); i++) {
      int row = falling.get(i);
      right += importance[row] * targets[row];
      given += importance[row];
      double p = probabilities[row];
      double next = i + 1 < falling.size() ? probabilities[falling.get(i + 1)] : 0;
      double f1 = 2 * right / (given + all);
      if (next < p && f1 > best) {
        best = f1;
        threshold = (p + next) / 2;
      }
    }
    return Math.min(HIGHEST, Math.max(LOWEST, threshold));
  }
}
