package org.clausary.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.document.Clause;
import org.clausary.problem.Problem;
import org.clausary.rdf.Sha256;
import org.clausary.reader.Input;
import org.clausary.topic.Evidence;
import org.clausary.topic.Reason;
import org.clausary.topic.TopicScore;
import org.clausary.weights.Look;
import org.clausary.weights.Opinion;
import org.clausary.weights.Shown;
import org.clausary.weights.Weights;

/**
 * Makes examples of policies that nobody labelled: of their paragraphs and short lists. Three
 * witnesses say what one is about: the headings above it, the rules, and weights that were learned
 * from labels; how far each is to be trusted shows where they agree. Only the words of the clauses
 * are learned from, never those of headings, nor what rules found: both are heard beside the
 * weights.
 */
final class PolicyTeacher {

  private static final int FEWEST_WORDS = 6;
  private static final int MOST_BLOCKS = 200;
  private static final double SAME = 0.5;
  private static final double SURE = 0.5;

  /** Cuts between the answers of rules, of which 0.35 is about enough for a topic, … */
  private static final double[] RULES = {0.15, 0.35, 0.5, 0.7};

  /** … and of weights, of which 0.5 is enough. */
  private static final double[] LEARNED = {0.2, 0.4, 0.55, 0.67};

  private final Clausary clausary;
  private final Recorder recorder;
  private final String language;
  private final Weights labelled;
  private final List<String> topics;
  private final Overlap known;
  private final List<Draft> drafts = new ArrayList<>();
  private final Examples blocksSeen;
  private final TreeSet<String> hashes = new TreeSet<>();

  /** A block before it is known what it is about. */
  private record Draft(Examples.Head head, int[][] answers) {}

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
    blocksSeen = new Examples(topics);
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
    return hashes.size();
  }

  /** SHA-256 of the SHA-256 of all policies that were learned from, in their order, a line each. */
  String sha256() {
    return Sha256.of(String.join("\n", hashes));
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
    hashes.add(analysis.document().sha256());
    List<List<Clause>> blocks =
        evidence.blocks().stream().filter(block -> words(block) >= FEWEST_WORDS).toList();
    int count = Math.min(MOST_BLOCKS, blocks.size());
    for (int i = 0; i < count; i++) {
      // spread over the whole policy
      List<Clause> block = blocks.get((int) ((long) i * blocks.size() / count));
      Shown shown = evidence.of(block).alone();
      double[] rules = topics.stream().mapToDouble(t -> evidence.rules(block, t, true)).toArray();
      double importance = 1 / StrictMath.sqrt(count);
      String document = analysis.version();
      int number = block.get(0).position();
      blocksSeen.add(new Example(document, number, shown, rules, importance, rules));
      drafts.add(
          new Draft(
              new Examples.Head(document, number, rules, importance, rules),
              answers(block, evidence, labelled.of(language, shown))));
    }
  }

  private static int words(List<Clause> block) {
    return block.stream().mapToInt(clause -> Look.words(clause.text().text()).size()).sum();
  }

  /** By witness and topic. */
  private int[][] answers(List<Clause> block, Evidence evidence, List<Opinion> opinions) {
    int[][] answers = new int[3][topics.size()];
    for (int topic = 0; topic < topics.size(); topic++) {
      String name = topics.get(topic);
      answers[0][topic] = heading(evidence.topics(block.get(0)), name);
      answers[1][topic] = bin(RULES, evidence.rules(block, name, false));
      for (Opinion opinion : opinions) {
        if (opinion.topic().equals(name)) {
          answers[2][topic] = bin(LEARNED, opinion.score());
        }
      }
    }
    return answers;
  }

  /** 0 if no heading above is known, 1 if it speaks for others, 2 and 3 if for the topic. */
  private static int heading(List<TopicScore> said, String topic) {
    int answer = 0;
    for (TopicScore one : said) {
      for (Reason reason : one.reasons()) {
        if (reason.isHeading()) {
          int yes = reason.kind() == Reason.Kind.HEADING ? 3 : 2;
          answer = Math.max(answer, one.topic().isWithin(topic) ? yes : 1);
        }
      }
    }
    return answer;
  }

  private static int bin(double[] cuts, double score) {
    int bin = 0;
    while (bin < cuts.length && score >= cuts[bin]) {
      bin++;
    }
    return bin;
  }

  /** How many blocks are surely about a topic. */
  long sure(String topic) {
    return Arrays.stream(sureness(topics.indexOf(topic))).filter(p -> p > SURE).count();
  }

  /** The examples for some topics, with how sure it is what they are about. */
  Examples examples(List<String> some) {
    List<double[]> sureness = some.stream().map(topic -> sureness(topics.indexOf(topic))).toList();
    int[] places = some.stream().mapToInt(topics::indexOf).toArray();
    var heads = new ArrayList<Examples.Head>();
    for (int i = 0; i < drafts.size(); i++) {
      int number = i;
      Examples.Head head = drafts.get(i).head();
      double[] targets = sureness.stream().mapToDouble(of -> of[number]).toArray();
      double[] rules = IntStream.of(places).mapToDouble(topic -> head.rules()[topic]).toArray();
      heads.add(
          new Examples.Head(head.document(), head.number(), targets, head.importance(), rules));
    }
    return blocksSeen.about(some, heads);
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
      int votes = said[0][topic] >= 2 ? 1 : 0;
      votes += said[1][topic] >= 2 ? 1 : 0;
      votes += said[2][topic] >= 3 ? 1 : 0;
      started[i] = votes > 1 || said[1][topic] >= RULES.length;
    }
    return HiddenLabel.sureness(answers, RULES.length + 1, started);
  }
}
