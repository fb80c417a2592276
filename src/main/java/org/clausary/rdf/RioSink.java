package org.clausary.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;

/** Sends triples to an RDF4J handler: a Rio writer, a collector. */
public final class RioSink implements RdfSink {

  private final RDFHandler out;
  private final boolean graphs;
  private final ValueFactory values = SimpleValueFactory.getInstance();
  private IRI graph;

  private RioSink(RDFHandler out, boolean graphs) {
    this.out = out;
    this.graphs = graphs;
  }

  /** Sends quads. */
  public static RioSink quads(RDFHandler out) {
    return new RioSink(out, true);
  }

  /** Sends triples; named graphs are lost. */
  public static RioSink triples(RDFHandler out) {
    return new RioSink(out, false);
  }

  @Override
  public void start() {
    out.startRDF();
    Prefixes.all().forEach(out::handleNamespace);
  }

  @Override
  public void graph(String iri) {
    graph = values.createIRI(iri);
  }

  @Override
  public void link(String subject, String predicate, String object) {
    send(subject, predicate, values.createIRI(object));
  }

  @Override
  public void literal(String subject, String predicate, String lexical, String datatype) {
    send(subject, predicate, values.createLiteral(lexical, values.createIRI(datatype)));
  }

  @Override
  public void text(String subject, String predicate, String text, String language) {
    send(subject, predicate, values.createLiteral(text, language));
  }

  @Override
  public void finish() {
    out.endRDF();
  }

  private void send(String subject, String predicate, Value object) {
    IRI s = values.createIRI(subject);
    IRI p = values.createIRI(predicate);
    out.handleStatement(
        graphs && graph != null
            ? values.createStatement(s, p, object, graph)
            : values.createStatement(s, p, object));
  }
}
