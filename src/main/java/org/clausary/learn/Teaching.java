package org.clausary.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.clausary.Clausary;
import org.clausary.evaluate.Segment;
import org.clausary.evaluate.SegmentFile;
import org.clausary.evaluate.SegmentReader;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.ontology.TopicTable;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.reader.Input;
import org.clausary.weights.WeightFile;
import org.clausary.weights.Weights;

/** Brings teachers and learner together. */
public final class Teaching {

  /** Fewer labelled segments than this teach no topic. */
  private static final int FEWEST_LABELLED = 60;

  /** Fewer clauses that are surely about it than this teach no topic. */
  private static final int FEWEST_SURE = 200;

  private static final int FEWEST_POLICIES = 20;

  /** Weights that weigh what rules say need not be heard beside them, … */
  private static final double ALONE = 1;

  /** … and what weights of words say of a paragraph counts as much as of the clause. */
  private static final double PARAGRAPH = 0.5;

  /** A segment of which so much stands in a text to leave out is left out. */
  private static final double SAME = 0.5;

  private final Clausary clausary;
  private final Recorder recorder;
  private final Learner.Settings settings;
  private final Consumer<Problem> notes;

  /**
   * @param clausary reads, without weights; need not infer
   * @param recorder one of its witnesses
   * @param notes is told what is left out, and why
   */
  public Teaching(
      Clausary clausary, Recorder recorder, Learner.Settings settings, Consumer<Problem> notes) {
    this.clausary = clausary;
    this.recorder = recorder;
    this.settings = settings;
    this.notes = notes;
  }

  /**
   * Who teaches.
   *
   * @param gold segments that people labelled
   * @param policies that nobody labelled; their headings and the rules teach
   * @param language primary tag
   * @param leaveOut texts that are not to be learned from
   */
  public record Teachers(
      Optional<SegmentFile> gold,
      List<Input> policies,
      String language,
      List<SegmentFile> leaveOut) {}

  /**
   * Learns.
   *
   * @throws UsageException if nothing says what labels stand for, or there is too little to learn
   *     from
   */
  public Outcome learn(Teachers teachers) {
    var known = new Overlap();
    for (SegmentFile file : teachers.leaveOut()) {
      file.segments().forEach(segment -> known.add(segment.text()));
    }
    Optional<Outcome> labelled =
        teachers.gold().map(file -> fromLabels(file, known, !teachers.policies().isEmpty()));
    if (teachers.policies().isEmpty()) {
      return labelled.orElseThrow(() -> refused("name a teacher by --gold or --policies"));
    }
    return fromPolicies(teachers, labelled, known);
  }

  /**
   * @param first whether policies are learned from after it: then words alone are learned, which
   *     the rules did not see, else what the rules say is weighed as well
   */
  private Outcome fromLabels(SegmentFile file, Overlap known, boolean first) {
    String corpus = file.corpus().orElse("");
    var labels = new LabelMap(clausary.ontology().taughtLabels(), corpus);
    if (labels.isEmpty()) {
      throw refused(
          "nothing says what the labels of the corpus '"
              + corpus
              + "' teach; add rows of cla:TaughtLabel by --ontology");
    }
    List<Segment> segments =
        file.segments().stream().filter(segment -> known.of(segment.text()) < SAME).toList();
    if (segments.size() < file.segments().size()) {
      note((file.segments().size() - segments.size()) + " segments are left out: known texts");
    }
    List<String> topics = topics(segments, labels);
    var query =
        clausary.queries().all("evaluate").stream()
            .filter(q -> q.name().equals(corpus))
            .findFirst();
    var reader = new SegmentReader(clausary, query);
    var examples = new Examples(topics);
    new GoldTeacher(reader, recorder, labels, topics, first).teach(segments, examples::add);
    return outcome(
        examples, labels, first ? settings.unlimited() : settings, first ? beside() : ALONE, 0);
  }

  /** How much weights of words alone count beside the rules. */
  private double beside() {
    return TopicTable.of(clausary.ontology()).number("learnedShare");
  }

  private Outcome outcome(
      Examples examples, LabelMap labels, Learner.Settings how, double share, double paragraph) {
    var bars = new TreeMap<String, Double>();
    clausary
        .ontology()
        .concepts(Scheme.TOPICS)
        .forEach(topic -> bars.put(topic.name(), TopicTable.bar(topic)));
    var hearing =
        new Learner.Hearing(share, paragraph, examples.topics().stream().map(bars::get).toList());
    Learned learned = new Learner(examples, how, hearing).learn();
    return new Outcome(examples, learned, labels, hearing);
  }

  private List<String> topics(List<Segment> segments, LabelMap labels) {
    var topics = new ArrayList<String>();
    for (String topic : labels.topics()) {
      long count =
          segments.stream()
              .filter(s -> labels.topics(s.marks().labels(), s.text()).contains(topic))
              .count();
      if (enough(topic, count, FEWEST_LABELLED, "labelled segments")) {
        topics.add(topic);
      }
    }
    if (topics.isEmpty()) {
      throw refused("too few labelled segments to learn from");
    }
    return topics;
  }

  private Outcome fromPolicies(Teachers teachers, Optional<Outcome> labelled, Overlap known) {
    List<String> candidates =
        labelled
            .map(Outcome::topics)
            .orElseGet(
                () ->
                    clausary.ontology().concepts(Scheme.TOPICS).stream()
                        .map(Concept::name)
                        .toList());
    Weights weights =
        labelled
            .map(from -> Weights.of(List.of(new WeightFile(teachers.language(), from.rows()))))
            .orElse(Weights.NONE);
    var teacher =
        new PolicyTeacher(clausary, recorder, teachers.language(), weights, candidates, known);
    teacher.read(teachers.policies(), notes);
    if (teacher.policies() < FEWEST_POLICIES) {
      throw refused(
          teacher.policies()
              + " different policies in '"
              + teachers.language()
              + "' are too few to learn from; "
              + FEWEST_POLICIES
              + " are needed");
    }
    List<String> topics =
        candidates.stream()
            .filter(topic -> enough(topic, teacher.sure(topic), FEWEST_SURE, "sure clauses"))
            .toList();
    if (topics.isEmpty()) {
      throw refused("no topic has enough clauses to learn from");
    }
    Examples examples = teacher.examples(topics);
    LabelMap labels = labelled.map(Outcome::labels).orElseGet(() -> new LabelMap(List.of(), ""));
    return outcome(examples, labels, settings, beside(), PARAGRAPH)
        .after(labelled, teacher.sha256());
  }

  private boolean enough(String topic, long count, int fewest, String what) {
    if (count < fewest) {
      note(topic + " is left out: " + count + " " + what + ", fewer than " + fewest);
    }
    return count >= fewest;
  }

  private void note(String message) {
    notes.accept(Problem.warning("", 0, message));
  }

  private static UsageException refused(String message) {
    return new UsageException(Problem.error("", 0, message));
  }
}
