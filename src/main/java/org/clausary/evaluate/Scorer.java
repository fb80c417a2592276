package org.clausary.evaluate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausary.evaluate.Evaluation.Minority;
import org.clausary.evaluate.Evaluation.Miss;
import org.clausary.evaluate.Segment.Attribute;
import org.clausary.evaluate.Segment.Marks;

/**
 * Holds labels against those that people gave. A segment without a prediction counts as given
 * nothing; averages are over the items that some segment has. Immutable and thread-safe.
 */
public final class Scorer {

  private static final int FOLDS = 10;

  private final LabelList.LabelSet labels;
  private final Set<String> leftOut;
  private final Minority minority;

  /**
   * A scorer.
   *
   * @param list the labels of the corpus
   * @param set name of the set that counts
   * @param leftOut values of attributes that do not count
   * @param minority what labels of a minority are
   * @throws org.clausary.problem.UsageException if there is no such set
   */
  public Scorer(LabelList list, String set, Set<String> leftOut, Minority minority) {
    this.labels = list.set(set);
    this.leftOut = Set.copyOf(leftOut);
    this.minority = minority;
  }

  /**
   * Scores predictions.
   *
   * @param gold what people said
   * @param predictions of the same segments
   */
  public Evaluation score(List<Segment> gold, List<Segment> predictions) {
    Map<Segment.Key, Segment> predicted =
        predictions.stream().collect(Collectors.toMap(Segment::key, Function.identity()));
    var ofLabels = new ArrayList<Decided>();
    var ofAttributes = new ArrayList<Decided>();
    for (Segment segment : gold) {
      Segment given = predicted.get(segment.key());
      Marks marks = given == null ? Marks.NONE : given.marks();
      ofLabels.add(decided(segment, marks, this::labels));
      ofAttributes.add(decided(segment, marks, this::attributes));
    }
    return new Evaluation(
        (int) gold.stream().map(Segment::document).distinct().count(),
        score(ofLabels),
        score(ofAttributes),
        confusion(ofLabels),
        misses(ofLabels));
  }

  private Set<String> labels(Marks marks) {
    return marks.labels().stream().filter(labels::counts).collect(Collectors.toSet());
  }

  private Set<String> attributes(Marks marks) {
    return marks.attributes().stream()
        .filter(attribute -> !leftOut.contains(attribute.value()))
        .map(Attribute::toString)
        .collect(Collectors.toSet());
  }

  /** The sets of one segment. */
  private record Decided(
      Segment segment, Set<String> gold, Set<String> given, Set<String> minority) {

    boolean isExact() {
      return gold.equals(given);
    }

    Set<String> missed() {
      return without(gold, given);
    }

    Set<String> wrong() {
      return without(given, gold);
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
      var rest = new TreeSet<>(some);
      rest.removeAll(others);
      return rest;
    }
  }

  private Decided decided(Segment segment, Marks marks, Function<Marks, Set<String>> counting) {
    var gold = new HashSet<>(counting.apply(segment.marks()));
    var given = new HashSet<>(counting.apply(marks));
    Set<String> few = counting.apply(segment.minority());
    if (minority == Minority.IGNORE) {
      given.removeIf(item -> few.contains(item) && !gold.contains(item));
    } else if (minority == Minority.RIGHT) {
      gold.addAll(few);
    }
    return new Decided(segment, gold, given, few);
  }

  private static Score score(List<Decided> all) {
    var folds = new ArrayList<Double>();
    Map<String, Integer> foldOf = folds(all);
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      List<Decided> some =
          all.stream().filter(d -> foldOf.get(d.segment().document()) == fold).toList();
      if (!some.isEmpty()) {
        folds.add(counts(some).values().stream().reduce(Counts.NONE, Counts::plus).f1());
      }
    }
    int exact = (int) all.stream().filter(Decided::isExact).count();
    return new Score(Score.ordered(counts(all)), all.size(), exact, List.copyOf(folds));
  }

  private static Map<String, Counts> counts(List<Decided> all) {
    var counts = new HashMap<String, Counts>();
    for (Decided decided : all) {
      for (String item : decided.gold()) {
        boolean found = decided.given().contains(item);
        counts.merge(item, new Counts(found ? 1 : 0, 0, found ? 0 : 1), Counts::plus);
      }
      decided.wrong().forEach(item -> counts.merge(item, new Counts(0, 1, 0), Counts::plus));
    }
    return counts;
  }

  /** Documents in an order that has nothing to do with what is in them, dealt out. */
  private static Map<String, Integer> folds(List<Decided> all) {
    List<String> documents =
        all.stream()
            .map(decided -> decided.segment().document())
            .distinct()
            .sorted(Comparator.comparing(Scorer::digest))
            .toList();
    var folds = new HashMap<String, Integer>();
    for (int i = 0; i < documents.size(); i++) {
      folds.put(documents.get(i), i % FOLDS);
    }
    return folds;
  }

  private static String digest(String name) {
    try {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Map<String, Map<String, Integer>> confusion(List<Decided> all) {
    var confusion = new TreeMap<String, Map<String, Integer>>();
    for (Decided decided : all) {
      for (String missed : decided.missed()) {
        Map<String, Integer> row = confusion.computeIfAbsent(missed, m -> new TreeMap<>());
        decided.wrong().forEach(wrong -> row.merge(wrong, 1, Integer::sum));
      }
    }
    confusion.values().removeIf(Map::isEmpty);
    return confusion;
  }

  private static List<Miss> misses(List<Decided> all) {
    return all.stream()
        .filter(decided -> !decided.isExact())
        .map(Scorer::miss)
        .sorted(
            Comparator.comparingInt((Miss m) -> -(m.missed().size() + m.baseless()))
                .thenComparing(m -> m.segment().document())
                .thenComparing(m -> m.segment().number()))
        .toList();
  }

  private static Miss miss(Decided decided) {
    int baseless =
        (int) decided.wrong().stream().filter(w -> !decided.minority().contains(w)).count();
    return new Miss(decided.segment(), decided.missed(), decided.wrong(), baseless);
  }
}
