package org.clausary.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.document.Clause;
import org.clausary.infer.QueryFile;
import org.clausary.problem.ReadException;
import org.clausary.reader.Source;

/** Reads the segments of a document together, so that each has its context. Thread-safe. */
public final class SegmentReader {

  private static final String IN_LINES = "lines";

  private final Clausary clausary;
  private final String between;

  /**
   * @param query of the corpus; {@code #+ segments: lines} says that segments follow on one another
   *     in a paragraph, as sentences do
   */
  public SegmentReader(Clausary clausary, Optional<QueryFile> query) {
    this.clausary = clausary;
    boolean lines = query.filter(q -> q.values("segments").contains(IN_LINES)).isPresent();
    between = lines ? "\n" : "\n\n";
  }

  /**
   * What was read.
   *
   * @param analysis of all segments
   * @param clauses of each segment, in the order of the segments: those that begin in it, or else
   *     the one that goes on in it
   */
  public record Reading(Analysis analysis, List<List<Clause>> clauses) {

    /** Copies the list. */
    public Reading {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * Reads the segments of one document.
   *
   * @return empty if they hold too little text to be a policy
   */
  public Optional<Reading> read(List<Segment> segments) {
    SegmentText text = SegmentText.of(segments, between);
    String name = segments.get(0).document() + ".txt";
    Analysis analysis;
    try {
      analysis = clausary.analyze(Source.of(name, text.text().getBytes(StandardCharsets.UTF_8)));
    } catch (ReadException e) {
      return Optional.empty();
    }
    return Optional.of(new Reading(analysis, clauses(analysis, text)));
  }

  private static List<List<Clause>> clauses(Analysis analysis, SegmentText text) {
    var clauses = new ArrayList<List<Clause>>();
    text.starts().forEach(start -> clauses.add(new ArrayList<>()));
    for (Clause clause : analysis.document().clauses()) {
      clauses.get(text.segmentAt(clause.span().start())).add(clause);
    }
    for (Clause clause : analysis.document().clauses()) {
      int last = text.segmentAt(clause.span().end() - 1);
      for (int i = text.segmentAt(clause.span().start()) + 1; i <= last; i++) {
        if (clauses.get(i).isEmpty()) {
          clauses.get(i).add(clause);
        }
      }
    }
    return clauses;
  }
}
