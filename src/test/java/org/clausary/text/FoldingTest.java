package org.clausary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "ＩＰ地址,ip地址",
    "Your\u00A0E\u2011mail,your e-mail",
    "you\u200Br da\u00ADta,your data",
    "“Company”,'\"company\"'",
    "don’t,don't",
    "İstanbul,i\u0307stanbul",
    "ﬁle,file",
    "'a \t\n b','a b'",
  })
  void bringsTextIntoTheFormThatIsMatched(String written, String matched) {
    assertEquals(matched, Folding.fold(written));
  }

  @Test
  void knowsWhichSourceCharactersAFoldedUnitStandsFor() {
    String source = "See ＩＰ\u200B—\r\n data";
    Passage folded = Folding.fold(Passage.verbatim(source, new Span(0, source.length())));
    int at = folded.text().indexOf("data");
    assertEquals("data", folded.toSource(new Span(at, at + 4)).of(source));
    at = folded.text().indexOf("ip");
    assertEquals("ＩＰ", folded.toSource(new Span(at, at + 2)).of(source));
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 200).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void foldingTwiceEqualsFoldingOnce(int seed) {
    String once = Folding.fold(randomText(new Random(seed)));
    assertEquals(once, Folding.fold(once));
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      int point = random.nextInt(8) == 0 ? random.nextInt(0x20000) : random.nextInt(0x250);
      if (point < 0xD800 || point > 0xDFFF) {
        text.appendCodePoint(point);
      }
    }
    return text.toString();
  }
}
