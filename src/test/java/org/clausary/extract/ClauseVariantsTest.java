package org.clausary.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausary.BuiltIn;
import org.clausary.lexicon.Lexicon;
import org.clausary.ontology.Ontology;
import org.clausary.reader.Limits;
import org.clausary.reader.PolicyReader;
import org.clausary.reader.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a clause is written (marks without width, line wraps, capitals) changes nothing it says. */
class ClauseVariantsTest {

  private static final Path CASES = Path.of("src/test/resources/clauses");
  private static final Ontology ONTOLOGY = BuiltIn.ONTOLOGY;
  private static final Extractor EXTRACTOR = Extractor.of(ONTOLOGY, Lexicon.of(ONTOLOGY));
  private static final PolicyReader READER =
      PolicyReader.builder().limits(Limits.DEFAULT.withWords(0)).build();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(folder -> folder.toString().endsWith("-en")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysTheSame(Path folder) throws IOException {
    String clause = Files.readString(folder.resolve("clause.md"));
    List<String> plain = read(folder, clause);
    assertEquals(plain, read(folder, clause.replaceAll("(?<=\\p{L}) (?=\\p{L})", " \u200B")));
    assertEquals(plain, read(folder, clause.replace(" we ", " WE ").replace(" your ", " Your ")));
    boolean running = !clause.contains("|") && !clause.contains("\n\n") && !clause.contains("#");
    if (running) {
      assertEquals(plain, read(folder, clause.replaceAll("(?<=[a-z,]) (?=[a-z]{6})", "\n")));
    }
  }

  private static List<String> read(Path folder, String clause) {
    var source = Source.of("clause.md", clause.getBytes(StandardCharsets.UTF_8));
    return EXTRACTOR
        .extract(ClauseText.inLanguageOf(folder, READER.read(source)))
        .practices()
        .stream()
        .map(p -> p.kind() + " " + p.actor() + " " + p.polarity() + " " + p.values())
        .sorted()
        .toList();
  }
}
