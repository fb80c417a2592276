package org.clausary.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.clausary.Clausary;
import org.clausary.ontology.Ontology;
import org.clausary.rdf.Cla;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shortcut finds exactly what the query finds. */
class PatternMatcherTest {

  private static final Node POLARITY = NodeFactory.createURI(Cla.POLARITY);
  private static final String DENIED = Cla.NS + "Denied";
  private static final String RULE = "10-practice-patterns";

  private final Graph ontology = Ontology.builtIn().graph();

  static List<Path> policies() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("data/policies"))) {
      return files.filter(f -> f.toString().matches(".*/\\d{4}-.*\\.md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicyGivesTheSameFits(Path file) {
    Graph policy =
        Clausary.builder()
            .infer(false)
            .build()
            .analyze(Source.of(file, Limits.DEFAULT))
            .policyGraph();
    assertFalse(compare(policy).isEmpty());
  }

  /** For each pattern a practice made after it, denied, with what it lacks, with what it bars. */
  @Test
  void practicesMadeAfterThePatternsGiveTheSameFits() {
    Graph policy = GraphFactory.createDefaultGraph();
    Node compares = NodeFactory.createURI(Cla.COMPARES);
    int n = 0;
    for (Node pattern : subjects(Cla.PRACTICE_PATTERN)) {
      for (String change : List.of("", Cla.POLARITY, Cla.LACKS, Cla.EXCLUDES)) {
        Node practice = NodeFactory.createURI("urn:practice:" + n++);
        add(policy, practice, RDF.type.asNode(), Cla.PRACTICE);
        add(policy, practice, NodeFactory.createURI(Cla.POLICY), "urn:policy");
        for (Triple given : ontology.find(pattern, Node.ANY, Node.ANY).toList()) {
          Node property = given.getPredicate();
          if (property.hasURI(change)) {
            Node barred =
                change.equals(Cla.LACKS) ? given.getObject() : NodeFactory.createURI("urn:p");
            policy.add(practice, barred, narrower(given.getObject()));
          } else if (ontology.contains(null, compares, property)) {
            policy.add(practice, property, narrower(given.getObject()));
          }
        }
        if (!policy.contains(practice, POLARITY, Node.ANY)) {
          add(policy, practice, POLARITY, change.equals(Cla.POLARITY) ? DENIED : Cla.AFFIRMED);
        }
      }
    }
    assertFalse(compare(policy).isEmpty());
  }

  private static void add(Graph graph, Node subject, Node property, String object) {
    graph.add(subject, property, NodeFactory.createURI(object));
  }

  private List<Node> subjects(String type) {
    return ontology
        .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
        .mapWith(Triple::getSubject)
        .toList();
  }

  private Node narrower(Node value) {
    return ontology
        .find(Node.ANY, NodeFactory.createURI(Cla.WITHIN), value)
        .mapWith(Triple::getSubject)
        .filterDrop(value::equals)
        .nextOptional()
        .orElse(value);
  }

  private TreeSet<String> compare(Graph policy) {
    QueryFile rule = Queries.builtIn().find("infer", RULE).orElseThrow();
    var expected = new TreeSet<String>();
    rule.over(Inference.view(policy, ontology))
        .rows()
        .forEach(row -> expected.add(row.get(0) + " " + row.get(2)));
    var actual = new ArrayList<Triple>();
    PatternMatcher.of(ontology).match(policy, actual::add);
    var found = new TreeSet<String>();
    actual.forEach(t -> found.add(t.getSubject().getURI() + " " + t.getObject().getURI()));
    assertEquals(expected, found);
    return found;
  }
}
