package org.clausary.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.clausary.problem.InvalidException;
import org.clausary.problem.LimitException;
import org.clausary.rdf.RdfSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine, with tiny rules of its own; the rules of the toolkit have their own cases. */
class InferenceTest {

  private static final String FITS =
      """
      #+ keep: false
      PREFIX : <urn:x:>
      CONSTRUCT { ?practice :fits ?pattern }
      WHERE { ?pattern a :Pattern ; :purpose ?wide . ?narrow :within ?wide . ?practice :purpose ?narrow ; :of ?policy }
      """;

  private static final String FINDING =
      """
      PREFIX : <urn:x:>
      CONSTRUCT { ?finding a :Finding ; :about ?practice ; :factor ?pattern }
      WHERE {
        ?practice :fits ?pattern ; :of ?policy .
        BIND (IRI(CONCAT(STR(?policy), "/finding/", STRAFTER(STR(?pattern), "x:"))) AS ?finding)
      }
      """;

  private static final String ABSENCE =
      """
      PREFIX : <urn:x:>
      CONSTRUCT { ?policy :lacks ?pattern }
      WHERE {
        ?pattern a :Pattern .
        ?policy a :Policy
        FILTER NOT EXISTS { ?practice :fits ?pattern }
      }
      """;

  @BeforeAll
  static void start() {
    RdfSystem.init();
  }

  private final Graph ontology =
      graph(
          """
          :Training a :Pattern ; :purpose :Ml .
          :Adverts a :Pattern ; :purpose :Marketing .
          :ModelTraining :within :ModelTraining, :Ml . :Ml :within :Ml . :Marketing :within :Marketing .
          """);
  private final Graph policy =
      graph("<urn:p:1> a :Policy . <urn:p:1/a> :purpose :ModelTraining ; :of <urn:p:1> .");

  @Test
  void laterStrataSeeWhatEarlierOnesFound() {
    var inference =
        new Inference(
            ontology,
            List.of(file("20-finding", FINDING), file("30-lacks", ABSENCE), file("10-fits", FITS)));
    Graph expected =
        graph(
            """
            <urn:p:1/finding/Training> a :Finding ; :about <urn:p:1/a> ; :factor :Training .
            <urn:p:1> :lacks :Adverts .
            """);
    Graph actual = inference.run(policy);
    assertTrue(actual.isIsomorphicWith(expected), actual::toString);
  }

  @Test
  void rulesOfOneStratumDoNotSeeEachOther() {
    var inference =
        new Inference(ontology, List.of(file("10-a-fits", FITS), file("10-b-finding", FINDING)));
    assertTrue(inference.run(policy).isEmpty());
  }

  @Test
  void whatIsKnownAlreadyIsNoFinding() {
    String again = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
    var inference =
        new Inference(ontology, List.of(file("10-again", again), file("20-again", again)));
    assertEquals(0, inference.run(policy).size());
  }

  @Test
  void manyPoliciesAtOnceDoNotDisturbEachOther() throws Exception {
    var inference =
        new Inference(
            ontology,
            List.of(file("10-fits", FITS), file("20-finding", FINDING), file("30-lacks", ABSENCE)));
    Graph expected = inference.run(policy);
    var pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Graph>> runs =
          IntStream.range(0, 200).mapToObj(i -> pool.submit(() -> inference.run(policy))).toList();
      for (Future<Graph> run : runs) {
        assertTrue(run.get().isIsomorphicWith(expected));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aRunawayRuleIsStopped() {
    String cross =
        "CONSTRUCT { ?a ?b ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";
    var inference =
        new Inference(ontology, List.of(file("10-cross", cross)), Duration.ofMillis(200));
    var e = assertThrows(LimitException.class, () -> inference.run(policy));
    assertTrue(e.getMessage().startsWith("10-cross.rq:"), e.getMessage());
  }

  @Test
  void rulesConstructNamedThings() {
    for (String bad :
        List.of(
            "SELECT * { ?s ?p ?o }",
            "CONSTRUCT { [] ?p ?o } WHERE { ?s ?p ?o }",
            "CONSTRUCT { ?s ?p ?o } FROM <urn:g> WHERE { ?s ?p ?o }")) {
      var files = List.of(file("10-bad", bad));
      assertThrows(InvalidException.class, () -> new Inference(ontology, files), bad);
    }
  }

  private static QueryFile file(String name, String text) {
    return QueryFile.of(name + ".rq", text);
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString("PREFIX : <urn:x:>\n" + turtle, Lang.TURTLE).toGraph();
  }
}
