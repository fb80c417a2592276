package org.clausary.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.ontology.Ontology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases: language, text, mentions as {@code Concept:words} ({@code Concept?:} if weak). */
class LexiconTest {

  private static final Lexicon LEXICON =
      Lexicon.of(Ontology.load(List.of(resource("words.ttl")), true));

  static Stream<String> cases() throws IOException {
    return Files.readAllLines(resource("mentions.tsv")).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsTheLongestFormsOfALanguage(String line) {
    String[] parts = line.split("\t", -1);
    String found =
        LEXICON.find(parts[1], parts[0]).stream()
            .map(
                mention ->
                    mention.concept() + (mention.weak() ? "?:" : ":") + mention.span().of(parts[1]))
            .collect(Collectors.joining(" "));
    assertEquals(parts[2], found);
  }

  private static Path resource(String name) {
    try {
      return Path.of(LexiconTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
