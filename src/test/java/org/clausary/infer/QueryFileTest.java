package org.clausary.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.clausary.infer.Table.Cell;
import org.clausary.problem.InvalidException;
import org.clausary.problem.LimitException;
import org.clausary.rdf.Queryable;
import org.clausary.rdf.RdfSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryFileTest {

  private static final Path REFUSED = Path.of("src/test/resources/refused-queries");

  @BeforeAll
  static void start() {
    RdfSystem.init();
  }

  static List<Path> refused() throws IOException {
    try (Stream<Path> files = Files.list(REFUSED)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatAQueryMustNotDoIsRefused(Path file) throws IOException {
    String text = Files.readString(file);
    String name = file.getFileName().toString();
    var e = assertThrows(InvalidException.class, () -> QueryFile.of(name, text));
    String expected = text.lines().findFirst().orElseThrow().replace("# expect: ", "");
    assertTrue(e.getMessage().startsWith(name + ":"), e.getMessage());
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  static List<String> huge() {
    return List.of(
        "SELECT * { FILTER(" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ") }",
        "SELECT * {" + "{".repeat(20_000) + "}".repeat(20_000) + "}",
        "SELECT * { FILTER(" + "1||".repeat(50_000) + "1) }",
        "SELECT * { FILTER(" + "-".repeat(50_000) + "1) }",
        "SELECT * { ?s " + "^".repeat(900) + "(a/a) ?o }",
        "SELECT * { ?s " + "a/".repeat(100_000) + "a ?o }",
        "SELECT * { ?s ?p \"" + "x".repeat(2_000_000) + "\" }");
  }

  @ParameterizedTest
  @MethodSource("huge")
  void whatIsTooLargeIsRefusedSoon(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThrows(InvalidException.class, () -> QueryFile.of("huge.rq", text)));
  }

  @Test
  void aFileSaysWhatItIsAbout() {
    QueryFile query =
        QueryFile.of(
            "report/practices.rq",
            """
            #+ summary: What is done
            #+ description: >
            #+   One row a practice,
            #+   with its words: all of them.
            #+ tags:
            #+   - practices
            #+   - quotes

            SELECT * { ?s ?p ?o }
            """);
    assertEquals("practices", query.name());
    assertEquals("What is done", query.summary());
    assertEquals(
        Map.of(
            "summary", "What is done",
            "description", "One row a practice, with its words: all of them.",
            "tags", "practices, quotes"),
        query.decorators());
  }

  @Test
  void rowsHaveTypedCellsInAFixedOrder() {
    Table table =
        QueryFile.of("a.rq", "SELECT ?o ?none { ?s ?p ?o } ORDER BY DESC(?p)").over(data());
    assertEquals(List.of("o", "none"), table.columns());
    assertEquals(
        List.of(
            new Cell(Table.Kind.LITERAL, "3", "http://www.w3.org/2001/XMLSchema#integer", ""),
            new Cell(Table.Kind.IRI, "http://example/o", "", ""),
            new Cell(
                Table.Kind.LITERAL,
                "x",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
                "en")),
        table.rows().stream().map(row -> row.get(0)).toList());
    assertEquals(Cell.EMPTY, table.rows().get(0).get(1));
  }

  @Test
  void askAndConstructGiveTablesToo() {
    assertEquals(
        "true", QueryFile.of("a.rq", "ASK { ?s ?p 3 }").over(data()).rows().get(0).get(0).value());
    Table triples = QueryFile.of("a.rq", "CONSTRUCT WHERE { ?s ?p 3 }").over(data());
    assertEquals(List.of("subject", "predicate", "object"), triples.columns());
    assertEquals(1, triples.rows().size());
  }

  @Test
  void graphsThatAreNotLoadedAreNotFetched() {
    QueryFile query = QueryFile.of("a.rq", "SELECT * FROM <http://127.0.0.1:9/x> { ?s ?p ?o }");
    var e = assertThrows(InvalidException.class, () -> query.over(data()));
    assertTrue(e.getMessage().contains("not in the loaded data"), e.getMessage());
  }

  @Test
  void graphsThatAreLoadedCanBeNamed() {
    var dataset = DatasetGraphFactory.create();
    dataset.add(SSE.parseQuad("(<http://example/g> <http://example/s> <http://example/p> 1)"));
    QueryFile query = QueryFile.of("a.rq", "SELECT * FROM <http://example/g> { ?s ?p ?o }");
    assertEquals(1, query.over(Queryable.of(dataset)).rows().size());
  }

  @Test
  void timeAndRowsAreLimited() {
    Graph many = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 300; i++) {
      many.add(SSE.parseTriple("(<http://example/s> <http://example/p> " + i + ")"));
    }
    QueryFile cross =
        QueryFile.of("a.rq", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    var time = QueryLimits.DEFAULT.withTime(Duration.ofMillis(300));
    var slow = assertThrows(LimitException.class, () -> cross.over(Queryable.of(many), time));
    assertTrue(slow.getMessage().contains("the limit"), slow.getMessage());
    QueryFile rows = QueryFile.of("a.rq", "SELECT * { ?a ?b ?c }");
    assertEquals(300, rows.over(Queryable.of(many)).rows().size());
    assertThrows(
        LimitException.class,
        () -> rows.over(Queryable.of(many), QueryLimits.DEFAULT.withRows(299)));
  }

  /** The time limit of the library does not stop one expression; the thread is left behind. */
  @Test
  void oneSlowExpressionDoesNotHoldTheCaller() {
    QueryFile query =
        QueryFile.of(
            "a.rq",
            "SELECT ?x { BIND(REGEX(\""
                + "a".repeat(40)
                + "!\", \"^(([a-z])+.)+[A-Z]([a-z])+$\") AS ?x) }");
    var time = QueryLimits.DEFAULT.withTime(Duration.ofMillis(100));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          try {
            query.over(data(), time);
          } catch (LimitException e) {
            assertTrue(e.getMessage().contains("stopped"), e.getMessage());
          }
        });
  }

  private static Queryable data() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(SSE.parseTriple("(<http://example/s> <http://example/p> 3)"));
    graph.add(SSE.parseTriple("(<http://example/s> <http://example/o> \"x\"@en)"));
    graph.add(SSE.parseTriple("(<http://example/s> <http://example/o> <http://example/o>)"));
    return Queryable.of(graph);
  }
}
