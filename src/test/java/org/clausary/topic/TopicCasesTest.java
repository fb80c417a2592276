package org.clausary.topic;

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
 * Beside each text {@code NAME.md} a file {@code NAME.topics} says what its clauses are about: a
 * line for each clause but headings, the topics that reach their bar, in the order of their names
 * and without the ending {@code Topic}, a bar, and the first words. {@code none} is no topic. With
 * {@code -Dclausary.rewrite=true} the lines are written anew.
 */
class TopicCasesTest {

  private static final Path CASES = Path.of("src/test/resources/topics");
  private static final int WORDS = 40;

  /** The rules alone: what weights have learned changes with what they learn from. */
  private static final Clausary RULES = Clausary.builder().infer(false).weights(false).build();

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void clausesAreAboutWhatTheCaseSays(Path text) throws IOException {
    Analysis analysis = RULES.analyze(Source.of(text, Limits.DEFAULT.withWords(0)));
    var lines = new ArrayList<String>();
    for (Clause clause : analysis.document().clauses()) {
      if (clause.kind() != Clause.Kind.HEADING) {
        lines.add(topics(analysis, clause) + " | " + beginning(clause));
      }
    }
    Path expected = Path.of(text.toString().replace(".md", ".topics"));
    if (Boolean.getBoolean("clausary.rewrite")) {
      Files.write(expected, lines);
    }
    assertEquals(String.join("\n", Files.readAllLines(expected)), String.join("\n", lines));
  }

  private static String topics(Analysis analysis, Clause clause) {
    String names =
        analysis.topics().of(clause.id()).stream()
            .filter(one -> one.score() >= Double.parseDouble(one.topic().fact("bar").orElseThrow()))
            .map(one -> one.topic().name().replace("Topic", ""))
            .sorted()
            .collect(Collectors.joining(" "));
    return names.isEmpty() ? "none" : names;
  }

  private static String beginning(Clause clause) {
    String text = clause.text().text();
    return text.substring(0, Math.min(WORDS, text.length())).replace('\n', ' ');
  }
}
