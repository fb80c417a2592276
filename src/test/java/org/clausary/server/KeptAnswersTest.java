package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

  private static final Pattern DONE =
      Pattern.compile("fuseki_requests_good\\{[^}]*endpoint=\"sparql\"[^}]*\\} ([0-9.]+)");

  private final TestServer server = TestServer.northlight();

  @Test
  void computesAnAnswerOnce() throws Exception {
    String query = "SELECT (COUNT(*) AS ?computedOnce) { ?s a ?c }";
    server.query("SELECT (2 AS ?somebodyHasCome) {}");
    double before = computedAtRest();
    String first = server.query(query).body();
    assertEquals(first, server.query(query).body());
    assertEquals(1, computed() - before);
  }

  @Test
  void keepsAnswersOfEachTypeApart() throws Exception {
    String query = "SELECT (1 AS ?apart) {}";
    assertEquals("apart", server.csv(query).get(0));
    var json = server.query(query);
    assertEquals('{', json.body().charAt(0));
    assertEquals("apart", server.csv(query).get(0));
    assertEquals(json.headers().firstValue("Content-Type"), type(query));
  }

  @Test
  void computesWhatChangesEachTime() throws Exception {
    String query = "SELECT (STRUUID() AS ?id) {}";
    assertNotEquals(server.query(query).body(), server.query(query).body());
  }

  private Optional<String> type(String query) throws Exception {
    return server.query(query).headers().firstValue("Content-Type");
  }

  /** After what is asked in the background once somebody has come. */
  private double computedAtRest() throws Exception {
    double before = -1;
    double now = computed();
    while (before != now) {
      Thread.sleep(500);
      before = now;
      now = computed();
    }
    return now;
  }

  private double computed() throws Exception {
    var found = DONE.matcher(server.get("/$/metrics").body());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
