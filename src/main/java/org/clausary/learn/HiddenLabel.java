package org.clausary.learn;

import java.util.List;

/**
 * How sure it is that clauses are about a topic, when all there is are witnesses that err: naive
 * Bayes with a hidden label, made sharper step by step (expectation maximisation). Deterministic.
 */
final class HiddenLabel {

  private static final int STEPS = 8;
  private static final double SURE = 0.9;
  private static final double UNSURE = 0.05;
  private static final double SMOOTHING = 1;

  private HiddenLabel() {}

  /**
   * @param answers of each witness, a bin from 0 to {@code bins} - 1 a clause
   * @param started what the clauses are taken for at first
   */
  static double[] sureness(List<int[]> answers, int bins, boolean[] started) {
    int clauses = started.length;
    double[] sure = new double[clauses];
    for (int i = 0; i < clauses; i++) {
      sure[i] = started[i] ? SURE : UNSURE;
    }
    for (int step = 0; step < STEPS; step++) {
      double yes = SMOOTHING;
      double all = 2 * SMOOTHING;
      double[][][] counts = new double[answers.size()][2][bins];
      for (int i = 0; i < clauses; i++) {
        yes += sure[i];
        all += 1;
        for (int witness = 0; witness < counts.length; witness++) {
          counts[witness][1][answers.get(witness)[i]] += sure[i];
          counts[witness][0][answers.get(witness)[i]] += 1 - sure[i];
        }
      }
      double[][] odds = odds(counts, bins, yes, all - yes);
      double prior = StrictMath.log(yes / (all - yes));
      for (int i = 0; i < clauses; i++) {
        double sum = prior;
        for (int witness = 0; witness < odds.length; witness++) {
          sum += odds[witness][answers.get(witness)[i]];
        }
        sure[i] = Logistic.probability(sum);
      }
    }
    return sure;
  }

  /** What each answer adds to the logarithm of the odds. */
  private static double[][] odds(double[][][] counts, int bins, double yes, double no) {
    double[][] odds = new double[counts.length][bins];
    for (int witness = 0; witness < counts.length; witness++) {
      for (int bin = 0; bin < bins; bin++) {
        odds[witness][bin] =
            StrictMath.log((counts[witness][1][bin] + SMOOTHING) / (yes + bins * SMOOTHING))
                - StrictMath.log((counts[witness][0][bin] + SMOOTHING) / (no + bins * SMOOTHING));
      }
    }
    return odds;
  }
}
