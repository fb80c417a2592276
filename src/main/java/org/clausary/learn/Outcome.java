package org.clausary.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
  private final Learner.Hearing hearing;
  private final Optional<Outcome> labelled;
  private final Optional<String> policies;

  Outcome(Examples examples, Learned learned, LabelMap labels, Learner.Hearing hearing) {
    this(examples, learned, labels, hearing, Optional.empty(), Optional.empty());
  }

  private Outcome(
      Examples examples,
      Learned learned,
      LabelMap labels,
      Learner.Hearing hearing,
      Optional<Outcome> labelled,
      Optional<String> policies) {
    this.labelled = labelled;
    this.policies = policies;
    this.examples = examples;
    this.learned = learned;
    this.labels = labels;
    this.hearing = hearing;
  }

  /** The same, learned from policies after labels, if there were any. */
  Outcome after(Optional<Outcome> first, String sha256) {
    return new Outcome(examples, learned, labels, hearing, first, Optional.of(sha256));
  }

  /** SHA-256 of the SHA-256 of all policies, if it was learned from policies. */
  public Optional<String> policies() {
    return policies;
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

  /** Right and wrong decisions on a topic, by models that had not seen the example. */
  public Map<String, Figures> figures() {
    var figures = new TreeMap<String, Figures>();
    for (int topic = 0; topic < topics().size(); topic++) {
      figures.put(topics().get(topic), figures(topic));
    }
    return figures;
  }

  private Figures figures(int topic) {
    double[] sure = examples.targets(topic);
    double[] rules = examples.rules(topic);
    boolean[] is = new boolean[sure.length];
    boolean[] ruled = new boolean[sure.length];
    for (int i = 0; i < sure.length; i++) {
      is[i] = sure[i] > 0.5;
      ruled[i] = rules[i] >= hearing.bars().get(topic);
    }
    boolean[] alone = learned.alone()[topic];
    boolean[] given = learned.given()[topic];
    int[] all = IntStream.range(0, is.length).toArray();
    var folds = new ArrayList<Counts>();
    for (int fold = 0; fold < learned.folds().count(); fold++) {
      folds.add(counts(learned.folds().rows(fold, true), is, given));
    }
    return new Figures(
        counts(all, is, given),
        folds,
        counts(all, is, alone),
        counts(all, is, ruled),
        counts(all, ruled, alone));
  }

  private static Counts counts(int[] rows, boolean[] is, boolean[] given) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (int row : rows) {
      right += is[row] && given[row] ? 1 : 0;
      wrong += !is[row] && given[row] ? 1 : 0;
      missed += is[row] && !given[row] ? 1 : 0;
    }
    return new Counts(right, wrong, missed);
  }

  /** Writes what each labelled segment was given, as labels of its corpus. */
  public void writePredictions(java.io.Writer out) throws IOException {
    if (labelled.isPresent()) {
      labelled.get().writePredictions(out);
      return;
    }
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
