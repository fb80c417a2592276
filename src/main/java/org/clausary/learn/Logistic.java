package org.clausary.learn;

/**
 * Fits a logistic regression with a quadratic penalty, full batch, by L-BFGS (Nocedal 1980) with
 * halved steps. Targets may lie between 0 and 1 and examples may have weights, which the libraries
 * at hand do not offer; nothing is random and every sum has one order, so that the same examples
 * give the same bits everywhere.
 */
final class Logistic {

  private static final int STEPS = 60;
  private static final int MEMORY = 7;
  private static final double ENOUGH = 1e-4;
  private static final double DECREASE = 1e-4;
  private static final int HALVINGS = 20;

  private final Matrix matrix;
  private final int[] rows;
  private final double[] targets;
  private final double[] importance;
  private final double penalty;
  private final double[] gradient;

  /**
   * @param rows which examples count
   * @param targets of all examples, 0 to 1
   * @param importance of all examples
   * @param looseness the larger, the freer the weights ("C")
   */
  Logistic(Matrix matrix, int[] rows, double[] targets, double[] importance, double looseness) {
    this.matrix = matrix;
    this.rows = rows;
    this.targets = targets;
    this.importance = importance;
    this.penalty = 1 / looseness;
    this.gradient = new double[matrix.width() + 1];
  }

  /** The weights of the columns, and the base as last element. */
  double[] fit() {
    double[] at = new double[gradient.length];
    at[at.length - 1] = base();
    double loss = loss(at);
    var memory = new Memory(MEMORY);
    for (int step = 0; step < STEPS && norm(gradient) > ENOUGH * Math.max(1, norm(at)); step++) {
      double[] direction = memory.direction(gradient);
      double slope = dot(direction, gradient);
      double[] before = gradient.clone();
      double length = step == 0 ? 1 / norm(gradient) : 1;
      double[] next = null;
      double lower = loss;
      for (int i = 0; i < HALVINGS; i++, length /= 2) {
        next = plus(at, direction, length);
        lower = loss(next);
        if (lower <= loss + DECREASE * length * slope) {
          break;
        }
      }
      if (!(lower < loss)) {
        break;
      }
      memory.add(plus(next, at, -1), plus(gradient, before, -1));
      at = next;
      loss = lower;
    }
    return at;
  }

  private double base() {
    double yes = 0.5;
    double all = 1;
    for (int row : rows) {
      yes += importance[row] * targets[row];
      all += importance[row];
    }
    return StrictMath.log(yes / (all - yes));
  }

  /** The loss at a place; leaves its gradient. */
  private double loss(double[] weights) {
    int base = weights.length - 1;
    double loss = 0;
    java.util.Arrays.fill(gradient, 0);
    for (int row : rows) {
      double sum = matrix.dot(row, weights) + weights[base];
      double p = probability(sum);
      double error = importance[row] * (p - targets[row]);
      // log(1 + e^sum) without overflow
      double log = Math.max(sum, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(sum)));
      loss += importance[row] * (log - targets[row] * sum);
      matrix.addTo(gradient, row, error);
      gradient[base] += error;
    }
    for (int i = 0; i < base; i++) {
      loss += penalty / 2 * weights[i] * weights[i];
      gradient[i] += penalty * weights[i];
    }
    return loss;
  }

  static double probability(double sum) {
    return 1 / (1 + StrictMath.exp(-sum));
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return StrictMath.sqrt(dot(a, a));
  }

  static double[] plus(double[] a, double[] b, double factor) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * b[i];
    }
    return sum;
  }
}
