package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.clausary.Clausary;
import org.clausary.infer.QueryLimits;
import org.clausary.rdf.Iris;
import org.clausary.reader.Inputs;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;

/** A server as its clients see it. */
final class TestServer {

  /** Two seconds a query. */
  static final ServerSettings SETTINGS =
      new ServerSettings(
          ServerSettings.LOOPBACK, 0, QueryLimits.DEFAULT.withTime(Duration.ofSeconds(2)));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String url;
  private final Optional<String> credentials;

  TestServer(PolicyServer server) {
    this(server.url(), Optional.empty());
  }

  private TestServer(String url, Optional<String> credentials) {
    this.url = url;
    this.credentials = credentials;
  }

  /** The same server for somebody with a name and a password. */
  TestServer as(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new TestServer(url, Optional.of("Basic " + Base64.getEncoder().encodeToString(both)));
  }

  /** One of the sample policies, read only; for all tests that change nothing. */
  static TestServer northlight() {
    return Shared.NORTHLIGHT;
  }

  private static final class Shared {
    static final TestServer NORTHLIGHT = new TestServer(start());

    private static PolicyServer start() {
      var clausary = Clausary.builder().build();
      LocalStore store = PolicyStore.inMemory();
      var inputs = Inputs.of(List.of(Path.of("data/policies/northlight").toString()));
      clausary.load(inputs, store, result -> {});
      return PolicyServer.start(
          store, clausary.ontology(), clausary.queries(), Iris.DEFAULT_BASE, SETTINGS);
    }
  }

  /** The lines of the answer to a query as CSV. */
  List<String> csv(String query) throws Exception {
    var answer = send("GET", sparql(query), null, "text/csv", "text/plain");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().lines().toList();
  }

  /** Answers a query as JSON. */
  HttpResponse<String> query(String query) throws Exception {
    return send("GET", sparql(query), null);
  }

  private static String sparql(String query) {
    return PolicyServer.SPARQL + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, null);
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return send(method, path, body, "application/json, */*", "application/octet-stream");
  }

  HttpResponse<String> turtle(String method, String path, String body) throws Exception {
    return send(method, path, body, "*/*", "text/turtle");
  }

  HttpResponse<String> update(String update) throws Exception {
    return send("POST", "/policies/update", update, "*/*", "application/sparql-update");
  }

  HttpResponse<String> send(String method, String path, String body, String accept, String type)
      throws Exception {
    var content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Accept", accept)
            .timeout(Duration.ofSeconds(60))
            .method(method, content);
    if (body != null) {
      request.header("Content-Type", type);
    }
    credentials.ifPresent(value -> request.header("Authorization", value));
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The first line of the answer to a request that a well-behaved client would not send. */
  String raw(String head) throws IOException {
    try (var socket = new Socket("localhost", port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      var lines = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().findFirst().orElse("");
    }
  }

  int port() {
    return URI.create(url).getPort();
  }
}
