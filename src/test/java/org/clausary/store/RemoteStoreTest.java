package org.clausary.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final Access QUICK =
      new Access(Credentials.NONE, Optional.empty(), notice -> {}, Duration.ofMillis(1));

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
          "http://localhost:" + server.getAddress().getPort() + "/store/query", QUICK);
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
  @ValueSource(
      strings = {
        "http://192.0.2.1/sparql",
        "ftp://localhost/x",
        "https://me:secret@a.example/x",
        "nonsense",
        "file:///x"
      })
  void onlySafeAddressesAreUsed(String endpoint) {
    assertThrows(UsageException.class, () -> PolicyStore.remote(endpoint, Access.OPEN));
  }

  @Test
  void anEndpointThatIsNotThereIsOneClearLine() {
    try (PolicyStore store = open()) {
      stop();
      server = null;
      Consumer<PolicyStore.Batch> work = batch -> batch.replace(ONE, version(ONE, 1));
      var e = assertThrows(LimitException.class, () -> store.write(work));
      assertTrue(e.getMessage().contains("no connection"), e.getMessage());
      assertThrows(LimitException.class, store::versions);
    }
  }

  /** A server that answers everything with these, one after the other, and the last for ever. */
  private String busy(List<Integer> statuses, List<String> seen) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var left = new ArrayDeque<>(statuses);
    server.createContext(
        "/repositories/r",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String path = exchange.getRequestURI().getPath();
          boolean asks = !path.endsWith("/statements");
          int status = asks ? 200 : left.size() > 1 ? left.remove() : left.peek();
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          seen.add(
              asks
                  ? "query " + exchange.getRequestHeaders().getFirst("Authorization")
                  : status + " " + type);
          exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
          byte[] none =
              "{\"head\":{\"vars\":[\"s\",\"h\"]},\"results\":{\"bindings\":[]}}".getBytes(UTF_8);
          exchange.sendResponseHeaders(status, asks ? none.length : -1);
          if (asks) {
            exchange.getResponseBody().write(none);
          }
          exchange.close();
        });
    server.start();
    return "http://localhost:" + server.getAddress().getPort() + "/repositories/r";
  }

  @Test
  void aBusyServerIsAskedAgainAndThePersonIsTold() throws IOException {
    var seen = new ArrayList<String>();
    var notices = new ArrayList<String>();
    String address = busy(List.of(503, 429, 204), seen);
    var access =
        new Access(
            Credentials.bearer("t0ken"), Optional.empty(), notices::add, Duration.ofMillis(1));
    PolicyStore.remote(address, access).write(batch -> batch.replace(ONE, version(ONE, 2)));
    assertEquals(
        List.of(
            "query Bearer t0ken",
            "503 application/sparql-update",
            "429 application/sparql-update",
            "204 application/sparql-update",
            "204 application/n-quads"),
        seen);
    assertEquals(
        List.of(
            "localhost: 503; trying again",
            "localhost: 429; trying again",
            "1 sent, 0 there already (policy versions and ontology)"),
        notices);
  }

  @Test
  void whatIsRefusedForGoodIsOneClearLine() throws IOException {
    var seen = new ArrayList<String>();
    PolicyStore store = PolicyStore.remote(busy(List.of(401), seen), QUICK);
    Consumer<PolicyStore.Batch> work = batch -> batch.replace(ONE, version(ONE, 2));
    var e = assertThrows(LimitException.class, () -> store.write(work));
    assertTrue(e.getMessage().contains("cannot write: 401: not allowed"), e.getMessage());
    assertEquals(2, seen.size(), seen.toString());
  }

  @Test
  void aServerThatStaysBusyIsGivenUp() throws IOException {
    var seen = new ArrayList<String>();
    PolicyStore store = PolicyStore.remote(busy(List.of(503), seen), QUICK);
    Consumer<PolicyStore.Batch> work = batch -> batch.replace(ONE, version(ONE, 2));
    var e = assertThrows(LimitException.class, () -> store.write(work));
    assertTrue(e.getMessage().contains("the same command again goes on"), e.getMessage());
    assertEquals(1 + 6, seen.size(), seen.toString());
  }

  @Test
  void whatIsTooLargeIsHalved() throws IOException {
    var seen = new ArrayList<String>();
    PolicyStore store = PolicyStore.remote(busy(List.of(204, 413, 204), seen), QUICK);
    store.write(
        batch -> {
          batch.replace(ONE, version(ONE, 2));
          batch.replace(TWO, version(TWO, 2));
        });
    assertEquals(
        List.of("413 application/n-quads", "204 application/n-quads", "204 application/n-quads"),
        seen.stream().filter(line -> line.endsWith("n-quads")).toList());
  }
}
