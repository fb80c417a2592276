package org.clausary.learn;

import java.util.ArrayList;
import java.util.List;
import org.clausary.Clausary;
import org.clausary.evaluate.SegmentFile;
import org.clausary.evaluate.SegmentReader;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/** Brings teachers, examples and figures together: the whole of learning from labels. */
public final class Teaching {

  /** Fewer examples than this teach no topic. */
  private static final int FEWEST = 60;

  private final Clausary clausary;
  private final Recorder recorder;
  private final Learner.Settings settings;

  /**
   * @param clausary reads, without weights; need not infer
   * @param recorder one of its witnesses
   */
  public Teaching(Clausary clausary, Recorder recorder, Learner.Settings settings) {
    this.clausary = clausary;
    this.recorder = recorder;
    this.settings = settings;
  }

  /**
   * Learns from segments that people labelled.
   *
   * @throws UsageException if nothing says what their labels stand for, or they are too few
   */
  public Outcome learn(SegmentFile file) {
    String corpus = file.corpus().orElse("");
    var labels = new LabelMap(clausary.ontology().taughtLabels(), corpus);
    if (labels.isEmpty()) {
      throw new UsageException(
          Problem.error(
              "",
              0,
              "nothing says what the labels of the corpus '"
                  + corpus
                  + "' teach; add rows of cla:TaughtLabel by --ontology"));
    }
    var notes = new ArrayList<String>();
    List<String> topics = topics(file, labels, notes);
    var query =
        clausary.queries().all("evaluate").stream()
            .filter(q -> q.name().equals(corpus))
            .findFirst();
    var reader = new SegmentReader(clausary, query);
    var examples = new Examples(topics);
    new GoldTeacher(reader, recorder, labels, topics).teach(file.segments(), examples::add);
    Learned learned = new Learner(examples, settings).learn();
    return new Outcome(examples, learned, labels, notes);
  }

  private static List<String> topics(SegmentFile file, LabelMap labels, List<String> notes) {
    var topics = new ArrayList<String>();
    for (String topic : labels.topics()) {
      long count =
          file.segments().stream()
              .filter(s -> labels.topics(s.marks().labels(), s.text()).contains(topic))
              .count();
      if (count >= FEWEST) {
        topics.add(topic);
      } else {
        notes.add(topic + " is left out: " + count + " segments, fewer than " + FEWEST);
      }
    }
    return topics;
  }
}
