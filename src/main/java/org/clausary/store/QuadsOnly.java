package org.clausary.store;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/**
 * Passes quads of named graphs on. What is in none would be in the store and never be seen, since
 * queries see the union of the named graphs.
 */
final class QuadsOnly extends StreamRDFWrapper {

  private String file = "";

  QuadsOnly(StreamRDF next) {
    super(next);
  }

  /** The file that what follows is read from, for messages. */
  void from(String name) {
    file = name;
  }

  /** Files begin and end many times; the stream behind does once. */
  @Override
  public void start() {
    // see begin
  }

  @Override
  public void finish() {
    // see end
  }

  @Override
  public void triple(Triple triple) {
    throw new ReadException(
        Problem.error(file, 0, "has triples outside of named graphs; load it without --bulk"));
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      triple(quad.asTriple());
    }
    super.quad(quad);
  }

  /** Starts the stream behind. */
  void begin() {
    super.start();
  }

  /** Ends the stream behind. */
  void end() {
    super.finish();
  }
}
