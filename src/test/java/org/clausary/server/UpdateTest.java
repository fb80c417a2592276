package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.clausary.Clausary;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Iris;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graph store and update, for the users of a file. */
class UpdateTest {

  private static final String GRAPH = "/policies/data?graph=https://example.org/g";
  private static final String TRIPLE =
      "<https://example.org/c> <https://w3id.org/clausary#text> \"Puffins are not counted.\" .";

  @TempDir static Path folder;

  private static LocalStore store;
  private static PolicyServer running;
  private static TestServer anybody;
  private static TestServer user;

  @BeforeAll
  static void start() throws Exception {
    Path users = folder.resolve("users");
    Files.writeString(users, "keeper: a long pass phrase\n");
    var clausary = Clausary.builder().build();
    store = PolicyStore.at(folder.resolve("store"));
    store.write(batch -> batch.ontology(clausary.ontology().graph()));
    running =
        PolicyServer.start(
            store,
            clausary.ontology(),
            clausary.queries(),
            Iris.DEFAULT_BASE,
            TestServer.SETTINGS.withUsers(Optional.of(users)));
    anybody = new TestServer(running);
    user = anybody.as("keeper", "a long pass phrase");
  }

  @AfterAll
  static void stop() {
    running.close();
    store.close();
  }

  @Test
  void letsUsersWriteGraphsThatAreSearchedAtOnce() throws Exception {
    assertEquals(201, user.turtle("PUT", GRAPH, TRIPLE).statusCode());
    assertEquals(2, anybody.csv("SELECT ?s FROM <https://example.org/g> { ?s ?p ?o }").size());
    String search =
        "PREFIX text: <http://jena.apache.org/text#> SELECT ?c {"
            + " ?c text:query (<https://w3id.org/clausary#text> 'puffin') }";
    assertEquals(2, anybody.csv(search).size());
    assertEquals(204, user.send("DELETE", GRAPH, null).statusCode());
    assertEquals(1, anybody.csv(search).size());
  }

  @Test
  void letsUsersUpdate() throws Exception {
    String update = "INSERT DATA { GRAPH <https://example.org/u> { " + TRIPLE + " } }";
    assertEquals(204, user.update(update).statusCode());
    assertEquals(2, anybody.csv("SELECT ?s FROM <https://example.org/u> { ?s ?p ?o }").size());
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /policies/data?graph=https://example.org/n",
    "POST, /policies/data?graph=https://example.org/n",
    "DELETE, /policies/data?graph=https://w3id.org/clausary",
    "GET, /policies/data?graph=https://w3id.org/clausary",
    "POST, /policies/update",
    "POST, /policies/update/",
    "PUT, /policies/%64ata?graph=https://example.org/n",
    "PUT, /policies//data?graph=https://example.org/n",
    "PUT, /policies/data;x=1?graph=https://example.org/n",
    "PUT, /policies?graph=https://example.org/n",
    "POST, /policies?graph=https://example.org/n",
    "POST, /policies/sparql?update=CLEAR%20ALL"
  })
  void keepsOthersOut(String method, String path) throws Exception {
    var stranger = anybody.as("keeper", "pw");
    for (TestServer client : new TestServer[] {anybody, stranger}) {
      int status = client.turtle(method, path, method.equals("GET") ? null : TRIPLE).statusCode();
      assertTrue(status >= 400 && status < 500, method + " " + path + " " + status);
    }
    assertEquals(1, anybody.csv("SELECT ?s FROM <https://example.org/n> { ?s ?p ?o }").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <http://localhost:PORT/x.ttl>",
        "LOAD <file:///etc/hostname> INTO GRAPH <https://example.org/n>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://localhost:PORT/> { ?s ?p ?o } }",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o FILTER (<java:java.lang.System>(1)) }",
        "INSERT { ?s ?p ?o } WHERE { ?s <java:java.lang.Runtime> ?o }",
        "INSERT DATA {",
        "SELECT * { ?s ?p ?o }"
      })
  void refusesWhatAnUpdateMustNotDo(String update) throws Exception {
    try (var other = new Listener()) {
      var answer = user.update(update.replace("PORT", "" + other.port()));
      assertEquals(400, answer.statusCode(), answer.body());
      assertEquals(0, other.requests.get());
    }
  }

  @Test
  void fetchesNoContextOfJsonLd() throws Exception {
    try (var other = new Listener()) {
      String json = "{\"@context\": \"http://localhost:" + other.port() + "/c\", \"name\": \"x\"}";
      var answer = user.send("PUT", GRAPH, json, "*/*", "application/ld+json");
      assertEquals(400, answer.statusCode(), answer.body());
      assertEquals(0, other.requests.get());
    }
  }

  @Test
  void asksForTlsWherePasswordsWouldCrossANetwork() {
    var open = ServerSettings.DEFAULT.withHost("0.0.0.0", Set.of("policies.example"));
    var users = Optional.of(folder.resolve("users"));
    assertThrows(UsageException.class, () -> open.withUsers(users));
  }

  /** Counts who comes. */
  private static final class Listener implements AutoCloseable {
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer http;

    Listener() throws Exception {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext(
          "/",
          exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
          });
      http.start();
    }

    int port() {
      return http.getAddress().getPort();
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }
}
