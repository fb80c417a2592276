package org.clausary.learn;

import java.util.List;
import org.clausary.evaluate.Counts;

/**
 * How good weights are on one topic where they were not learned.
 *
 * @param heard weights and rules together, as they will be heard
 * @param folds the same for each part that was left out
 * @param alone weights alone
 * @param rules rules alone
 * @param agreement of the weights alone with the rules, as if the rules were right
 */
public record Figures(
    Counts heard, List<Counts> folds, Counts alone, Counts rules, Counts agreement) {

  /** No decision at all. */
  public static final Figures NONE =
      new Figures(Counts.NONE, List.of(), Counts.NONE, Counts.NONE, Counts.NONE);

  /** Copies the list. */
  public Figures {
    folds = List.copyOf(folds);
  }

  /** The figures of two topics together. */
  public Figures plus(Figures other) {
    return new Figures(
        heard.plus(other.heard),
        folds.isEmpty()
            ? other.folds
            : java.util.stream.IntStream.range(0, folds.size())
                .mapToObj(i -> folds.get(i).plus(other.folds.get(i)))
                .toList(),
        alone.plus(other.alone),
        rules.plus(other.rules),
        agreement.plus(other.agreement));
  }

  /** Standard deviation of F1 over the parts. */
  public double spread() {
    double mean = folds.stream().mapToDouble(Counts::f1).average().orElse(0);
    return Math.sqrt(
        folds.stream().mapToDouble(c -> (c.f1() - mean) * (c.f1() - mean)).average().orElse(0));
  }
}
