package org.clausary.server;

import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.clausary.infer.Queries;
import org.clausary.ontology.Ontology;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.rdf.RdfSystem;
import org.clausary.store.LocalStore;
import org.eclipse.jetty.server.ServerConnector;

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

  /** Path of the list of policies, to which some may be added. */
  static final String POLICIES = "/api/policies";

  private final FusekiServer server;
  private final PolicyService service;
  private final ServerSettings settings;

  private PolicyServer(FusekiServer server, PolicyService service, ServerSettings settings) {
    this.server = server;
    this.service = service;
    this.settings = settings;
  }

  /**
   * Starts to serve what never changes.
   *
   * @param store stays open as long as the server runs
   * @param ontology what the pages take their words from
   * @param base what the IRIs of policies begin with
   * @throws LimitException if the port is taken
   */
  public static PolicyServer start(
      LocalStore store, Ontology ontology, Queries queries, String base, ServerSettings settings) {
    return start(new Content(store, ontology, queries, base), Optional.empty(), settings);
  }

  /**
   * Starts to serve.
   *
   * @param intake how it is read again, and how policies are added; empty if it never changes
   * @throws LimitException if the port is taken or the files of users or keys cannot be used
   */
  public static PolicyServer start(
      Content content, Optional<Intake> intake, ServerSettings settings) {
    RdfSystem.init();
    var service = new PolicyService(settings);
    var itself = new AtomicReference<PolicyServer>();
    var served = new AtomicReference<Served>();
    var kept =
        new KeptAnswers(
            settings.limits().time(),
            () -> FirstAnswers.ask(itself.get().url(), served.get().askedFirst()));
    served.set(
        new Served(
            content,
            intake,
            next -> {
              service.publish(next.store(), itself.get().server);
              kept.forget();
            }));
    var turnstile = new Turnstile();
    var builder =
        FusekiServer.create()
            .registerOperation(
                Operation.Query, WebContent.contentTypeSPARQLQuery, new GuardedQuery())
            .port(settings.port())
            .loopback(settings.isLoopback())
            .enableCors(false)
            .enableMetrics(true)
            .addFilter("/*", new Doorman(settings))
            .addFilter(SPARQL, kept)
            .addFilter(SPARQL, turnstile)
            .addFilter(SPARQL, kept)
            .addFilter(FusekiPaths.PAGES + SPARQL, turnstile)
            .addFilter("/api/queries/*", kept)
            .addFilter("/api/queries/*", turnstile)
            .addFilter("/api/queries/*", kept)
            .addFilter(POLICIES, turnstile)
            .add(PolicyService.NAME, service.of(content.store()));
    Pages.add(builder, served.get(), settings);
    Runnable changed =
        () -> {
          service.changed();
          kept.forget();
        };
    settings.users().ifPresent(users -> open(builder, users, changed, turnstile));
    FusekiServer server = builder.build();
    itself.set(new PolicyServer(server, service, settings));
    Hardening.apply(server.getJettyServer(), settings);
    try {
      server.start();
    } catch (RuntimeException e) {
      String message = "port " + settings.port() + " cannot be served: " + e.getMessage();
      throw new LimitException(Problem.error("", 0, message), e);
    }
    return itself.get();
  }

  /** Lets users change the store. */
  private static void open(
      FusekiServer.Builder builder, Path users, Runnable changed, Filter turnstile) {
    RdfSystem.closeJsonLd();
    var change = new ChangeFilter(changed);
    builder
        .registerOperation(
            Operation.Update, WebContent.contentTypeSPARQLUpdate, new GuardedUpdate())
        .auth(AuthScheme.BASIC)
        .passwordFile(users.toString());
    for (String path : List.of(PolicyService.UPDATE, PolicyService.DATA)) {
      builder.addFilter(path, turnstile).addFilter(path, change);
    }
  }

  /** Where it is reached, without a slash at the end. */
  public String url() {
    String scheme = settings.tls().isPresent() ? "https://" : "http://";
    return scheme + settings.host() + ":" + port();
  }

  private int port() {
    return ((ServerConnector) server.getJettyServer().getConnectors()[0]).getLocalPort();
  }

  /** Waits until it is stopped. */
  public void join() {
    server.join();
  }

  /** Stops it; what is being answered ends first, for a short time. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (FusekiException e) {
      boolean isLate = e.getCause() instanceof TimeoutException;
      if (!isLate) {
        throw e;
      }
    } finally {
      service.close();
    }
  }
}
