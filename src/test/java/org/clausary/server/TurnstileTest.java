package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More who ask than there are places: all are answered, by rows or by a word. */
class TurnstileTest {

  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @Test
  @Timeout(120)
  void tellsThoseForWhomThereIsNoPlace() throws Exception {
    int places = Runtime.getRuntime().availableProcessors();
    var waiting = new ArrayList<CompletableFuture<Integer>>();
    for (int i = 0; i < 8 * places; i++) {
      waiting.add(
          CompletableFuture.supplyAsync(TurnstileTest::ask, task -> new Thread(task).start()));
    }
    for (var answer : waiting) {
      assertEquals(503, answer.get(60, TimeUnit.SECONDS));
    }
    var after = TestServer.northlight().query("ASK { ?s ?p ?o }");
    assertTrue(after.body().contains("true"), after.body());
  }

  @Test
  @Timeout(60)
  void givesNoPlaceToWhoSendsSlowly() throws Exception {
    var sockets = new ArrayList<Socket>();
    for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
      var socket = new Socket("localhost", TestServer.northlight().port());
      String head =
          "POST /policies/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
              + "Content-Type: application/sparql-query\r\n\r\nASK";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }
    TimeUnit.MILLISECONDS.sleep(500);
    assertEquals(200, TestServer.northlight().query("ASK {}").statusCode());
    for (var socket : sockets) {
      socket.close();
    }
  }

  private static int ask() {
    try {
      return TestServer.northlight().query(SLOW).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
