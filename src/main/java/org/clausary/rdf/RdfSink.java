package org.clausary.rdf;

/**
 * Where triples go. Call {@link #start()} once, then {@link #graph(String)} and statements in any
 * number, then {@link #finish()} once, also when nothing was written. IRIs are absolute and legal.
 * Not thread-safe; does not close what it writes to.
 */
public interface RdfSink {

  /** Begins the output and declares the {@linkplain Prefixes prefixes}. */
  void start();

  /** The named graph that the following statements belong to. */
  void graph(String iri);

  /** A triple whose object is an IRI. */
  void link(String subject, String predicate, String object);

  /** A triple whose object is a literal of a datatype. */
  void literal(String subject, String predicate, String lexical, String datatype);

  /** A triple whose object is a text in a language (BCP 47). */
  void text(String subject, String predicate, String text, String language);

  /** Ends the output and flushes it. */
  void finish();
}
