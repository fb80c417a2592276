package org.clausary;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.infer.Table;
import org.clausary.problem.Problem;
import org.clausary.rdf.PolicyId;
import org.clausary.rdf.RdfSink;
import org.clausary.topic.Topics;

/** One policy on its whole way, from text to findings. Always says the same; thread-safe. */
public final class Analysis {

  /**
   * How long each step took, in nanoseconds. For progress and measurements; never part of an
   * output.
   *
   * @param read bytes to document
   * @param extract document to practices
   * @param write practices to graph
   * @param infer graph to findings
   */
  public record Timings(long read, long extract, long write, long infer) {
    /** All steps. */
    public long total() {
      return read + extract + write + infer;
    }
  }

  private final Clausary clausary;
  private final PolicyId id;
  private final Extraction extraction;
  private final Topics topics;
  private final Graph policyGraph;
  private final Graph findingsGraph;
  private boolean complete;
  private final Timings timings;
  private final List<Problem> problems;

  Analysis(
      Clausary clausary,
      PolicyId id,
      Extraction extraction,
      Topics topics,
      Graph policyGraph,
      Graph findingsGraph,
      Timings timings,
      List<Problem> problems) {
    this.clausary = clausary;
    this.id = id;
    this.extraction = extraction;
    this.topics = topics;
    this.policyGraph = policyGraph;
    this.findingsGraph = findingsGraph;
    this.timings = timings;
    this.problems = List.copyOf(problems);
  }

  /** What the version is called. */
  public PolicyId id() {
    return id;
  }

  /** IRI of the version, and name of its graph. */
  public String version() {
    return clausary.iris().version(id);
  }

  /** The policy as read. */
  public PolicyDocument document() {
    return extraction.document();
  }

  /** What was read out of it. */
  public Extraction extraction() {
    return extraction;
  }

  /** What each clause is about. */
  public Topics topics() {
    return topics;
  }

  /** What was repaired, doubtful or ambiguous on the way. */
  public List<Problem> problems() {
    return problems;
  }

  /** Number of triples of the policy and of its findings. */
  public int triples() {
    return policyGraph().size() + findingsGraph.size();
  }

  /** How long it took. */
  public Timings timings() {
    return timings;
  }

  /** The triples of the policy; not to be changed. */
  public synchronized Graph policyGraph() {
    if (!complete) {
      clausary.complete(policyGraph, extraction, topics, id);
      complete = true;
    }
    return policyGraph;
  }

  /** What was inferred; empty if inference is off. Not to be changed. */
  public Graph findingsGraph() {
    return findingsGraph;
  }

  /**
   * The rows of a named question on this policy alone.
   *
   * @throws org.clausary.problem.UsageException if there is no question of that name
   */
  public Table table(String queryName) {
    return clausary.table(clausary.queries().question(queryName), this);
  }

  /** The rows of a query of a folder on this policy alone; empty if there is no such query. */
  public Optional<Table> table(String folder, String queryName) {
    return clausary.queries().find(folder, queryName).map(query -> clausary.table(query, this));
  }

  /** Sends the policy and then its findings, each to its graph. Neither starts nor finishes. */
  public void writeTo(RdfSink sink) {
    clausary.write(this, sink);
  }
}
