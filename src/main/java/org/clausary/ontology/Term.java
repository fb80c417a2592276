package org.clausary.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Anything the ontology describes, as plain values: a section of a report, a provision, a concept.
 *
 * @param iri absolute
 * @param name local name
 * @param values by local name of the property, sorted; items of an RDF list in its order
 */
public record Term(String iri, String name, Map<String, List<Value>> values) {

  /** The properties with the name for people, the first that a term has. */
  public static final List<String> LABELS =
      List.of("prefLabel", "label", "title", "subject", "question");

  /**
   * A value of a term.
   *
   * @param text local name of an IRI, or lexical form of a literal
   * @param language BCP 47 tag, or empty
   * @param iri of what it points at; empty for a literal
   */
  public record Value(String text, String language, String iri) {}

  /** Copies the map. */
  public Term {
    values = Map.copyOf(values);
  }

  /** All values of a property; empty if there are none. */
  public List<String> all(String property) {
    return values.getOrDefault(property, List.of()).stream().map(Value::text).toList();
  }

  /** The first value of a property. */
  public Optional<String> one(String property) {
    return all(property).stream().findFirst();
  }

  /** The value in a language, else the English one. */
  public Optional<String> in(String language, String property) {
    Optional<String> exact = exactly(language, property);
    return exact.isPresent() ? exact : exactly("en", property);
  }

  /** The value in exactly that language. */
  public Optional<String> exactly(String language, String property) {
    return values.getOrDefault(property, List.of()).stream()
        .filter(value -> value.language().equals(language))
        .map(Value::text)
        .findFirst();
  }

  /** The name for people in a language, else in English. */
  public Optional<String> label(String language) {
    for (String tag : List.of(language, "en")) {
      for (String property : LABELS) {
        Optional<String> found = exactly(tag, property);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
