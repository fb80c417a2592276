package org.clausary.learn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clausary.weights.Row;
import org.clausary.weights.Scale;

/** Learns weights from examples and says how good they are where they were not learned. */
public final class Learner {

  /** A name must be seen in so many documents: names of companies vanish. */
  private static final int FEWEST = 3;

  /** Rows for the topic as a whole. */
  private static final int ROWS_OF_TOPIC = 4;

  private static final int DIGITS = 2;
  private static final int DIGITS_OF_THRESHOLD = 3;

  private final Examples examples;
  private final Settings settings;
  private final Hearing hearing;
  private final List<double[]> targets;
  private final double[] importance;

  Learner(Examples examples, Settings settings, Hearing hearing) {
    this.examples = examples;
    this.settings = settings;
    this.hearing = hearing;
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
  public record Settings(int weights, int folds, double looseness, Map<String, String> groups) {

    /** The same, with as many weights as there are. */
    Settings unlimited() {
      return new Settings(Integer.MAX_VALUE, folds, looseness, groups);
    }
  }

  /**
   * How the weights will be heard.
   *
   * @param share how much they count beside the rules, 0 to 1
   * @param paragraph how much their word on the paragraph counts, 0 to 1
   * @param bars of the topics, in their order
   */
  record Hearing(double share, double paragraph, List<Double> bars) {}

  /** Learns. */
  Learned learn() {
    Examples.Table table = examples.table(FEWEST);
    int size = Math.max(0, settings.weights() - ROWS_OF_TOPIC * targets.size());
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
    return new Learned(rows, given(left, folds, 1), given(left, folds, hearing.share()), folds);
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

  /** What is given to each example, by thresholds from the other folds, beside the rules. */
  private boolean[][] given(double[][] left, Folds folds, double share) {
    boolean[][] given = new boolean[left.length][importance.length];
    for (int topic = 0; topic < left.length; topic++) {
      double bar = hearing.bars().get(topic);
      double[] rules = examples.rules(topic);
      for (int fold = 0; fold < folds.count(); fold++) {
        int[] others = folds.rows(fold, false);
        double threshold = Threshold.best(others, left[topic], targets.get(topic), importance);
        for (int row : folds.rows(fold, true)) {
          double learned = Scale.toBar(Scale.bent(left[topic][row], threshold), bar);
          given[topic][row] = share * learned + (1 - share) * rules[row] >= bar;
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
    rows.add(new Row(name, Row.SHARE, hearing.share(), count));
    rows.add(new Row(name, Row.PARAGRAPH, hearing.paragraph(), count));
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
