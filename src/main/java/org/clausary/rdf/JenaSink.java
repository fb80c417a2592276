package org.clausary.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Sends triples to Jena: a stream, a graph or a dataset. */
public final class JenaSink implements RdfSink {

  static {
    RdfSystem.init();
  }

  private final StreamRDF out;
  private final boolean graphs;
  private final Map<String, Node> nodes = new HashMap<>();
  private Node graph = Quad.defaultGraphNodeGenerated;

  private JenaSink(StreamRDF out, boolean graphs) {
    this.out = out;
    this.graphs = graphs;
  }

  /** Sends quads to a stream. */
  public static JenaSink quads(StreamRDF out) {
    return new JenaSink(out, true);
  }

  /** Sends triples to a stream; named graphs are lost. */
  public static JenaSink triples(StreamRDF out) {
    return new JenaSink(out, false);
  }

  /** Adds triples to a graph; named graphs are lost. */
  public static JenaSink into(Graph graph) {
    return triples(StreamRDFLib.graph(graph));
  }

  /** Adds quads to a dataset. */
  public static JenaSink into(DatasetGraph dataset) {
    return quads(StreamRDFLib.dataset(dataset));
  }

  @Override
  public void start() {
    out.start();
    Prefixes.all().forEach(out::prefix);
  }

  @Override
  public void graph(String iri) {
    nodes.clear();
    graph = iri(iri);
  }

  @Override
  public void link(String subject, String predicate, String object) {
    send(subject, predicate, iri(object));
  }

  @Override
  public void literal(String subject, String predicate, String lexical, String datatype) {
    RDFDatatype type = TypeMapper.getInstance().getSafeTypeByName(datatype);
    send(subject, predicate, NodeFactory.createLiteralDT(lexical, type));
  }

  @Override
  public void text(String subject, String predicate, String text, String language) {
    send(subject, predicate, NodeFactory.createLiteralLang(text, language));
  }

  @Override
  public void finish() {
    out.finish();
  }

  private void send(String subject, String predicate, Node object) {
    if (graphs) {
      out.quad(Quad.create(graph, iri(subject), iri(predicate), object));
    } else {
      out.triple(Triple.create(iri(subject), iri(predicate), object));
    }
  }

  private Node iri(String iri) {
    return nodes.computeIfAbsent(iri, NodeFactory::createURI);
  }
}
