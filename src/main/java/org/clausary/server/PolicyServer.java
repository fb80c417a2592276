package org.clausary.server;

import com.google.gson.Gson;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.clausary.infer.Queries;
import org.clausary.ontology.Ontology;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Prefixes;
import org.clausary.rdf.RdfSystem;
import org.clausary.search.ClauseSearch;
import org.clausary.store.LocalStore;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * Serves a store by HTTP: an explorer at {@code /}, SPARQL 1.1 queries at {@code /policies/sparql},
 * named questions at {@code /api/queries}. Nothing can be changed through it. Thread-safe.
 *
 * <pre>{@code
 * try (PolicyServer server = PolicyServer.start(store, ontology, queries, base, ServerSettings.DEFAULT)) {
 *   server.join();
 * }
 * }</pre>
 */
public final class PolicyServer implements AutoCloseable {

  /** Path of the SPARQL endpoint. */
  public static final String SPARQL = "/policies/sparql";

  private static final int LARGEST_BODY = 1_000_000;
  private static final int LARGEST_HEADER = 8_192;
  private static final int IDLE_MILLIS = 30_000;

  private final FusekiServer server;
  private final String host;

  private PolicyServer(FusekiServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @param store stays open as long as the server runs
   * @param ontology what the pages take their words from
   * @param base what the IRIs of policies begin with
   * @throws LimitException if the port is taken
   */
  public static PolicyServer start(
      LocalStore store, Ontology ontology, Queries queries, String base, ServerSettings settings) {
    RdfSystem.init();
    var served = new Served(store, ontology, queries, base);
    var page = new PageServlet();
    var turnstile = new Turnstile();
    FusekiServer server =
        FusekiServer.create()
            .registerOperation(
                Operation.Query, WebContent.contentTypeSPARQLQuery, new GuardedQuery())
            .port(settings.port())
            .loopback(settings.isLoopback())
            .enableCors(false)
            .addServlet("/ping", new FixedServlet("text/plain", "ok\n"))
            .addServlet(
                "/api/openapi.json",
                new FixedServlet("application/json", OpenApi.of(served.questions()) + "\n"))
            .addServlet("", page)
            .addServlet("/explorer/*", page)
            .addServlet("/queries/*", new QueryTextServlet(served))
            .addServlet("/api/policies", new FixedServlet("application/json", ""))
            .addServlet(
                "/api/prefixes",
                new FixedServlet("application/json", new Gson().toJson(Prefixes.all()) + "\n"))
            .addServlet("/api/words", new WordsServlet(served))
            .enableMetrics(true)
            .addFilter("/*", new Doorman(settings.host()))
            .addFilter(SPARQL, turnstile)
            .addFilter("/api/queries/*", turnstile)
            .addServlet("/api/queries/*", new QuestionsServlet(served, settings.limits()))
            .add("/policies", service(store.dataset(), settings))
            .build();
    harden(server);
    try {
      server.start();
    } catch (RuntimeException e) {
      String message = "port " + settings.port() + " cannot be served: " + e.getMessage();
      throw new LimitException(Problem.error("", 0, message), e);
    }
    return new PolicyServer(server, settings.host());
  }

  private static DataService service(DatasetGraph dataset, ServerSettings settings) {
    DatasetGraph readOnly = new DatasetGraphReadOnly(dataset);
    readOnly.getContext().set(ARQ.queryTimeout, settings.limits().time().toMillis());
    ClauseSearch.over(dataset).enable(readOnly.getContext());
    return DataService.newBuilder(readOnly)
        .addEndpoint(Endpoint.create(Operation.Query, "sparql"))
        .build();
  }

  private static void harden(FusekiServer server) {
    Server jetty = server.getJettyServer();
    jetty.setErrorHandler(new PlainErrors());
    if (jetty.getHandler() instanceof ContextHandler context) {
      context.setErrorHandler(new PlainErrors());
    }
    var sizes = new SizeLimitHandler(LARGEST_BODY, -1);
    sizes.setHandler(jetty.getHandler());
    jetty.setHandler(sizes);
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector listening) {
        listening.setIdleTimeout(IDLE_MILLIS);
      }
      var http = connector.getConnectionFactory(HttpConnectionFactory.class);
      if (http != null) {
        HttpConfiguration configuration = http.getHttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(LARGEST_HEADER);
      }
    }
  }

  /** Where it is reached, without a slash at the end. */
  public String url() {
    return "http://" + host + ":" + server.getPort();
  }

  /** Waits until it is stopped. */
  public void join() {
    server.join();
  }

  /** Stops it; what is being answered ends first, for a short time. */
  @Override
  public void close() {
    server.stop();
  }
}
