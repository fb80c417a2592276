package org.clausary.evaluate;

/**
 * Right and wrong decisions on one label, or on many.
 *
 * @param right given and right
 * @param wrong given and not right
 * @param missed right and not given
 */
public record Counts(int right, int wrong, int missed) {

  /** No decision yet. */
  public static final Counts NONE = new Counts(0, 0, 0);

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** How many segments have it. */
  public int support() {
    return right + missed;
  }

  /** Share of those given that are right; 0 if none was given. */
  public double precision() {
    return ratio(right, right + wrong);
  }

  /** Share of the right ones that were given; 0 if there is none. */
  public double recall() {
    return ratio(right, right + missed);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return ratio(2.0 * right, 2.0 * right + wrong + missed);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
