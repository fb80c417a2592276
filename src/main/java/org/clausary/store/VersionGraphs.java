package org.clausary.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Iris;

/** Finds the versions in RDF that was read from files, with and without named graphs. */
public final class VersionGraphs {

  private static final Node VERSION = NodeFactory.createURI(Cla.POLICY_VERSION);
  private static final Node POLICY = NodeFactory.createURI(Cla.POLICY);
  private static final Node TOPIC_READING = NodeFactory.createURI(Cla.TOPIC_READING);
  private static final Node STATED_IN = NodeFactory.createURI(Cla.STATED_IN);
  private static final Node FINDING_MARK = NodeFactory.createURI(Cla.RULE);

  private VersionGraphs() {}

  /** IRI of a version to its triples, sorted by IRI; findings are left out. */
  public static Map<String, Graph> of(DatasetGraph dataset) {
    List<Quad> versions =
        dataset.stream(Node.ANY, Node.ANY, RDF.type.asNode(), VERSION)
            .filter(quad -> quad.getSubject().isURI())
            .sorted((a, b) -> a.getSubject().getURI().compareTo(b.getSubject().getURI()))
            .toList();
    var found = new LinkedHashMap<String, Graph>();
    for (Quad quad : versions) {
      Graph home =
          quad.isDefaultGraph() ? dataset.getDefaultGraph() : dataset.getGraph(quad.getGraph());
      String version = quad.getSubject().getURI();
      if (!quad.isDefaultGraph() && quad.getGraph().hasURI(version)) {
        found.put(version, home);
      } else {
        found.putIfAbsent(version, part(home, quad.getSubject()));
      }
    }
    return found;
  }

  /** What belongs to one version in a graph that may hold several. */
  private static Graph part(Graph all, Node version) {
    Graph part = GraphFactory.createDefaultGraph();
    describe(all, version, part);
    all.find(Node.ANY, POLICY, version)
        .mapWith(Triple::getSubject)
        .filterDrop(subject -> all.contains(subject, FINDING_MARK, Node.ANY))
        .forEachRemaining(subject -> describe(all, subject, part));
    // what its clauses are about
    all.find(Node.ANY, RDF.type.asNode(), TOPIC_READING)
        .mapWith(Triple::getSubject)
        .filterKeep(reading -> part.contains(clause(all, reading), POLICY, version))
        .toList()
        .forEach(reading -> describe(all, reading, part));
    // the policy and the parties that the version and its practices point at
    for (Triple triple : part.find().toList()) {
      Node object = triple.getObject();
      if (object.isURI()
          && !part.contains(object, Node.ANY, Node.ANY)
          && !isFinding(object, version)) {
        describe(all, object, part);
      }
    }
    return part;
  }

  private static Node clause(Graph all, Node reading) {
    return all.find(reading, STATED_IN, Node.ANY)
        .nextOptional()
        .map(Triple::getObject)
        .orElse(reading);
  }

  private static boolean isFinding(Node node, Node version) {
    return node.getURI().startsWith(Iris.finding(version.getURI()));
  }

  private static void describe(Graph all, Node subject, Graph part) {
    all.find(subject, Node.ANY, Node.ANY).forEachRemaining(part::add);
  }
}
