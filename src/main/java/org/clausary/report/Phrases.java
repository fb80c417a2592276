package org.clausary.report;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.clausary.ontology.Terms;

/**
 * Sentences of the ontology, and labels that a query joined by ": " and ", ", in the language of a
 * report. What is not known word for word stays as it is: half a translation helps nobody.
 */
final class Phrases {

  private final Terms terms;
  private final Wording wording;

  Phrases(Terms terms, Wording wording) {
    this.terms = terms;
    this.wording = wording;
  }

  String translated(String text) {
    int colon = text.indexOf(": ");
    return whole(text).or(() -> colon < 0 ? list(text) : labelled(text, colon)).orElse(text);
  }

  private Optional<String> whole(String text) {
    String other = terms.translated(text, wording.language());
    return other.equals(text) ? Optional.empty() : Optional.of(other);
  }

  private Optional<String> labelled(String text, int colon) {
    return whole(text.substring(0, colon))
        .flatMap(
            label ->
                list(text.substring(colon + 2))
                    .map(
                        value -> wording.text("labelled", Map.of("label", label, "value", value))));
  }

  /** Labels may have commas of their own, so the longest known one is taken first. */
  private Optional<String> list(String text) {
    String[] parts = text.split(", ");
    for (int end = parts.length; end > 0; end--) {
      Optional<String> first = whole(join(parts, 0, end));
      Optional<String> rest =
          end == parts.length ? Optional.of("") : list(join(parts, end, parts.length));
      if (first.isPresent() && rest.isPresent()) {
        return rest.get().isEmpty()
            ? first
            : Optional.of(
                wording.text("listed", Map.of("first", first.get(), "second", rest.get())));
      }
    }
    return Optional.empty();
  }

  private static String join(String[] parts, int from, int to) {
    return String.join(", ", Arrays.asList(parts).subList(from, to));
  }
}
