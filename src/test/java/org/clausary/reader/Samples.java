package org.clausary.reader;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausary.document.PolicyDocument;

/** Readers and sources for tests. */
final class Samples {

  /** Some of the most frequent words of each language. */
  static final Map<String, Set<String>> WORDS =
      Map.of(
          "en",
          words(
              "the of and to in a is for that we you your our us or with may this as are by on be"
                  + " not from when any it an if will have which can other these how what at"),
          "de",
          words(
              "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als"
                  + " auch es an werden aus dass sie wird bei einer um sind wie wir ihre unsere"),
          "fr",
          words(
              "le la les de des du et à un une en que est pour qui dans ce il pas sur par avec"
                  + " nous comme ou vos votre vous nos notre aux au sont cette ces"));

  private Samples() {}

  private static Set<String> words(String text) {
    return new TreeSet<>(Set.of(text.split(" ")));
  }

  /** A reader that also takes texts of a single word. */
  static PolicyReader reader() {
    return PolicyReader.builder().functionWords(WORDS).limits(Limits.DEFAULT.withWords(1)).build();
  }

  static PolicyDocument read(String name, String text) {
    return reader().read(Source.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }
}
