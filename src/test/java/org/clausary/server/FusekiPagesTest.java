package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fuseki's own pages, for reading. */
class FusekiPagesTest {

  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"\\./([^\"]+)\"");

  private final TestServer server = TestServer.northlight();

  @Test
  void areServedWithAllThatTheyName() throws Exception {
    String page = server.get("/fuseki/").body();
    assertTrue(page.contains("Apache Jena Fuseki"), page);
    var file = FILE.matcher(page);
    int files = 0;
    while (file.find()) {
      assertEquals(200, server.get("/fuseki/" + file.group(1)).statusCode(), file.group(1));
      files++;
    }
    assertEquals(3, files);
    assertEquals(302, server.get("/fuseki").statusCode());
  }

  @Test
  void findTheDatasetWithQueriesOnly() throws Exception {
    String state = server.get("/fuseki/$/server").body();
    assertTrue(state.contains("\"ds.name\":\"/policies\""), state);
    assertEquals(1, state.split("srv.type", -1).length - 1, state);
    String ask = "/fuseki/policies/sparql?query=ASK%20%7B%20?s%20?p%20?o%20%7D";
    assertTrue(server.get(ask).body().contains("true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fuseki/policies/update",
        "/fuseki/policies/data",
        "/fuseki/$/backup/policies",
        "/fuseki/$/compact/policies",
        "/fuseki/$/datasets",
        "/fuseki/../WEB-INF/web.xml",
        "/fuseki/policies/sparql?query=SELECT%20*%20%7B%20SERVICE%20%3Chttp://x.example%3E%20%7B%7D%20%7D"
      })
  void changeNothing(String path) throws Exception {
    int status = server.send("POST", path, "dbName=x&dbType=mem").statusCode();
    assertTrue(status >= 400 && status < 500, path + " " + status);
  }
}
