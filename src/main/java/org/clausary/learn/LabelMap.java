package org.clausary.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausary.ontology.TaughtLabel;
import org.clausary.text.Folding;

/** Which topics the labels of a corpus stand for. Immutable and thread-safe. */
final class LabelMap {

  private record Row(TaughtLabel label, Pattern words) {
    boolean fits(String folded) {
      return words != null && words.matcher(folded).find();
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /**
   * @param all the rows of all corpora
   */
  LabelMap(List<TaughtLabel> all, String corpus) {
    for (TaughtLabel label : all) {
      if (label.corpus().equals(corpus)) {
        rows.add(new Row(label, words(label.words())));
      }
    }
  }

  private static Pattern words(Set<String> words) {
    return words.isEmpty()
        ? null
        : Pattern.compile(
            words.stream()
                .sorted()
                .map(word -> Pattern.quote(Folding.fold(word)))
                .collect(Collectors.joining("|", "(?<!\\p{IsLatin})(?:", ")")));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** All topics that some label teaches. */
  Set<String> topics() {
    return rows.stream()
        .map(row -> row.label().topic())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a text with labels teaches; a label that no row names teaches nothing. */
  Set<String> topics(Set<String> labels, String text) {
    String folded = Folding.fold(text);
    var topics = new TreeSet<String>();
    var known = new TreeSet<>(labels);
    known.removeIf(label -> rows.stream().noneMatch(row -> row.label().label().equals(label)));
    for (String label : known.isEmpty() ? Set.of("") : known) {
      teach(label, folded, topics);
    }
    return topics;
  }

  private void teach(String label, String folded, Set<String> topics) {
    List<Row> of = rows.stream().filter(row -> row.label().label().equals(label)).toList();
    boolean any = of.stream().anyMatch(row -> row.fits(folded));
    for (Row row : of) {
      if (row.words() == null || row.fits(folded) || !any && row.label().otherwise()) {
        topics.add(row.label().topic());
      }
    }
  }

  /** The labels that stand for topics. */
  Set<String> labels(Set<String> topics) {
    return rows.stream()
        .map(Row::label)
        .filter(label -> topics.contains(label.topic()) && !label.label().isEmpty())
        .map(TaughtLabel::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
