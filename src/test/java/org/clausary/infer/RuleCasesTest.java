package org.clausary.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.clausary.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a rule. The rule finds what {@code out.ttl} lists; on the practices of {@code silent}
 * it finds nothing of what it finds on those of {@code fires}.
 */
class RuleCasesTest {

  private static final Path CASES = Path.of("src/test/resources/rules");
  private static final Graph ONTOLOGY = Ontology.builtIn().graph();
  private static final List<QueryFile> RULES = Queries.builtIn().rules();

  static List<String> rules() {
    return RULES.stream().map(RuleCasesTest::bareName).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void firesAndKeepsSilent(String rule) {
    Graph expected = graph(rule, "fires", "out.ttl");
    assertFalse(expected.isEmpty(), rule + " must be seen to fire");
    assertEquals(List.of(), lacking(expected, findings(rule, "fires")));
    Graph silent = findings(rule, "silent");
    assertEquals(List.of(), lacking(graph(rule, "silent", "out.ttl"), silent));
    assertEquals(List.of(), shared(expected, silent));
  }

  @Test
  void everyRuleHasCasesAndEveryCaseARule() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      var covered = new TreeSet<String>();
      folders.map(folder -> folder.getFileName().toString()).forEach(covered::add);
      assertEquals(new TreeSet<>(rules()), covered);
    }
    for (String rule : rules()) {
      for (String file :
          List.of("fires/in.ttl", "fires/out.ttl", "silent/in.ttl", "silent/out.ttl")) {
        assertEquals(true, Files.exists(CASES.resolve(rule).resolve(file)), rule + "/" + file);
      }
    }
  }

  private static String bareName(QueryFile rule) {
    return rule.name().replaceFirst("^\\d+-", "");
  }

  /** What one rule finds, after those of lower strata. */
  private static Graph findings(String name, String side) {
    List<QueryFile> alone =
        RULES.stream().map(rule -> keeping(rule, bareName(rule).equals(name))).toList();
    return new Inference(ONTOLOGY, alone).run(graph(name, side, "in.ttl"));
  }

  private static QueryFile keeping(QueryFile rule, boolean kept) {
    String text = rule.text().replaceAll("(?m)^#\\+ keep:.*\\R", "");
    return QueryFile.of(rule.file(), kept ? text : "#+ keep: false\n" + text);
  }

  private static Graph graph(String rule, String side, String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(CASES.resolve(rule).resolve(side).resolve(file)).parse(graph);
    return graph;
  }

  private static List<Triple> lacking(Graph expected, Graph found) {
    return expected.find().filterDrop(found::contains).toList();
  }

  private static List<Triple> shared(Graph one, Graph other) {
    return one.find().filterKeep(other::contains).toList();
  }
}
