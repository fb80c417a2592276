package org.clausary.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.clausary.document.Clause;
import org.clausary.evaluate.Segment;
import org.clausary.evaluate.SegmentReader;
import org.clausary.topic.Evidence;
import org.clausary.weights.Shown;

/** Makes examples of segments that people labelled. */
final class GoldTeacher {

  /** So many documents are held at a time. */
  private static final int WINDOW = 16;

  private final SegmentReader reader;
  private final Recorder recorder;
  private final LabelMap labels;
  private final List<String> topics;
  private final boolean wordsAlone;

  /**
   * @param wordsAlone learn from words alone, not from what headings and rules say
   */
  GoldTeacher(
      SegmentReader reader,
      Recorder recorder,
      LabelMap labels,
      List<String> topics,
      boolean wordsAlone) {
    this.reader = reader;
    this.recorder = recorder;
    this.labels = labels;
    this.topics = List.copyOf(topics);
    this.wordsAlone = wordsAlone;
  }

  /** Gives the examples in the order of the segments of each document. */
  void teach(Collection<Segment> segments, Consumer<Example> each) {
    var documents = new LinkedHashMap<String, List<Segment>>();
    for (Segment segment : segments) {
      documents.computeIfAbsent(segment.document(), d -> new ArrayList<>()).add(segment);
    }
    var all = new ArrayList<>(documents.values());
    for (int i = 0; i < all.size(); i += WINDOW) {
      all.subList(i, Math.min(all.size(), i + WINDOW)).parallelStream()
          .map(this::document)
          .toList()
          .forEach(examples -> examples.forEach(each));
    }
  }

  private List<Example> document(List<Segment> segments) {
    var examples = new ArrayList<Example>();
    reader
        .read(segments)
        .ifPresent(
            reading -> {
              Evidence evidence = recorder.take(reading.analysis().document());
              for (int i = 0; i < segments.size(); i++) {
                List<Clause> clauses = reading.clauses().get(i);
                if (!clauses.isEmpty()) {
                  examples.add(example(segments.get(i), clauses, evidence));
                }
              }
            });
    return examples;
  }

  private Example example(Segment segment, List<Clause> clauses, Evidence evidence) {
    Set<String> taught = labels.topics(segment.marks().labels(), segment.text());
    double[] targets = topics.stream().mapToDouble(t -> taught.contains(t) ? 1 : 0).toArray();
    double[] rules = topics.stream().mapToDouble(t -> evidence.rules(clauses, t, true)).toArray();
    Shown shown = evidence.of(clauses);
    return new Example(
        segment.document(),
        segment.number(),
        wordsAlone ? shown.alone() : shown,
        targets,
        1,
        rules);
  }
}
