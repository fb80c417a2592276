package org.clausary.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.clausary.problem.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every command does with edits that are wrong, deep or come in several files. */
class OntologyReadingTest {

  private static final String PREFIXES =
      """
      @prefix cla: <https://w3id.org/clausary#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  @TempDir Path folder;

  private Path write(String name, String turtle) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, PREFIXES + turtle);
  }

  private static String concept(String name) {
    return "cla:"
        + name
        + " a skos:Concept ; skos:inScheme cla:DataCategories ; skos:broader cla:PersonalData .\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cla:weight 2 , 9 | more than one cla:weight: 2 and 9",
        "cla:weight 'NaN'^^xsd:double | cla:weight is NaN",
        "cla:weight '5' | cla:weight is \"5\"",
        "cla:from -1 | cla:from is -1",
        "skos:altLabel ' '@en | an empty skos:altLabel",
      })
  void whatWouldMakeAnswersWrongStopsEveryCommand(String said, String message) throws IOException {
    Path file = write("edit.ttl", "cla:Try " + said.replace('\'', '"') + " .");
    var e = assertThrows(InvalidException.class, () -> Ontology.load(List.of(file), false));
    assertTrue(e.getMessage().startsWith(file + ":5: cla:Try: " + message), e.getMessage());
  }

  @Test
  void importsReachFilesBesideAndBelowOnlyAndReadThemOnce() throws IOException {
    write("more/stones.ttl", concept("TryStone") + "<> owl:imports <../pebbles.ttl> .");
    Path edit =
        write(
            "edit.ttl",
            "<> owl:imports <more/stones.ttl> , <http://127.0.0.1:9/x.ttl> , <file:///x.ttl> .");
    write("more/pebbles.ttl", concept("TryPebble"));
    write("pebbles.ttl", concept("TryOtherPebble"));
    var reading = OntologyReading.of(List.of(edit, edit, folder.resolve("more")), false);
    assertEquals(3, reading.statements(true).size(), reading.statements(true).keySet().toString());
    Ontology ontology = reading.soundOntology();
    assertTrue(ontology.concept("TryStone").isPresent());
    // an address cannot lead out of the folder of the file it stands in
    assertTrue(ontology.concept("TryPebble").isPresent());
    assertTrue(ontology.concept("TryOtherPebble").isEmpty());
  }

  @Test
  void anImportThatIsNotThereIsNamed() throws IOException {
    Path edit = write("edit.ttl", "<> owl:imports <stones.ttl> .");
    var e = assertThrows(InvalidException.class, () -> Ontology.load(List.of(edit), false));
    assertTrue(e.getMessage().startsWith(edit + ":5: owl:imports: there is no file stones.ttl"));
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path outside = write("outside/stones.ttl", concept("TryStone"));
    Path edit = write("inside/edit.ttl", "<> owl:imports <stones.ttl> .");
    Files.createSymbolicLink(folder.resolve("inside/stones.ttl"), outside);
    assertThrows(InvalidException.class, () -> Ontology.load(List.of(edit), false));
  }

  @Test
  void aFolderWithoutTurtleIsAnError() {
    var e = assertThrows(InvalidException.class, () -> Ontology.load(List.of(folder), false));
    assertTrue(e.getMessage().contains(".ttl"), e.getMessage());
  }

  @Test
  @Timeout(60)
  void aChainOfTwentyThousandConceptsAndACircleEnd() throws IOException {
    var turtle = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      turtle.append("cla:Try").append(i).append(" a skos:Concept ; skos:inScheme cla:Purposes ; ");
      turtle.append("skos:broader cla:Try").append((i + 1) % 20_000).append(" .\n");
    }
    var reading = OntologyReading.of(List.of(write("edit.ttl", turtle.toString())), true);
    assertTrue(reading.soundOntology().concept("Try7").orElseThrow().isWithin("Try9"));
    assertTrue(
        reading.faults().stream()
            .anyMatch(f -> f.check().equals("cycle") && f.message().contains("more")));
  }

  @Test
  void ofTwoConceptsWithOneNameOursCounts() throws IOException {
    Path edit =
        write(
            "edit.ttl",
            "@prefix ex: <http://a.example/> .\n"
                + concept("X").replace("cla:X", "ex:EmailAddress"));
    Concept concept = Ontology.load(List.of(edit), false).concept("EmailAddress").orElseThrow();
    assertEquals(Ontology.NAMESPACE + "EmailAddress", concept.iri());
  }

  @Test
  void everyStatementHasItsLine() throws IOException {
    Path edit =
        write("edit.ttl", "cla:Try skos:altLabel \"one\"@en ,\n  \"two\"@en ;\n  cla:weight 3 .");
    var places = OntologyReading.of(List.of(edit), false).places();
    var term = NodeFactory.createURI(Ontology.NAMESPACE + "Try");
    var weight = NodeFactory.createURI(Ontology.NAMESPACE + "weight");
    assertEquals(5, places.find(term, Node.ANY, Node.ANY).orElseThrow().line());
    assertEquals(
        6,
        places
            .find(term, Node.ANY, NodeFactory.createLiteralLang("two", "en"))
            .orElseThrow()
            .line());
    assertEquals(7, places.find(term, weight, Node.ANY).orElseThrow().line());
  }
}
