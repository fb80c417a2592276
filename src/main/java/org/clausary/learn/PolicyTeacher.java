package org.clausary.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.document.Clause;
import org.clausary.problem.Problem;
import org.clausary.reader.Input;
import org.clausary.topic.Evidence;
import org.clausary.topic.Reason;
import org.clausary.topic.TopicScore;
import org.clausary.weights.Look;
import org.clausary.weights.Opinion;
import org.clausary.weights.Shown;
import org.clausary.weights.Weights;

/**
 * Makes examples of policies that nobody labelled. Three witnesses say what a clause is about: the
 * headings above it, the rules, and weights that were learned from labels; how far each is to be
 * trusted shows where they agree. Only the words of the clauses are learned from, never those of
 * headings, nor what rules found: both are heard beside the weights.
 */
final class PolicyTeacher {

  private static final int FEWEST_WORDS = 6;
  private static final int MOST_CLAUSES = 200;
  private static final double SAME = 0.5;
  private static final double SURE = 0.5;
  private static final double[] BINS = {0.2, 0.4, 0.65, 1.0};

  private final Clausary clausary;
  private final Recorder recorder;
  private final String language;
  private final Weights labelled;
  private final List<String> topics;
  private final Overlap known;
  private final List<Draft> drafts = new ArrayList<>();
  private int policies;

  /** A clause before it is known what it is about. */
  private record Draft(
      String document, int number, Shown shown, double importance, int[][] answers) {}

  /**
   * @param labelled weights learned from labels; may be none
   * @param known texts that are not to be learned from; policies are added
   */
  PolicyTeacher(
      Clausary clausary,
      Recorder recorder,
      String language,
      Weights labelled,
      List<String> topics,
      Overlap known) {
    this.clausary = clausary;
    this.recorder = recorder;
    this.language = language;
    this.labelled = labelled;
    this.topics = List.copyOf(topics);
    this.known = known;
  }

  /** Reads policies; what cannot be read, or repeats another text, is left out. */
  void read(List<Input> inputs, Consumer<Problem> left) {
    clausary.analyze(
        inputs,
        result -> {
          result.failure().ifPresent(e -> left.accept(e.problem()));
          result.analysis().ifPresent(this::add);
        });
  }

  int policies() {
    return policies;
  }

  private void add(Analysis analysis) {
    Evidence evidence = recorder.take(analysis.document());
    String text = analysis.document().source();
    if (evidence == null
        || !Look.primary(analysis.document().language()).equals(language)
        || known.of(text) >= SAME) {
      return;
    }
    known.add(text);
    policies++;
    List<Clause> clauses =
        analysis.document().clauses().stream()
            .filter(clause -> clause.kind() != Clause.Kind.HEADING)
            .filter(clause -> Look.words(clause.text().text()).size() >= FEWEST_WORDS)
            .toList();
    int count = Math.min(MOST_CLAUSES, clauses.size());
    for (int i = 0; i < count; i++) {
      // spread over the whole policy
      Clause clause = clauses.get((int) ((long) i * clauses.size() / count));
      Shown shown = evidence.of(List.of(clause));
      drafts.add(
          new Draft(
              analysis.version(),
              clause.position(),
              shown.alone(),
              1 / StrictMath.sqrt(count),
              answers(evidence.topics(clause), labelled.of(language, shown))));
    }
  }

  /** By witness and topic. */
  private int[][] answers(List<TopicScore> said, List<Opinion> opinions) {
    int[][] answers = new int[3][topics.size()];
    for (int topic = 0; topic < topics.size(); topic++) {
      String name = topics.get(topic);
      double heading = 0;
      double doubt = 1;
      for (TopicScore one : said) {
        if (one.topic().isWithin(name)) {
          for (Reason reason : one.reasons()) {
            boolean above =
                reason.kind() == Reason.Kind.HEADING
                    || reason.kind() == Reason.Kind.INHERITED_HEADING;
            if (above) {
              heading = 1;
            } else {
              doubt *= 1 - Math.max(0, reason.strength());
            }
          }
        }
      }
      answers[0][topic] = heading > 0 ? 1 : 0;
      answers[1][topic] = bin(1 - doubt);
      for (Opinion opinion : opinions) {
        if (opinion.topic().equals(name)) {
          answers[2][topic] = bin(opinion.score());
        }
      }
    }
    return answers;
  }

  private static int bin(double score) {
    int bin = 0;
    while (bin < BINS.length && score >= BINS[bin]) {
      bin++;
    }
    return bin;
  }

  /** How many clauses are surely about a topic. */
  long sure(String topic) {
    return Arrays.stream(sureness(topics.indexOf(topic))).filter(p -> p > SURE).count();
  }

  /** The examples for some topics, with how sure it is what they are about. */
  Examples examples(List<String> some) {
    List<double[]> sureness = some.stream().map(topic -> sureness(topics.indexOf(topic))).toList();
    var examples = new Examples(some);
    for (int i = 0; i < drafts.size(); i++) {
      int number = i;
      Draft draft = drafts.get(i);
      double[] targets = sureness.stream().mapToDouble(of -> of[number]).toArray();
      examples.add(
          new Example(
              draft.document(), draft.number(), draft.shown(), targets, draft.importance()));
    }
    return examples;
  }

  private double[] sureness(int topic) {
    var answers = new ArrayList<int[]>();
    for (int witness = 0; witness < 3; witness++) {
      int of = witness;
      answers.add(drafts.stream().mapToInt(draft -> draft.answers()[of][topic]).toArray());
    }
    boolean[] started = new boolean[drafts.size()];
    for (int i = 0; i < started.length; i++) {
      int[][] said = drafts.get(i).answers();
      started[i] =
          said[0][topic] + (said[1][topic] >= 3 ? 1 : 0) + (said[2][topic] >= 3 ? 1 : 0) > 1
              || said[1][topic] >= 4;
    }
    return HiddenLabel.sureness(answers, BINS.length + 1, started);
  }
}
