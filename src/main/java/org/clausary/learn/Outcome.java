package org.clausary.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.evaluate.Counts;
import org.clausary.evaluate.EvaluationJson;
import org.clausary.evaluate.Segment;
import org.clausary.weights.Row;
import org.clausary.weights.WeightFile;

/** What learning gave: weights, and how good they are on what they were not learned from. */
public final class Outcome {

  private final Examples examples;
  private final Learned learned;
  private final LabelMap labels;

  Outcome(Examples examples, Learned learned, LabelMap labels) {
    this.examples = examples;
    this.learned = learned;
    this.labels = labels;
  }

  List<String> topics() {
    return examples.topics();
  }

  List<Row> rows() {
    return learned.rows();
  }

  LabelMap labels() {
    return labels;
  }

  /** How many examples there were. */
  public int examples() {
    return examples.heads().size();
  }

  /** In how many documents they stood. */
  public int documents() {
    return examples.documents();
  }

  /** Right and wrong decisions a topic, by models that had not seen the example. */
  public Map<String, Counts> figures() {
    var figures = new TreeMap<String, Counts>();
    for (int fold = 0; fold < learned.folds().count(); fold++) {
      figures(fold).forEach((topic, counts) -> figures.merge(topic, counts, Counts::plus));
    }
    return figures;
  }

  /** The same for each fold. */
  public List<Map<String, Counts>> figuresOfFolds() {
    var folds = new ArrayList<Map<String, Counts>>();
    for (int fold = 0; fold < learned.folds().count(); fold++) {
      folds.add(figures(fold));
    }
    return folds;
  }

  private Map<String, Counts> figures(int fold) {
    var figures = new TreeMap<String, Counts>();
    int[] rows = learned.folds().rows(fold, true);
    for (int topic = 0; topic < examples.topics().size(); topic++) {
      Counts counts = Counts.NONE;
      for (int row : rows) {
        boolean is = examples.heads().get(row).targets()[topic] > 0.5;
        boolean given = learned.given()[topic][row];
        counts =
            counts.plus(
                new Counts(is && given ? 1 : 0, !is && given ? 1 : 0, is && !given ? 1 : 0));
      }
      figures.put(examples.topics().get(topic), counts);
    }
    return figures;
  }

  /** Writes what each example was given, as labels of its corpus. */
  public void writePredictions(java.io.Writer out) throws IOException {
    for (int row = 0; row < examples(); row++) {
      var given = new TreeSet<String>();
      for (int topic = 0; topic < examples.topics().size(); topic++) {
        if (learned.given()[topic][row]) {
          given.add(examples.topics().get(topic));
        }
      }
      var head = examples.heads().get(row);
      var marks = new Segment.Marks(labels.labels(given), Set.of());
      var segment = new Segment(head.document(), head.number(), "", marks, Segment.Marks.NONE);
      EvaluationJson.writeLine(segment, out);
    }
  }

  /** Writes the file of weights. */
  public void writeWeights(List<String> heads, Appendable out) throws IOException {
    WeightFile.write(heads, learned.rows(), out);
  }
}
