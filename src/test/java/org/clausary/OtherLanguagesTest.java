package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausary.extract.Practice;
import org.clausary.infer.Table;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Languages beside English and Chinese. A folder under {@code european} holds a policy and, in
 * {@code answers.txt}, what a careful reader finds in it: a line for a named query, two of its
 * columns and their values.
 */
class OtherLanguagesTest {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Clausary CLAUSARY = BuiltIn.CLAUSARY;

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void aPolicyIsReadAsACarefulReaderReadsIt(String language) throws IOException {
    Path folder = RESOURCES.resolve("european").resolve(language);
    Analysis analysis = CLAUSARY.analyze(Source.of(folder.resolve("policy.md"), Limits.DEFAULT));
    assertEquals(language, analysis.document().language());
    String expected = Files.readString(folder.resolve("answers.txt"));
    String actual =
        expected
            .lines()
            .map(line -> line.split(" ")[0])
            .distinct()
            .flatMap(query -> answers(analysis, query).stream())
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(expected, actual);
  }

  private static List<String> answers(Analysis analysis, String query) {
    Table table = analysis.table(query);
    List<String> columns =
        switch (query) {
          case "gdpr-art13" -> List.of("requirement", "status");
          case "legal-bases" -> List.of("basis", "purpose");
          case "retention" -> List.of("kind", "period", "data");
          default -> List.of("label");
        };
    var answers = new TreeSet<String>();
    for (var row : table.rows()) {
      answers.add(
          query
              + " "
              + columns.stream()
                  .map(column -> row.get(table.columns().indexOf(column)).value())
                  .collect(Collectors.joining(" | ")));
    }
    return List.copyOf(answers);
  }

  @Test
  void aLanguageIsAddedByAFile() throws IOException {
    Path folder = RESOURCES.resolve("extension/spanish");
    Clausary extended = Clausary.builder().ontology(List.of(folder.resolve("es.ttl"))).build();
    Analysis analysis = extended.analyze(Source.of(folder.resolve("policy.md"), Limits.DEFAULT));
    assertEquals("es", analysis.document().language());
    assertEquals(
        Files.readString(folder.resolve("practices.txt")),
        analysis.extraction().practices().stream()
            .map(OtherLanguagesTest::shown)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static String shown(Practice practice) {
    var values = new TreeSet<String>();
    practice.values().values().forEach(all -> all.forEach(one -> values.add(one.toString())));
    practice.facts().forEach(fact -> values.add(fact.value()));
    return practice.kind()
        + " "
        + practice.actor().localName()
        + (practice.polarity() == Practice.Polarity.DENIED ? " not " : " ")
        + practice.modality().localName()
        + ": "
        + String.join(", ", values);
  }
}
