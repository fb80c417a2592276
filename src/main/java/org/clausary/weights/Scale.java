package org.clausary.weights;

/** Brings probabilities of weights to the scale of the rules. */
public final class Scale {

  private Scale() {}

  /** A probability, bent so that the threshold comes to lie at one half. */
  public static double bent(double probability, double threshold) {
    return probability < threshold
        ? 0.5 * probability / threshold
        : 1 - 0.5 * (1 - probability) / (1 - threshold);
  }

  /** A bent probability, bent again so that one half comes to lie at the bar of a topic. */
  public static double toBar(double bent, double bar) {
    return bent < 0.5 ? bent * 2 * bar : bar + (bent - 0.5) * 2 * (1 - bar);
  }
}
