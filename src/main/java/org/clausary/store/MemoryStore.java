package org.clausary.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Iris;
import org.clausary.rdf.JenaSink;
import org.clausary.rdf.Queryable;
import org.clausary.rdf.RdfSink;

/**
 * Graphs in memory, and all of their triples in one more, since a view over many graphs looks into
 * each of them for every pattern.
 */
final class MemoryStore implements LocalStore {

  private final Graph union = GraphFactory.createDefaultGraph();
  private final DatasetGraph dataset = new DatasetGraphMapLink(union);

  @Override
  public void write(Consumer<Batch> work) {
    var changes = new Changes();
    work.accept(changes);
    Txn.executeWrite(dataset, () -> changes.graphs.forEach(this::put));
  }

  void put(Node name, Graph graph) {
    if (dataset.containsGraph(name)) {
      Graph old = dataset.getGraph(name);
      dataset.removeGraph(name);
      for (Triple triple : old.find().toList()) {
        if (!inNamedGraph(triple)) {
          union.delete(triple);
        }
      }
    }
    if (!graph.isEmpty()) {
      dataset.addGraph(name, graph);
      graph.find().forEachRemaining(union::add);
    }
  }

  private boolean inNamedGraph(Triple triple) {
    return dataset
        .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .hasNext();
  }

  @Override
  public <T> T query(Query query, Duration time, Function<QueryExec, T> read) {
    return Txn.calculateRead(dataset, () -> Queryable.of(dataset).query(query, time, read));
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void close() {
    // the graphs may be somebody else's: the ontology is
  }

  /** New graphs by name; an empty one removes. */
  static final class Changes implements Batch {
    private final Map<Node, Graph> graphs = new LinkedHashMap<>();

    Map<Node, Graph> graphs() {
      return graphs;
    }

    @Override
    public void ontology(Graph ontology) {
      graphs.put(NodeFactory.createURI(Cla.ONTOLOGY), ontology);
    }

    @Override
    public void replace(String version, Consumer<RdfSink> quads) {
      DatasetGraph sent = DatasetGraphFactory.create();
      quads.accept(JenaSink.into(sent));
      for (String name : List.of(version, Iris.findings(version))) {
        Node node = NodeFactory.createURI(name);
        graphs.put(node, sent.getGraph(node));
      }
    }
  }
}
