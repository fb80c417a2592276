package org.clausary.store;

import org.apache.jena.graph.Graph;

/** A store behind a SPARQL 1.1 endpoint. */
public interface RemotePolicyStore extends PolicyStore {

  /**
   * Sends a SPARQL 1.1 update.
   *
   * @throws org.clausary.problem.LimitException if the store does not take it
   */
  void update(String request);

  /**
   * Replaces a graph.
   *
   * @throws org.clausary.problem.LimitException if the store does not take it
   */
  void put(String name, Graph graph);
}
