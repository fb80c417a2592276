package org.clausary.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.BuiltIn;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Polarity;
import org.clausary.lexicon.Lexicon;
import org.clausary.ontology.Ontology;
import org.clausary.reader.Limits;
import org.clausary.reader.PolicyReader;
import org.clausary.reader.Source;
import org.clausary.text.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder is a case: what {@code clause.md} says gives exactly the practices of {@code
 * practices.txt}, in any order; {@code about.md} says why the case is there. A practice is a line
 * of kind, actor, {@code not} if denied, and modality, with its values and literals on the lines
 * below, in any order; an empty line ends it. Where a case gives a {@code quote}, all its practices
 * must.
 */
class ClausesTest {

  private static final Path CASES = Path.of("src/test/resources/clauses");
  private static final Ontology ONTOLOGY = BuiltIn.ONTOLOGY;
  private static final Extractor EXTRACTOR = Extractor.of(ONTOLOGY, Lexicon.of(ONTOLOGY));
  private static final PolicyReader READER =
      PolicyReader.builder()
          .functionWords(functionWords())
          .limits(Limits.DEFAULT.withWords(0))
          .build();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesExactlyTheExpectedPractices(Path folder) throws IOException {
    assertTrue(Files.exists(folder.resolve("about.md")), "about.md says why");
    var source = Source.of(folder.resolve("clause.md"), Limits.DEFAULT);
    PolicyDocument document = ClauseText.inLanguageOf(folder, READER.read(source));
    List<Practice> practices = EXTRACTOR.extract(document).practices();
    for (Practice practice : practices) {
      for (Fact fact : practice.facts()) {
        assertTrue(practice.clause().span().contains(fact.span()), fact + " leaves its clause");
      }
    }
    String expected = Files.readString(folder.resolve("practices.txt"));
    boolean quoted = expected.contains("\nquote: ");
    assertEquals(
        canonical(expected),
        practices.stream()
            .map(practice -> shown(practice) + (quoted ? quote(practice, document) : ""))
            .map(ClausesTest::canonical)
            .sorted()
            .collect(Collectors.joining("\n\n")));
  }

  private static String canonical(String text) {
    return Stream.of(text.strip().split("\\R\\s*\\R"))
        .map(block -> block.strip().lines().toList())
        .filter(lines -> !lines.isEmpty() && !lines.get(0).isBlank())
        .map(
            lines ->
                lines.get(0).strip()
                    + lines.stream()
                        .skip(1)
                        .map(line -> "\n" + line.strip())
                        .sorted()
                        .collect(Collectors.joining()))
        .sorted()
        .collect(Collectors.joining("\n\n"));
  }

  private static String quote(Practice practice, PolicyDocument document) {
    return "\nquote: " + practice.evidence().of(document.source()).replaceAll("\\s+", " ");
  }

  private static String shown(Practice practice) {
    var lines = new TreeSet<String>();
    practice.values().forEach((role, concepts) -> lines.add(name(role) + ": " + names(concepts)));
    practice.facts().forEach(fact -> lines.add(name(fact.type()) + ": " + fact.value()));
    return practice.kind()
        + " "
        + practice.actor().localName()
        + (practice.polarity() == Polarity.DENIED ? " not " : " ")
        + practice.modality().localName()
        + lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String names(List<?> concepts) {
    return concepts.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  private static Map<String, Set<String>> functionWords() {
    var words = new TreeMap<String, Set<String>>();
    ONTOLOGY
        .core("FunctionWord")
        .forms()
        .forEach(
            form ->
                words
                    .computeIfAbsent(form.language(), l -> new TreeSet<>())
                    .add(Folding.fold(form.text())));
    return words;
  }
}
