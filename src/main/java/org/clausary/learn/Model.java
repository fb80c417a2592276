package org.clausary.learn;

/**
 * Weights of one topic as they were fitted.
 *
 * @param columns that have a weight
 * @param weights of these columns, and the base as last element
 */
record Model(int[] columns, double[] weights) {

  /** Probability of each example. */
  double[] probabilities(Matrix matrix, int[] rows) {
    Matrix some = matrix.only(columns);
    double[] probabilities = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double sum = some.dot(rows[i], weights) + weights[weights.length - 1];
      probabilities[i] = Logistic.probability(sum);
    }
    return probabilities;
  }
}
