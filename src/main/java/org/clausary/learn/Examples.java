package org.clausary.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausary.weights.Shown;

/** All examples, in the order in which they came. What they show is kept as numbers. */
final class Examples {

  /** With fewer documents than this, examples are counted in their place. */
  private static final int FEW_DOCUMENTS = 20;

  /** Brings the scales of words to about one. */
  private static final double RARITY = 4;

  /** An example without what it shows. */
  record Head(String document, int number, double[] targets, double importance, double[] rules) {}

  private final List<String> topics;
  private final List<Head> heads;
  private final Map<String, Integer> ids;
  private final List<String> names;
  private final List<int[]> shown;
  private final List<float[]> values;
  private final Map<String, Integer> documents;

  Examples(List<String> topics) {
    this.topics = List.copyOf(topics);
    heads = new ArrayList<>();
    ids = new HashMap<>();
    names = new ArrayList<>();
    shown = new ArrayList<>();
    values = new ArrayList<>();
    documents = new HashMap<>();
  }

  private Examples(Examples other, List<String> topics, List<Head> heads) {
    this.topics = List.copyOf(topics);
    this.heads = heads;
    ids = other.ids;
    names = other.names;
    shown = other.shown;
    values = other.values;
    documents = other.documents;
  }

  /** The same examples for other topics; what they show is shared. */
  Examples about(List<String> some, List<Head> told) {
    return new Examples(this, some, told);
  }

  void add(Example example) {
    documents.putIfAbsent(example.document(), documents.size());
    int[] columns = new int[example.shown().values().size()];
    float[] amounts = new float[columns.length];
    int i = 0;
    for (var entry : example.shown().values().entrySet()) {
      columns[i] = ids.computeIfAbsent(entry.getKey(), this::named);
      amounts[i++] = entry.getValue().floatValue();
    }
    shown.add(columns);
    values.add(amounts);
    heads.add(
        new Head(
            example.document(),
            example.number(),
            example.targets(),
            example.importance(),
            example.rules()));
  }

  private int named(String name) {
    names.add(name);
    return names.size() - 1;
  }

  List<String> topics() {
    return topics;
  }

  List<Head> heads() {
    return heads;
  }

  int documents() {
    return documents.size();
  }

  /** True if there are documents enough to tell what is peculiar to one. */
  boolean areInDocuments() {
    return documents.size() >= FEW_DOCUMENTS;
  }

  /** How sure it is of each example that it is about a topic. */
  double[] targets(int topic) {
    return heads.stream().mapToDouble(head -> head.targets()[topic]).toArray();
  }

  /** How sure the rules are of each example that it is about a topic. */
  double[] rules(int topic) {
    return heads.stream().mapToDouble(head -> head.rules()[topic]).toArray();
  }

  /** How much each example counts; on average one. */
  double[] importance() {
    double mean = heads.stream().mapToDouble(Head::importance).average().orElse(1);
    return heads.stream().mapToDouble(head -> head.importance() / mean).toArray();
  }

  /**
   * Names that enough documents show, with the values of all examples.
   *
   * @param names in code point order, a column each
   * @param seen in how many documents each was seen
   * @param scales what the values were multiplied by: rare words may weigh more
   */
  record Table(List<String> names, int[] seen, double[] scales, Matrix matrix) {}

  /**
   * @param fewest in how many documents a name must be seen
   */
  Table table(int fewest) {
    int[] seen = seen();
    List<String> kept = names.stream().filter(n -> seen[ids.get(n)] >= fewest).sorted().toList();
    int[] column = new int[names.size()];
    Arrays.fill(column, -1);
    for (int i = 0; i < kept.size(); i++) {
      column[ids.get(kept.get(i))] = i;
    }
    double[] scales = scales(kept);
    var matrix = new Matrix(kept.size());
    for (int row = 0; row < shown.size(); row++) {
      for (int i = 0; i < shown.get(row).length; i++) {
        int at = column[shown.get(row)[i]];
        if (at >= 0) {
          matrix.add(at, values.get(row)[i] * scales[at]);
        }
      }
      matrix.endRow();
    }
    int[] counts = kept.stream().mapToInt(n -> seen[ids.get(n)]).toArray();
    return new Table(kept, counts, scales, matrix);
  }

  /** Inverse document frequency of words; what rules found counts as it is. */
  private double[] scales(List<String> kept) {
    int[] rows = new int[names.size()];
    for (int[] of : shown) {
      for (int name : of) {
        rows[name]++;
      }
    }
    return kept.stream()
        .mapToDouble(
            name ->
                Shown.isWords(name)
                    ? (1 + StrictMath.log((double) shown.size() / rows[ids.get(name)])) / RARITY
                    : 1)
        .toArray();
  }

  private int[] seen() {
    int[] seen = new int[names.size()];
    int[] last = new int[names.size()];
    Arrays.fill(last, -1);
    for (int row = 0; row < shown.size(); row++) {
      int document = areInDocuments() ? documents.get(heads.get(row).document()) : row;
      for (int name : shown.get(row)) {
        if (last[name] != document) {
          last[name] = document;
          seen[name]++;
        }
      }
    }
    return seen;
  }
}
