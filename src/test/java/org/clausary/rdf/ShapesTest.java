package org.clausary.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.clausary.Analysis;
import org.clausary.BuiltIn;
import org.clausary.Clausary;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written keeps to the shapes, and every part of a shape can fail. */
class ShapesTest {

  private static final Path SHAPES = Path.of("ontology/shapes");
  private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
  private static final Path POLICY = Path.of("data/policies/northlight/en/2026-03-01.md");
  private static final Clausary CLAUSARY = BuiltIn.CLAUSARY;

  @BeforeAll
  static void start() {
    RdfSystem.init();
  }

  @Test
  void whatIsWrittenOfAPolicyKeepsToTheShapes() {
    Analysis analysis = CLAUSARY.analyze(Source.of(POLICY, Limits.DEFAULT));
    Graph written = new Union(analysis.policyGraph(), analysis.findingsGraph());
    assertEquals(List.of(), faults("graph", written));
  }

  /** The example named after a shape breaks each of the shape's constraints. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyConstraintCanFail(String file) {
    String folder = file.substring(0, file.indexOf('/'));
    String shape = file.substring(file.indexOf('/') + 1).replace(".ttl", "");
    Graph shapes = shapes(folder);
    var failed = new TreeSet<String>();
    for (ReportEntry entry : entries(shapes, load(EXAMPLES.resolve(file)))) {
      failed.add(name(entry.source()));
    }
    var constraints = constraints(shapes, NodeFactory.createURI(Cla.NS + shape));
    assertTrue(failed.containsAll(constraints), () -> constraints + " but only " + failed);
  }

  @Test
  void everyShapeHasAnExample() throws IOException {
    var named = new TreeSet<String>();
    for (String folder : List.of("graph")) {
      shapes(folder)
          .find(null, SHACL.targetClass, null)
          .forEach(t -> named.add(folder + "/" + name(t.getSubject()) + ".ttl"));
    }
    assertEquals(named, new TreeSet<>(examples().toList()));
  }

  static Stream<String> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .map(file -> EXAMPLES.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Its property shapes, and itself if it has a constraint of its own. */
  private static TreeSet<String> constraints(Graph shapes, Node shape) {
    var names = new TreeSet<String>();
    shapes.find(shape, SHACL.property, null).forEach(t -> names.add(name(t.getObject())));
    if (shapes.contains(shape, SHACL.or, null) || shapes.contains(shape, SHACL.sparql, null)) {
      names.add(name(shape));
    }
    return names;
  }

  private static List<String> faults(String folder, Graph data) {
    return entries(shapes(folder), data).stream()
        .map(entry -> entry.focusNode() + " " + name(entry.source()) + ": " + entry.message())
        .sorted()
        .toList();
  }

  private static List<ReportEntry> entries(Graph shapes, Graph data) {
    return List.copyOf(ShaclValidator.get().validate(Shapes.parse(shapes), data).getEntries());
  }

  private static Graph shapes(String folder) {
    return load(SHAPES.resolve(folder + ".ttl"));
  }

  private static Graph load(Path file) {
    return RDFDataMgr.loadGraph(file.toString());
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI().replace(Cla.NS, "") : node.toString();
  }
}
