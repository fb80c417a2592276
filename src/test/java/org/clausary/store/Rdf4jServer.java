package org.clausary.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's own store and SPARQL engine behind as much of the REST protocol of RDF4J Server as a
 * client of SPARQL and graph store needs: {@code /repositories/policies}, with {@code /statements}
 * and {@code /rdf-graphs/service}. The server itself is not published for all repositories.
 */
public final class Rdf4jServer implements AutoCloseable {

  private static final String REPOSITORY = "/rdf4j-server/repositories/policies";

  private final SailRepository repository = new SailRepository(new MemoryStore());
  private final HttpServer server;

  public Rdf4jServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.createContext(REPOSITORY, this::answer);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + REPOSITORY;
  }

  @Override
  public void close() {
    server.stop(0);
    repository.shutDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var out = new ByteArrayOutputStream();
    int status = 200;
    try (RepositoryConnection connection = repository.getConnection()) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath().substring(REPOSITORY.length());
      switch (exchange.getRequestMethod() + " " + path) {
        case "GET ", "POST " -> query(connection, exchange, body, out);
        case "POST /statements" -> statements(connection, exchange, body);
        case "PUT /rdf-graphs/service" -> put(connection, exchange, body);
        default -> status = 404;
      }
    } catch (RDF4JException | IllegalArgumentException | Error e) {
      status = 400;
      out.reset();
      out.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
    }
    exchange.sendResponseHeaders(status, out.size() == 0 ? -1 : out.size());
    if (out.size() > 0) {
      exchange.getResponseBody().write(out.toByteArray());
    }
    exchange.close();
  }

  private static void query(
      RepositoryConnection connection,
      HttpExchange exchange,
      byte[] body,
      ByteArrayOutputStream out)
      throws IOException {
    String form = exchange.getRequestURI().getRawQuery();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String text =
        "application/sparql-query".equals(type)
            ? new String(body, StandardCharsets.UTF_8)
            : parameter(form == null ? new String(body, StandardCharsets.UTF_8) : form, "query");
    var query = connection.prepareQuery(text);
    if (query instanceof TupleQuery tuples) {
      exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+xml");
      tuples.evaluate(new SPARQLResultsXMLWriter(out));
    } else {
      exchange.getResponseHeaders().add("Content-Type", "application/n-triples");
      ((GraphQuery) query).evaluate(Rio.createWriter(RDFFormat.NTRIPLES, out));
    }
  }

  private static void statements(
      RepositoryConnection connection, HttpExchange exchange, byte[] body) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type.startsWith("application/sparql-update")) {
      connection.prepareUpdate(new String(body, StandardCharsets.UTF_8)).execute();
    } else {
      connection.add(new java.io.ByteArrayInputStream(body), format(type));
    }
  }

  private static void put(RepositoryConnection connection, HttpExchange exchange, byte[] body)
      throws IOException {
    var graph = Values.iri(parameter(exchange.getRequestURI().getRawQuery(), "graph"));
    connection.begin();
    connection.clear(graph);
    connection.add(
        new java.io.ByteArrayInputStream(body),
        format(exchange.getRequestHeaders().getFirst("Content-Type")),
        graph);
    connection.commit();
  }

  private static RDFFormat format(String type) {
    return Rio.getParserFormatForMIMEType(type)
        .orElseThrow(() -> new IllegalArgumentException("no format " + type));
  }

  private static String parameter(String form, String name) {
    for (String pair : form.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalArgumentException("no " + name);
  }
}
