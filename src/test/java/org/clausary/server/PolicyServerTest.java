package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyServerTest {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  private final TestServer server = TestServer.northlight();

  @Test
  void answersSparqlOverTheUnionOfAllGraphs() throws Exception {
    var answer = server.query(COUNT);
    assertEquals(200, answer.statusCode());
    int triples =
        JsonParser.parseString(answer.body())
            .getAsJsonObject()
            .getAsJsonObject("results")
            .getAsJsonArray("bindings")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("n")
            .get("value")
            .getAsInt();
    assertTrue(triples > 10_000, triples + " triples");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } } | SERVICE is not allowed",
        "SELECT * { ?s <java:java.lang.Runtime> ?o } | java: properties are not allowed",
        "SELECT (<java:java.lang.System>() AS ?x) {} | java:",
        "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o } | an update",
        "SELECT | query"
      })
  void refusesWhatMustNotRun(String query, String why) throws Exception {
    var answer = server.query(query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(why), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
  }

  @Test
  void stopsLongQueries() throws Exception {
    assertEquals(503, server.query(ENDLESS).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/policies/update",
        "/policies/data",
        "/policies/upload",
        "/$/server",
        "/$/datasets",
        "/$/backup/policies",
        "/nothing",
        "/..%2f..%2fetc/passwd",
        "/api/queries/nothing"
      })
  void hasNothingElse(String path) throws Exception {
    for (String method : List.of("GET", "POST")) {
      var answer = server.send(method, path, "");
      assertTrue(
          answer.statusCode() >= 400 && answer.statusCode() < 500,
          method + " " + path + " " + answer);
      assertFalse(answer.body().contains("<"), answer.body());
      assertFalse(answer.body().contains("at org."), answer.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void knowsOnlyMethodsThatRead(String method) throws Exception {
    assertEquals(
        "HTTP/1.1 405 Method Not Allowed", server.raw(method + " / HTTP/1.1\r\nHost: localhost"));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1, 200",
    "'[::1]', 200",
    "LOCALHOST, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.nip.io, 403"
  })
  void answersToItsOwnNamesOnly(String host, int status) throws Exception {
    String line = server.raw("GET /ping HTTP/1.1\r\nHost: " + host + ":" + server.port());
    assertTrue(line.startsWith("HTTP/1.1 " + status), line);
  }

  @Test
  void limitsWhatItTakesIn() throws Exception {
    assertEquals(413, server.send("POST", "/policies/sparql", "x".repeat(1_100_000)).statusCode());
    assertTrue(
        server
            .raw("GET /ping HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9_000))
            .contains(" 431 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate"})
  void unpacksNothing(String encoding) throws Exception {
    String head = "POST /policies/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0";
    String line = server.raw(head + "\r\nContent-Encoding: " + encoding);
    assertTrue(line.contains(" 415 "), line);
  }

  @Test
  void tellsBrowsersHowToTreatAnswers() throws Exception {
    var headers = server.send("GET", "/ping", null).headers();
    String policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(headers.firstValue("Server").isEmpty());
    assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json",
    "csv, text/csv",
    "tsv, text/tab-separated-values",
    "markdown, text/markdown"
  })
  void answersNamedQuestions(String format, String type) throws Exception {
    var answer =
        server.send(
            "GET", "/api/queries/exposure?policy=northlight/en/2026-03-01&format=" + format, null);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(answer.body().contains("northlight/en/2026-03-01"));
    assertFalse(answer.body().contains("northlight/zh/"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/queries/exposure?policy=nobody, 404",
    "/api/queries/exposure?format=pdf, 400",
    "/api/queries/nothing, 404"
  })
  void saysWhatIsWrongWithAQuestion(String path, int status) throws Exception {
    assertEquals(status, server.send("GET", path, null).statusCode());
  }
}
