package org.clausary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.clausary.infer.QueryFile;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Iris;
import org.clausary.rdf.RdfSink;
import org.junit.jupiter.api.Test;

/** What every store must do. */
abstract class PolicyStoreContract {

  static final String ONE = Iris.DEFAULT_BASE + "policy/one/en/2026-01-01";
  static final String TWO = Iris.DEFAULT_BASE + "policy/two/en/2026-01-01";

  /** An empty store; closed by the test. */
  abstract PolicyStore open();

  /** False for a store that sends each graph at once. */
  boolean isTransactional() {
    return true;
  }

  @Test
  void versionsAreListedInOrder() {
    try (PolicyStore store = open()) {
      store.write(
          batch -> {
            batch.replace(TWO, version(TWO, 3));
            batch.replace(ONE, version(ONE, 2));
          });
      assertEquals(List.of(ONE, TWO), store.versions());
    }
  }

  @Test
  void queriesSeeAllGraphsAsOne() {
    try (PolicyStore store = open()) {
      store.write(
          batch -> {
            batch.ontology(ontology("\"mail\""));
            batch.replace(ONE, version(ONE, 2));
          });
      assertEquals(
          List.of("2"), column(store, "SELECT (COUNT(*) AS ?n) { ?v <" + Cla.POSITION + "> ?n0 }"));
      assertEquals(List.of("finding"), column(store, "SELECT ?x { ?v <" + Cla.HEADING + "> ?x }"));
      assertEquals(
          List.of("mail"), column(store, "SELECT ?x { <" + Cla.CHANNEL + "> <urn:label> ?x }"));
    }
  }

  @Test
  void loadingTwiceChangesNothing() {
    try (PolicyStore store = open()) {
      store.write(batch -> batch.replace(ONE, version(ONE, 5)));
      List<String> once = all(store);
      store.write(batch -> batch.replace(ONE, version(ONE, 5)));
      assertEquals(once, all(store));
    }
  }

  @Test
  void aNewTextReplacesTheOldOneAndItsFindings() {
    try (PolicyStore store = open()) {
      store.write(
          batch -> {
            batch.replace(ONE, version(ONE, 5));
            batch.replace(TWO, version(TWO, 1));
          });
      store.write(batch -> batch.replace(ONE, sink -> positions(sink, ONE, 1)));
      assertEquals(
          List.of("2"), column(store, "SELECT (COUNT(*) AS ?n) { ?v <" + Cla.POSITION + "> ?n0 }"));
      assertEquals(List.of(TWO), column(store, "SELECT ?v { ?v <" + Cla.HEADING + "> ?x }"));
    }
  }

  @Test
  void anEditedOntologyReplacesTheOldOne() {
    try (PolicyStore store = open()) {
      store.write(batch -> batch.ontology(ontology("\"mail\"")));
      store.write(batch -> batch.ontology(ontology("\"post\"")));
      assertEquals(
          List.of("post"), column(store, "SELECT ?x { <" + Cla.CHANNEL + "> <urn:label> ?x }"));
    }
  }

  @Test
  void aFailedBatchChangesNothing() {
    try (PolicyStore store = open()) {
      store.write(batch -> batch.replace(ONE, version(ONE, 2)));
      List<String> before = all(store);
      Consumer<PolicyStore.Batch> failing =
          batch -> {
            if (isTransactional()) {
              batch.replace(ONE, version(ONE, 7));
            }
            throw new ReadException(Problem.error("x.md", 0, "broken"));
          };
      assertThrows(ReadException.class, () -> store.write(failing));
      assertEquals(before, all(store));
      store.write(batch -> batch.replace(TWO, version(TWO, 1)));
      assertEquals(List.of(ONE, TWO), store.versions());
    }
  }

  static List<String> all(PolicyStore store) {
    return QueryFile.of("all.rq", "SELECT ?s ?p ?o { ?s ?p ?o }").over(store).rows().stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> column(PolicyStore store, String query) {
    return QueryFile.of("test.rq", query).over(store).rows().stream()
        .map(row -> row.get(0).value())
        .toList();
  }

  /** A version of {@code n} triples and one finding. */
  static Consumer<RdfSink> version(String version, int n) {
    return sink -> {
      positions(sink, version, n);
      sink.graph(Iris.findings(version));
      sink.literal(version, Cla.HEADING, "finding", XSD.xstring.getURI());
    };
  }

  private static void positions(RdfSink sink, String version, int n) {
    sink.graph(version);
    sink.link(version, RDF.type.getURI(), Cla.POLICY_VERSION);
    IntStream.range(0, n)
        .forEach(i -> sink.literal(version, Cla.POSITION, "" + i, XSD.integer.getURI()));
  }

  private static Graph ontology(String label) {
    String turtle = "<" + Cla.CHANNEL + "> <urn:label> " + label + " .";
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
