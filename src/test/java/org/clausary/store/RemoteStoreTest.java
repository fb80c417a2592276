package org.clausary.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.clausary.problem.LimitException;
import org.clausary.problem.UsageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a small endpoint of its own: GET with a query, PUT of a graph. */
class RemoteStoreTest extends PolicyStoreContract {

  private HttpServer server;

  @Override
  PolicyStore open() {
    try {
      var memory = new MemoryStore();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/store/query", exchange -> answer(exchange, memory));
      server.createContext("/store/data", exchange -> put(exchange, memory));
      server.start();
      return PolicyStore.remote(
          "http://localhost:" + server.getAddress().getPort() + "/store/query");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  boolean isTransactional() {
    return false;
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, MemoryStore memory) throws IOException {
    String query = parameter(exchange, "query");
    byte[] body =
        memory.query(
            QueryFactory.create(query),
            Duration.ofSeconds(10),
            exec -> {
              var out = new ByteArrayOutputStream();
              ResultSetMgr.write(out, ResultSet.adapt(exec.select()), ResultSetLang.RS_JSON);
              return out.toByteArray();
            });
    exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void put(HttpExchange exchange, MemoryStore memory) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type.replaceAll(";.*", ""));
    Graph graph = RDFParser.source(exchange.getRequestBody()).lang(lang).toGraph();
    memory.put(NodeFactory.createURI(parameter(exchange, "graph")), graph);
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static String parameter(HttpExchange exchange, String name) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    if (query == null) {
      query = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new IOException("no " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.1/sparql", "ftp://localhost/x", "nonsense", "file:///x"})
  void onlySafeAddressesAreUsed(String endpoint) {
    assertThrows(UsageException.class, () -> PolicyStore.remote(endpoint));
  }

  @Test
  void anEndpointThatIsNotThereIsOneClearLine() {
    try (PolicyStore store = open()) {
      stop();
      server = null;
      Consumer<PolicyStore.Batch> work = batch -> batch.replace(ONE, version(ONE, 1));
      var e = assertThrows(LimitException.class, () -> store.write(work));
      assertTrue(e.getMessage().contains("cannot write"), e.getMessage());
      assertThrows(LimitException.class, store::versions);
    }
  }
}
