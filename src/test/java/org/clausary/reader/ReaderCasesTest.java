package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.problem.ReadException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder per case: {@code input.*} is read, {@code clauses.txt} says what comes out. A line is a
 * clause: kind, headings in brackets, lead-ins in braces, text; cells and problems are indented.
 */
@Timeout(60)
class ReaderCasesTest {

  private static final Path CASES = Path.of("src/test/resources/reader");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      assertTrue(cases.size() > 10, "no cases");
      return cases;
    }
  }

  private static Source input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith("input."))
              .findFirst()
              .orElseThrow();
      return Source.of(file.getFileName().toString(), Files.readAllBytes(file));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsTheClauses(Path folder) throws IOException {
    PolicyDocument document = Samples.reader().read(input(folder));
    String expected = Files.readString(folder.resolve("clauses.txt"));
    assertEquals(expected, shown(document));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void keepsTheTextAndItsPlaces(Path folder) throws IOException {
    PolicyDocument document = Samples.reader().read(input(folder));
    Faithful.checkSpans(document);
    Faithful.checkNothingLost(document);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsEveryPrefixOrSaysWhyNot(Path folder) throws IOException {
    Source whole = input(folder);
    String text = new String(whole.bytes(), StandardCharsets.UTF_8);
    for (int end = 0; end <= text.length(); end++) {
      byte[] bytes = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
      try {
        Faithful.checkSpans(Samples.reader().read(Source.of(whole.name(), bytes)));
      } catch (ReadException e) {
        assertTrue(e.getMessage().contains("too little text"), e::getMessage);
      }
    }
  }

  private static String shown(PolicyDocument document) {
    var out = new StringBuilder();
    for (Clause clause : document.clauses()) {
      out.append(clause.kind().name().charAt(0)).append(' ').append(clause.headings());
      clause.leadIns().forEach(leadIn -> out.append(" {").append(leadIn).append('}'));
      out.append(' ').append(clause.text()).append('\n');
      for (Cell cell : clause.cells()) {
        String text = cell.header() + " = " + cell.text();
        out.append("    ").append(text.replace("\n", " / ").strip()).append('\n');
      }
    }
    document
        .frontMatter()
        .forEach((k, v) -> out.append("  ").append(k).append(": ").append(v).append('\n'));
    document.problems().forEach(p -> out.append("  ").append(p).append('\n'));
    return out.toString();
  }
}
