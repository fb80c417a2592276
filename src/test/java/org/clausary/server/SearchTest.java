package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

  private static final Path QUERY = Path.of("queries/explore/search.rq");

  @ParameterizedTest
  @CsvSource({
    "selling information, Northlight does not sell personal information",
    "草图, 您上传的参考图片和草图"
  })
  void findsClausesInBothLanguages(String words, String clause) throws Exception {
    List<String> rows = TestServer.northlight().csv(asking(words));
    assertEquals("policy,clause,position,quote,score", rows.get(0));
    assertTrue(rows.stream().anyMatch(row -> row.contains(clause)), rows.toString());
  }

  @Test
  void findsClausesOfOnePolicy() throws Exception {
    String version = "https://w3id.org/clausary/id/policy/northlight/en/2026-03-01";
    String query = asking("cookies").replace("WHERE", "FROM <" + version + "> WHERE");
    List<String> rows = TestServer.northlight().csv(query);
    assertTrue(rows.size() > 1, rows.toString());
    rows.stream().skip(1).forEach(row -> assertTrue(row.startsWith(version + ","), row));
  }

  static String asking(String words) throws Exception {
    return Files.readString(QUERY).replace("?_text", "'" + words + "'");
  }
}
