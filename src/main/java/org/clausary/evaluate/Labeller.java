package org.clausary.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.Clausary;
import org.clausary.document.Clause;
import org.clausary.evaluate.Joining.Hit;
import org.clausary.evaluate.Segment.Attribute;
import org.clausary.evaluate.Segment.Marks;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;

/**
 * Gives segments the labels that what was read in them has by a query. The query answers {@code
 * ?segment} (a clause) with {@code ?label} and, if it likes, {@code ?score}, of which 1 is just
 * enough; or with {@code ?attribute} and {@code ?value}. {@code #+ otherwise: LABEL} names the
 * label of a segment that gets none, {@code #+ segments: lines} says that segments follow on one
 * another in a paragraph, as sentences do; {@code #+ near}, {@code #+ coverage} and {@code #+
 * second} say how the labels of clauses become those of a segment ({@link Joining}), {@code #+
 * belongs} and {@code #+ alone} what an attribute needs beside it to count ({@link Belonging}).
 *
 * <p>The segments of a document are read together, so that each has its context. A clause that goes
 * on in further segments gives all of them its labels, its attributes to the one it begins in.
 * Thread-safe.
 */
public final class Labeller {

  private final Clausary clausary;
  private final QueryFile query;
  private final SegmentReader reader;
  private final Set<String> otherwise;
  private final Joining joining;
  private final Belonging belonging;

  /**
   * Labels by one query.
   *
   * @param clausary reads policies; need not infer
   */
  public Labeller(Clausary clausary, QueryFile query) {
    this.clausary = clausary;
    this.query = query;
    reader = new SegmentReader(clausary, Optional.of(query));
    otherwise = Set.copyOf(query.values("otherwise"));
    joining = Joining.of(query);
    belonging = Belonging.of(query);
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
    List<Found> found = segments.stream().map(segment -> new Found()).toList();
    read(segments, found);
    var marked = new ArrayList<Segment>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      Set<String> labels = found.get(i).labels(joining);
      Set<String> given = labels.isEmpty() ? otherwise : labels;
      marked.add(
          new Segment(
              segment.document(),
              segment.number(),
              segment.text(),
              new Marks(given, Set.copyOf(belonging.of(found.get(i).attributes, given))),
              Marks.NONE));
    }
    return marked;
  }

  /** A document with too little text to be a policy gives nothing. */
  private void read(List<Segment> segments, List<Found> found) {
    SegmentReader.Reading reading = reader.read(segments).orElse(null);
    if (reading == null) {
      return;
    }
    var places = new HashMap<String, List<Found>>();
    var clauses = new HashMap<String, Clause>();
    for (int i = 0; i < segments.size(); i++) {
      for (Clause clause : reading.clauses().get(i)) {
        clauses.put(clause.id(), clause);
        places.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(found.get(i));
        found.get(i).length += clause.text().text().length();
      }
    }
    Table table = clausary.table(query, reading.analysis());
    for (List<Table.Cell> row : table.rows()) {
      String iri = table.value(row, "segment");
      Clause clause = clauses.get(iri.substring(iri.lastIndexOf('/') + 1));
      if (clause != null) {
        List<Found> in = places.get(clause.id());
        in.forEach(one -> one.label(clause, table.value(row, "label"), table.value(row, "score")));
        String attribute = table.value(row, "attribute");
        if (!attribute.isEmpty()) {
          in.get(0).attributes.add(new Attribute(attribute, table.value(row, "value")));
        }
      }
    }
  }

  /** What was found in one segment. */
  private static final class Found {
    private final Map<String, Map<String, Hit>> hits = new TreeMap<>();
    private final Set<Attribute> attributes = new TreeSet<>(Attribute.ORDER);
    private boolean scored;
    private int length;

    void label(Clause clause, String label, String score) {
      if (label.isEmpty()) {
        return;
      }
      scored |= !score.isEmpty();
      var hit =
          new Hit(score.isEmpty() ? 1 : Double.parseDouble(score), clause.text().text().length());
      hits.computeIfAbsent(label, l -> new TreeMap<>())
          .merge(clause.id(), hit, (a, b) -> a.score() >= b.score() ? a : b);
    }

    Set<String> labels(Joining joining) {
      var all = new TreeMap<String, Collection<Hit>>();
      hits.forEach((label, byClause) -> all.put(label, byClause.values()));
      return joining.labels(all, length, scored);
    }
  }
}
