package org.clausary.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.OntologyReading;
import org.clausary.rdf.Queryable;

/**
 * What check queries see: the ontology as the default graph; each file as a graph {@code
 * urn:clausary:built-in:NAME} or {@code urn:clausary:own:NAME}; what is known of other vocabularies
 * and earlier releases, with what the user's files say of them, as {@code urn:clausary:known}.
 */
final class Statements {

  private static final String GRAPHS = "urn:clausary:";

  private Statements() {}

  static Queryable of(Ontology ontology, OntologyReading reading, OntologyReading known) {
    DatasetGraph dataset = new DatasetGraphMapLink(ontology.graph());
    add(dataset, "built-in:", reading.statements(false));
    add(dataset, "own:", reading.statements(true));
    Graph all = GraphFactory.createDefaultGraph();
    known.statements(false).values().forEach(triples -> triples.forEach(all::add));
    reading.statements(true).values().forEach(triples -> triples.forEach(all::add));
    dataset.addGraph(NodeFactory.createURI(GRAPHS + "known"), all);
    return Queryable.of(dataset);
  }

  private static void add(DatasetGraph dataset, String kind, Map<String, List<Triple>> statements) {
    statements.forEach((name, triples) -> dataset.addGraph(name(kind + name), graph(triples)));
  }

  static Graph graph(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static Node name(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return NodeFactory.createURI(
        GRAPHS + encoded.replace("+", "%20").replace("%2F", "/").replace("%3A", ":"));
  }
}
