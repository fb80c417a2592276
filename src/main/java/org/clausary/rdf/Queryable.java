package org.clausary.rdf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/** Something that answers queries: a graph, a dataset, a store, a remote endpoint. */
@FunctionalInterface
public interface Queryable {

  /**
   * Runs a query and reads its result before returning.
   *
   * @param query checked already
   * @param time how long it may take
   * @param read takes what it needs from the running query
   */
  <T> T query(Query query, Duration time, Function<QueryExec, T> read);

  /** A graph as the default graph. */
  static Queryable of(Graph graph) {
    return of(DatasetGraphFactory.wrap(graph));
  }

  /** A dataset. */
  static Queryable of(DatasetGraph dataset) {
    return new Queryable() {
      @Override
      public <T> T query(Query query, Duration time, Function<QueryExec, T> read) {
        return run(QueryExec.dataset(dataset), dataset, query, time, read);
      }
    };
  }

  /** Runs over a dataset at hand; graphs that a query names must be in it, nothing is fetched. */
  static <T> T run(
      QueryExecBuilder builder,
      DatasetGraph dataset,
      Query query,
      Duration time,
      Function<QueryExec, T> read) {
    for (List<String> names : List.of(query.getGraphURIs(), query.getNamedGraphURIs())) {
      for (String name : names) {
        if (!dataset.containsGraph(NodeFactory.createURI(name))) {
          throw new InvalidException(
              Problem.error("", 0, "FROM <" + name + "> is not in the loaded data"));
        }
      }
    }
    try (QueryExec exec =
        builder.query(query).timeout(time.toMillis(), TimeUnit.MILLISECONDS).build()) {
      return read.apply(exec);
    }
  }
}
