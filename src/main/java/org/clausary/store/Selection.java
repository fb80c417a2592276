package org.clausary.store;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Iris;
import org.clausary.rdf.Queryable;

/** Some versions of a store with the ontology, as if the store held no others. */
final class Selection implements Queryable {

  private final DatasetGraph dataset;
  private final List<String> versions;

  Selection(DatasetGraph dataset, List<String> versions) {
    this.dataset = dataset;
    this.versions = List.copyOf(versions);
  }

  @Override
  public <T> T query(Query query, Duration time, Function<QueryExec, T> read) {
    return Txn.calculateRead(dataset, () -> Queryable.of(union()).query(query, time, read));
  }

  private Graph union() {
    var union = new MultiUnion();
    union.addGraph(graph(Cla.ONTOLOGY));
    for (String version : versions) {
      union.addGraph(graph(version));
      union.addGraph(graph(Iris.findings(version)));
    }
    return union;
  }

  private Graph graph(String name) {
    return dataset.getGraph(NodeFactory.createURI(name));
  }
}
