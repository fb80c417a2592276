package org.clausary.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.document.Clause;
import org.clausary.evaluate.Segment.Attribute;
import org.clausary.evaluate.Segment.Marks;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.problem.ReadException;
import org.clausary.reader.Source;

/**
 * Gives segments the labels that the practices read in them have by a query. The query answers
 * {@code ?segment} (a clause) with {@code ?label}, or with {@code ?attribute} and {@code ?value};
 * {@code #+ otherwise: LABEL} names the label of a segment that gets none, and {@code #+ segments:
 * lines} says that segments follow on one another in a paragraph, as sentences do; {@code #+ near:
 * 0.5} leaves out labels that hold in fewer clauses of a segment than that share of what the most
 * frequent one holds in.
 *
 * <p>The segments of a document are read together, so that each has its context. Thread-safe.
 */
public final class Labeller {

  private static final String IN_LINES = "lines";

  private final Clausary clausary;
  private final QueryFile query;
  private final String between;
  private final Set<String> otherwise;
  private final double share;

  /**
   * Labels by one query.
   *
   * @param clausary reads policies; need not infer
   */
  public Labeller(Clausary clausary, QueryFile query) {
    this.clausary = clausary;
    this.query = query;
    between = query.values("segments").contains(IN_LINES) ? "\n" : "\n\n";
    otherwise = Set.copyOf(query.values("otherwise"));
    share = query.values("near").stream().mapToDouble(Double::parseDouble).findFirst().orElse(0);
  }

  /**
   * What the segments are about, in the same order; their own labels are not looked at.
   *
   * @param segments of any number of documents
   */
  public List<Segment> label(List<Segment> segments) {
    var documents = new LinkedHashMap<String, List<Segment>>();
    for (Segment segment : segments) {
      documents.computeIfAbsent(segment.document(), d -> new ArrayList<>()).add(segment);
    }
    var marked = new HashMap<Segment.Key, Segment>();
    documents.values().parallelStream()
        .map(this::document)
        .sequential()
        .flatMap(Collection::stream)
        .forEach(segment -> marked.put(segment.key(), segment));
    return segments.stream().map(segment -> marked.get(segment.key())).toList();
  }

  private List<Segment> document(List<Segment> segments) {
    List<Map<String, Integer>> labels =
        segments.stream().<Map<String, Integer>>map(s -> new TreeMap<>()).toList();
    List<Set<Attribute>> attributes =
        segments.stream().<Set<Attribute>>map(s -> new TreeSet<>(Attribute.ORDER)).toList();
    read(segments, labels, attributes);
    var marked = new ArrayList<Segment>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      Set<String> found = labels.get(i).isEmpty() ? otherwise : near(labels.get(i));
      marked.add(
          new Segment(
              segment.document(),
              segment.number(),
              segment.text(),
              new Marks(found, attributes.get(i)),
              Marks.NONE));
    }
    return marked;
  }

  /** The label of most clauses, and those of nearly as many. */
  private Set<String> near(Map<String, Integer> clauses) {
    int most = Collections.max(clauses.values());
    var near = new TreeSet<String>();
    clauses.forEach(
        (label, count) -> {
          if (count >= most * share) {
            near.add(label);
          }
        });
    return near;
  }

  /** A document with too little text to be a policy gives nothing. */
  private void read(
      List<Segment> segments, List<Map<String, Integer>> labels, List<Set<Attribute>> attributes) {
    SegmentText text = SegmentText.of(segments, between);
    String name = segments.get(0).document() + ".txt";
    Analysis analysis;
    try {
      analysis = clausary.analyze(Source.of(name, text.text().getBytes(StandardCharsets.UTF_8)));
    } catch (ReadException e) {
      return;
    }
    Map<String, Integer> places = places(analysis, text);
    Table table = clausary.table(query, analysis);
    var counted = new HashSet<List<String>>();
    for (List<Table.Cell> row : table.rows()) {
      String clause = table.value(row, "segment");
      Integer at = places.get(clause.substring(clause.lastIndexOf('/') + 1));
      if (at == null) {
        continue;
      }
      String label = table.value(row, "label");
      if (!label.isEmpty() && counted.add(List.of(clause, label))) {
        labels.get(at).merge(label, 1, Integer::sum);
      }
      String attribute = table.value(row, "attribute");
      if (!attribute.isEmpty()) {
        attributes.get(at).add(new Attribute(attribute, table.value(row, "value")));
      }
    }
  }

  /** The segment of each clause, by the clause's id. */
  private static Map<String, Integer> places(Analysis analysis, SegmentText text) {
    var places = new HashMap<String, Integer>();
    for (Clause clause : analysis.document().clauses()) {
      places.put(clause.id(), text.segmentAt(clause.span().start()));
    }
    return places;
  }
}
