package org.clausary;

import org.apache.jena.graph.Graph;
import org.clausary.infer.Inference;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.rdf.Queryable;

/**
 * Everything that the rules found about one policy, what only later rules read included: why a
 * finding is there. Immutable and thread-safe.
 */
public final class Trace {

  private final Clausary clausary;
  private final Queryable everything;

  Trace(Clausary clausary, Graph policy, Graph inferred) {
    this.clausary = clausary;
    everything = Inference.view(policy, inferred, clausary.law());
  }

  /**
   * The rows of a query of the folder {@code explain}.
   *
   * @throws java.util.NoSuchElementException if there is none of that name
   */
  public Table table(String name) {
    QueryFile query = clausary.queries().find("explain", name).orElseThrow();
    return query.over(everything);
  }
}
