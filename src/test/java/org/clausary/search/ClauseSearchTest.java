package org.clausary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.clausary.problem.LimitException;
import org.clausary.rdf.RdfSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseSearchTest {

  private static final String GRAPH = "https://example.org/policy";
  private static final Map<String, String> CLAUSES =
      Map.of(
          "sale", "We do not sell the data of our guests.",
          "delete", "Deleting your account takes a day.",
          "account", "An account needs an address.",
          "bold", "**SALE AND SHARING** of data",
          "picture", "您上传的参考图片和草图",
          "remove", "您可以删除您的账号。",
          "cookie", "每一个 Cookie 都列在页面上");

  private static DatasetGraph dataset;
  private static ClauseSearch search;

  @BeforeAll
  static void index() {
    RdfSystem.init();
    dataset = DatasetGraphFactory.create();
    CLAUSES.forEach(ClauseSearchTest::add);
    search = ClauseSearch.over(dataset);
    search.enable(dataset.getContext());
  }

  private static void add(String clause, String text) {
    dataset.add(
        NodeFactory.createURI(GRAPH),
        NodeFactory.createURI(GRAPH + "#" + clause),
        ClauseIndex.TEXT,
        NodeFactory.createLiteralString(text));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "sell | sale",
        "SELLING guest | sale",
        "delete account | delete",
        "account | account delete",
        "account nowhere | account delete",
        "sell OR sale | bold sale",
        "\"do not sell\" | sale",
        "\"not do sell\" | ``",
        "addr* | account",
        "图 | picture",
        "图片 | picture",
        "删除 账号 | remove",
        "删除账号 | remove",
        "ｃｏｏｋｉｅ | cookie",
        "account OR ( | account delete",
        "\" | ``",
        "! | ``",
        "`` | ``"
      })
  void findsClausesByWords(String text, String clauses) {
    assertEquals(List.of(clauses.split(" ")), find(text));
  }

  @Test
  void findsWhatWasAddedSince() {
    add("late", "Seagulls are not recorded.");
    assertEquals(List.of(""), find("seagull"));
    search.refresh();
    assertEquals(List.of("late"), find("seagull"));
  }

  @Test
  void stopsIndexingWhenItIsClosed() {
    var stopped = ClauseSearch.over(dataset);
    stopped.close();
    stopped.forget();
    assertThrows(LimitException.class, stopped::index);
  }

  @Test
  void leavesOtherQueriesAndPropertyFunctionsAsTheyAre() {
    String list = "SELECT * { ?x <http://jena.apache.org/ARQ/list#member> ?y }";
    try (var exec = QueryExec.dataset(dataset).query(list).build()) {
      assertEquals(false, exec.select().hasNext());
    }
    assertEquals(false, (boolean) ARQ.getContext().get(ARQ.enablePropertyFunctions));
  }

  private static List<String> find(String text) {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> "
            + "SELECT ?clause { (?clause ?score) text:query (<"
            + ClauseIndex.TEXT.getURI()
            + "> '''"
            + text.replace("\"", "\\\"")
            + "''' 20) } ORDER BY ?clause";
    var found = new ArrayList<String>();
    try (var exec = QueryExec.dataset(dataset).query(QueryFactory.create(query)).build()) {
      exec.select()
          .forEachRemaining(row -> found.add(row.get("clause").getURI().replaceAll(".*#", "")));
    }
    return found.isEmpty() ? List.of("") : found;
  }
}
