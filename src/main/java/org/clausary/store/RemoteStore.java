package org.clausary.store;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.RdfSink;
import org.clausary.rdf.RdfSystem;

/**
 * A SPARQL 1.1 endpoint. Each graph is replaced by one request; the endpoint has no transaction
 * over several. Its default graph should be the union of its named graphs.
 */
final class RemoteStore implements PolicyStore {

  static {
    RdfSystem.init();
  }

  /** Last parts of the addresses that endpoints with one service an address have for queries. */
  private static final Set<String> QUERY_SERVICES = Set.of("query", "sparql");

  private final String endpoint;
  private final String graphs;

  private RemoteStore(String endpoint, String graphs) {
    this.endpoint = endpoint;
    this.graphs = graphs;
  }

  static RemoteStore of(String endpoint) {
    try {
      var uri = new URI(endpoint);
      boolean safe =
          "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isLoopback(uri);
      if (uri.getHost() == null || !safe) {
        throw wrong(endpoint);
      }
      return new RemoteStore(endpoint, graphStore(endpoint));
    } catch (URISyntaxException e) {
      throw wrong(endpoint);
    }
  }

  private static UsageException wrong(String endpoint) {
    return new UsageException(
        Problem.error(endpoint, 0, "an endpoint must be https, or http on this machine"));
  }

  private static boolean isLoopback(URI uri) {
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Beside {@code …/query} graphs are at {@code …/data}, else at the endpoint itself. */
  private static String graphStore(String endpoint) {
    int slash = endpoint.lastIndexOf('/');
    return QUERY_SERVICES.contains(endpoint.substring(slash + 1))
        ? endpoint.substring(0, slash + 1) + "data"
        : endpoint;
  }

  /** Sends each graph at once; what was sent before a failure stays. */
  @Override
  public void write(Consumer<Batch> work) {
    work.accept(new Requests());
  }

  @Override
  public <T> T query(Query query, Duration time, Function<QueryExec, T> read) {
    try (QueryExec exec =
        QueryExecHTTP.service(endpoint)
            .query(query)
            .timeout(time.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      return read.apply(exec);
    } catch (HttpException | QueryExceptionHTTP e) {
      throw failed("cannot query", e);
    }
  }

  private LimitException failed(String what, RuntimeException e) {
    String message =
        e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
    return new LimitException(Problem.error(endpoint, 0, what + ": " + message), e);
  }

  @Override
  public void close() {
    // each request is closed when it is answered
  }

  private final class Requests implements Batch {
    @Override
    public void ontology(Graph ontology) {
      var changes = new MemoryStore.Changes();
      changes.ontology(ontology);
      send(changes);
    }

    @Override
    public void replace(String version, Consumer<RdfSink> quads) {
      var changes = new MemoryStore.Changes();
      changes.replace(version, quads);
      send(changes);
    }

    private void send(MemoryStore.Changes changes) {
      try {
        changes.graphs().forEach((name, graph) -> GSP.service(graphs).graphName(name).PUT(graph));
      } catch (HttpException e) {
        throw failed("cannot write", e);
      }
    }
  }
}
