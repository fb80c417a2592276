package org.clausary.search;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/** {@code text:query}, which waits until there is an index. */
final class SearchFunction extends TextQueryPF {

  private final ClauseSearch search;

  SearchFunction(ClauseSearch search) {
    this.search = search;
  }

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    context.getContext().set(TextQuery.textIndex, search.index());
    super.build(subject, predicate, object, context);
  }
}
