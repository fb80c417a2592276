package org.clausary.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A concept of the ontology, as readers and extractors need it.
 *
 * @param iri absolute
 * @param name local name, such as {@code EmailAddress}
 * @param scheme the list it belongs to
 * @param labels language tag to the label for people
 * @param forms what a text may call it, in file and label order
 * @param within local names of the concept itself and all broader ones
 * @param facts further single values by local name of the property ({@code givesKind}, {@code
 *     notation}); local names for IRIs, lexical forms for literals
 */
public record Concept(
    String iri,
    String name,
    Scheme scheme,
    Map<String, String> labels,
    List<Form> forms,
    Set<String> within,
    Map<String, String> facts) {

  /** Copies the collections. */
  public Concept {
    labels = Map.copyOf(labels);
    forms = List.copyOf(forms);
    within = Set.copyOf(within);
    facts = Map.copyOf(facts);
  }

  /**
   * A surface form.
   *
   * @param text as written in the ontology file; {@link #GAP} stands for what comes between its
   *     parts
   * @param language BCP 47 tag, such as {@code en} or {@code zh}
   * @param weak true if the form also means other things and needs support from its sentence
   */
  public record Form(String text, String language, boolean weak) {

    /** Between the parts of a form that stand apart in a sentence: "geben … weiter". */
    public static final char GAP = '\u2026';
  }

  /** True if this is the concept with that local name or a narrower one. */
  public boolean isWithin(String ancestor) {
    return within.contains(ancestor);
  }

  /** The label in a language, else the English one, else the local name. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.getOrDefault("en", name));
  }

  /** True if its words are looked for on purpose only, not in every sentence. */
  public boolean isAside() {
    return scheme == Scheme.TOPICS || scheme == Scheme.TOPIC_WORDS || fact("aside").isPresent();
  }

  /** A further value of the concept. */
  public Optional<String> fact(String property) {
    return Optional.ofNullable(facts.get(property));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Concept c && iri.equals(c.iri);
  }

  @Override
  public int hashCode() {
    return iri.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
