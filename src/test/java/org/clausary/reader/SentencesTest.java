package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of {@code sentences.txt}: a text, with marks where its sentences end. */
class SentencesTest {

  private final Sentences sentences =
      new Sentences(new Languages(Samples.WORDS), Map.of("en", Set.of("approx.")));

  static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/reader/sentences.txt")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void endsWhereMarked(String line) {
    String language = line.substring(0, line.indexOf('\t'));
    String marked = line.substring(line.indexOf('\t') + 1);
    int runIn = Math.max(0, marked.indexOf('‖'));
    String expected = marked.replace("‖", "");
    boolean wide = language.equals("zh");
    String text = expected.replace("¦", wide ? "" : " ");
    assertEquals(expected, String.join("¦", split(text, runIn, language)));
  }

  private List<String> split(String text, int runIn, String language) {
    return sentences.split(text, runIn, language).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void takesAbbreviationsFromOutside() {
    assertEquals(1, sentences.split("We keep approx. Ten logs of Yours.", 0, "en").size());
    var without = new Sentences(new Languages(Map.of()), Map.of());
    assertEquals(2, without.split("We keep approx. Ten logs of Yours.", 0, "en").size());
  }

  @Test
  void startsAfterAMissingSpaceOnlyWithAWordThatStartsSentences() {
    assertEquals(2, sentences.split("It is short.We mean it.", 0, "en").size());
    assertEquals(1, sentences.split("See Fernwick.Com for it.", 0, "en").size());
  }

  @Test
  void coversAllOfTheText() {
    String text = "One. Two? Three! (Four. Five) six … Seven";
    StringBuilder all = new StringBuilder();
    for (Span span : sentences.split(text, 0, "en")) {
      all.append(span.of(text));
    }
    assertEquals(text.replace(" ", ""), all.toString().replace(" ", ""));
  }
}
