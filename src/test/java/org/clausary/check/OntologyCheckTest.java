package org.clausary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.clausary.infer.Queries;
import org.clausary.infer.QueryFile;
import org.clausary.problem.Problem.Severity;
import org.clausary.rdf.RdfSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our ontology is clean, and every check can fail. A folder {@code CHECK} or {@code CHECK_variant}
 * holds an edit that fails this check and no other, and what is said of it. With {@code
 * -Dclausary.rewrite=true} what is said is written anew.
 */
class OntologyCheckTest {

  private static final Path CASES = Path.of("src/test/resources/ontology-check");
  private static final Path SHAPES = Path.of("ontology/shapes/ontology.ttl");
  private static final boolean REWRITE = Boolean.getBoolean("clausary.rewrite");

  /** What is checked without shapes and queries. */
  private static final List<String> IN_JAVA =
      List.of("syntax", "number", "empty-form", "cycle", "too-deep", "import");

  /** Parameters of shapes that can fail; the others say where and how. */
  private static final List<Node> CONSTRAINTS =
      List.of(
          SHACL.minCount,
          SHACL.maxCount,
          SHACL.datatype,
          SHACL.class_,
          SHACL.in,
          SHACL.node,
          SHACL.nodeKind,
          SHACL.lessThanOrEquals,
          SHACL.qualifiedMinCount,
          SHACL.uniqueLang);

  private static Map<String, List<Fault>> byCase;

  /** All edits at once: each stands in a file of its own, and none touches another. */
  @BeforeAll
  static void checkAll() throws IOException {
    RdfSystem.init();
    var check = OntologyCheck.of(cases().map(CASES::resolve).toList(), false, Queries.builtIn());
    byCase =
        check.ownFaults().stream()
            .collect(
                Collectors.groupingBy(
                    fault -> Path.of(fault.file()).getParent().getFileName().toString(),
                    TreeMap::new,
                    Collectors.toList()));
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void ourOntologyHasNoFault() {
    var faults =
        OntologyCheck.of(List.of(), false, Queries.builtIn()).faults().stream()
            .filter(fault -> fault.severity() != Severity.INFO)
            .map(Fault::toString)
            .toList();
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anEditFailsItsCheckAndNoOther(String name) throws IOException {
    List<Fault> faults = byCase.getOrDefault(name, List.of());
    Path expected = CASES.resolve(name).resolve("expected.txt");
    String said = faults.stream().map(OntologyCheckTest::line).collect(Collectors.joining());
    if (REWRITE) {
      Files.writeString(expected, said);
    }
    assertEquals(Files.readString(expected), said);
    assertEquals(1, faults.size(), said);
    assertEquals(name.replaceFirst("_.*", ""), faults.get(0).check());
    assertTrue(faults.get(0).own() && faults.get(0).line() > 0, said);
  }

  private static String line(Fault fault) {
    return fault.severity()
        + " line "
        + fault.line()
        + (fault.term().isEmpty() ? "" : " " + fault.term())
        + ": "
        + fault.message()
        + "\n";
  }

  @Test
  void everyCheckHasAnEditThatFailsIt() throws IOException {
    var failing = cases().collect(Collectors.toCollection(TreeSet::new));
    cases().map(name -> name.replaceFirst("_.*", "")).forEach(failing::add);
    var missing = new TreeSet<>(IN_JAVA);
    Queries.builtIn().all("check").stream().map(QueryFile::name).forEach(missing::add);
    missing.addAll(constraints());
    missing.removeAll(failing);
    assertEquals(List.of(), List.copyOf(missing));
  }

  /** {@code SHAPE_parameter} for each way in which a shape with a message can fail. */
  private static TreeSet<String> constraints() {
    Graph shapes = RDFDataMgr.loadGraph(SHAPES.toString());
    var names = new TreeSet<String>();
    for (Node shape : shapes.find(null, SHACL.message, null).mapWith(t -> t.getSubject()).toSet()) {
      String name = shape.getURI().replaceFirst(".*#", "");
      names.add(name);
      CONSTRAINTS.stream()
          .filter(parameter -> shapes.contains(shape, parameter, null))
          .forEach(parameter -> names.add(name + "_" + parameter.getLocalName()));
    }
    return names;
  }
}
