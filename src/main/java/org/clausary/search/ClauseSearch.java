package org.clausary.search;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;

/**
 * Finds clauses by words: {@code (?clause ?score) text:query (cla:text "words" 20)}. The index is
 * made in memory, in the background, from what a dataset holds; who searches before it is ready
 * waits for it. Thread-safe.
 */
public final class ClauseSearch implements AutoCloseable {

  private static final long WAIT_SECONDS = 60;
  private static final long STOP_SECONDS = 2;

  private final DatasetGraph dataset;
  private volatile FutureTask<TextIndex> index;
  private volatile Thread builder;
  private volatile boolean closed;

  private ClauseSearch(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Begins to index the clauses of all graphs. */
  public static ClauseSearch over(DatasetGraph dataset) {
    var search = new ClauseSearch(dataset);
    search.refresh();
    return search;
  }

  /** Indexes again, since the dataset has changed; until that is done, searches wait. */
  public void refresh() {
    forget();
    var thread = new Thread(index, "index of clauses");
    thread.setDaemon(true);
    builder = thread;
    thread.start();
  }

  /** The same when somebody searches, since the dataset may change more before that. */
  public void forget() {
    index = new FutureTask<>(this::build);
  }

  /** Lets queries with this context search, and use no other property function. */
  public void enable(Context context) {
    var functions = new PropertyFunctionRegistry();
    functions.put(TextQuery.NS + "query", uri -> new SearchFunction(this));
    PropertyFunctionRegistry.set(context, functions);
    context.set(ARQ.enablePropertyFunctions, true);
  }

  private TextIndex build() {
    var built = new ClauseIndex();
    Txn.executeRead(
        dataset,
        () ->
            dataset
                .findNG(Node.ANY, Node.ANY, ClauseIndex.TEXT, Node.ANY)
                .forEachRemaining(quad -> add(quad, built)));
    built.commit();
    return built;
  }

  private void add(Quad quad, ClauseIndex to) {
    if (closed) {
      throw new CancellationException("closed");
    }
    if (quad.getSubject().isURI() && quad.getObject().isLiteral()) {
      to.add(quad.getSubject(), quad.getObject());
    }
  }

  /** Stops indexing, so that the dataset can be closed. */
  @Override
  public void close() {
    closed = true;
    try {
      builder.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The index, when it is ready. */
  TextIndex index() {
    FutureTask<TextIndex> current = index;
    current.run(); // returns at once if it has run or is running
    try {
      return current.get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notReady(e);
    } catch (ExecutionException | TimeoutException e) {
      throw notReady(e);
    }
  }

  private static LimitException notReady(Exception cause) {
    return new LimitException(Problem.error("", 0, "clauses cannot be searched yet"), cause);
  }
}
