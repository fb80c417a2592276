package org.clausary.learn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clausary.weights.Row;

/** Learns weights from examples and says how good they are where they were not learned. */
public final class Learner {

  /** A name must be seen in so many documents: names of companies vanish. */
  private static final int FEWEST = 3;

  private static final int DIGITS = 2;
  private static final int DIGITS_OF_THRESHOLD = 3;

  private final Examples examples;
  private final Settings settings;
  private final List<double[]> targets;
  private final double[] importance;

  Learner(Examples examples, Settings settings) {
    this.examples = examples;
    this.settings = settings;
    targets = IntStream.range(0, examples.topics().size()).mapToObj(examples::targets).toList();
    importance = examples.importance();
  }

  /**
   * How to learn.
   *
   * @param weights so many rows at most
   * @param folds parts left out in turn
   * @param looseness the larger, the freer the weights
   * @param groups of documents that stay together, by document
   */
  public record Settings(int weights, int folds, double looseness, Map<String, String> groups) {}

  /** Learns. */
  Learned learn() {
    Examples.Table table = examples.table(FEWEST);
    int size = settings.weights() - 2 * targets.size();
    var fitting = new Fitting(table, targets, importance, settings.looseness(), size);
    Folds folds = Folds.of(examples, settings.groups(), settings.folds());
    double[][] left = outOfFold(fitting, table.matrix(), folds);
    int[] all = IntStream.range(0, importance.length).toArray();
    List<Model> models = fitting.fit(all);
    var rows = new ArrayList<Row>();
    for (int topic = 0; topic < models.size(); topic++) {
      double threshold = Threshold.best(all, left[topic], targets.get(topic), importance);
      rows.addAll(rows(topic, models.get(topic), threshold, table));
    }
    return new Learned(rows, given(left, folds), folds);
  }

  /** Probabilities of each topic, from models that have not seen the example. */
  private double[][] outOfFold(Fitting fitting, Matrix matrix, Folds folds) {
    double[][] left = new double[targets.size()][importance.length];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] inside = folds.rows(fold, true);
      List<Model> models = fitting.fit(folds.rows(fold, false));
      for (int topic = 0; topic < left.length; topic++) {
        double[] probabilities = models.get(topic).probabilities(matrix, inside);
        for (int i = 0; i < inside.length; i++) {
          left[topic][inside[i]] = probabilities[i];
        }
      }
    }
    return left;
  }

  /** What is given to each example, by thresholds from the other folds. */
  private boolean[][] given(double[][] left, Folds folds) {
    boolean[][] given = new boolean[left.length][importance.length];
    for (int topic = 0; topic < left.length; topic++) {
      for (int fold = 0; fold < folds.count(); fold++) {
        int[] others = folds.rows(fold, false);
        double threshold = Threshold.best(others, left[topic], targets.get(topic), importance);
        for (int row : folds.rows(fold, true)) {
          given[topic][row] = left[topic][row] >= threshold;
        }
      }
    }
    return given;
  }

  private List<Row> rows(int topic, Model model, double threshold, Examples.Table table) {
    String name = examples.topics().get(topic);
    double[] weights = model.weights();
    int count = examples.areInDocuments() ? examples.documents() : importance.length;
    var rows = new ArrayList<Row>();
    rows.add(new Row(name, Row.BASE, rounded(weights[weights.length - 1], DIGITS), count));
    rows.add(new Row(name, Row.THRESHOLD, rounded(threshold, DIGITS_OF_THRESHOLD), count));
    for (int i = 0; i < model.columns().length; i++) {
      int column = model.columns()[i];
      double weight = rounded(weights[i] * table.scales()[column], DIGITS);
      if (weight != 0) {
        rows.add(new Row(name, table.names().get(column), weight, table.seen()[column]));
      }
    }
    return rows;
  }

  private static double rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }
}
