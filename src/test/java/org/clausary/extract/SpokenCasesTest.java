package org.clausary.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.document.Clause;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside each text {@code NAME.md} a file {@code NAME.spoken} says what its clauses speak of: a
 * line for each clause but headings, the concepts in the order of their names, a bar, and the first
 * words. {@code nothing} is what a clause only mentions. With {@code -Dclausary.rewrite=true} the
 * lines are written anew.
 */
class SpokenCasesTest {

  private static final Path CASES = Path.of("src/test/resources/spoken");
  private static final int WORDS = 60;
  private static final Clausary READER = Clausary.builder().infer(false).build();

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void clausesSpeakOfWhatTheCaseSays(Path text) throws IOException {
    Analysis analysis = READER.analyze(Source.of(text, Limits.DEFAULT.withWords(0)));
    var lines = new ArrayList<String>();
    for (Clause clause : analysis.document().clauses()) {
      if (clause.kind() != Clause.Kind.HEADING) {
        String words = clause.text().text();
        String first = words.substring(0, Math.min(WORDS, words.length())).replace('\n', ' ');
        lines.add(spoken(analysis.extraction(), clause) + " | " + first);
      }
    }
    Path expected = Path.of(text.toString().replace(".md", ".spoken"));
    if (Boolean.getBoolean("clausary.rewrite")) {
      Files.write(expected, lines);
    }
    assertEquals(String.join("\n", Files.readAllLines(expected)), String.join("\n", lines));
  }

  private static String spoken(Extraction extraction, Clause clause) {
    String names =
        extraction.mentions().get(clause.id()).stream()
            .filter(Extraction.Place::spoken)
            .map(place -> place.concept().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return names.isEmpty() ? "nothing" : names;
  }
}
