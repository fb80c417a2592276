package org.clausary.ontology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/**
 * What the toolkit knows: concepts with the words for them, cues, provisions, rule tables. Loaded
 * from Turtle files; immutable and thread-safe afterwards.
 *
 * <pre>{@code
 * Ontology ontology = Ontology.builtIn();
 * Concept email = ontology.concept("EmailAddress").orElseThrow();
 * }</pre>
 */
public final class Ontology {

  /** The one namespace of the project. */
  public static final String NAMESPACE = "https://w3id.org/clausary#";

  private final Graph graph;
  private final Map<String, Concept> byName;
  private final Map<Scheme, List<Concept>> byScheme;

  private final Map<String, Set<String>> languages = new ConcurrentHashMap<>();

  Ontology(Graph graph, Collection<Concept> concepts) {
    this.graph = graph;
    var names = new LinkedHashMap<String, Concept>();
    var schemes = new LinkedHashMap<Scheme, List<Concept>>();
    for (Concept concept : concepts) {
      names.put(concept.name(), concept);
      schemes.computeIfAbsent(concept.scheme(), s -> new ArrayList<>()).add(concept);
    }
    byName = Collections.unmodifiableMap(names);
    schemes.replaceAll((scheme, list) -> List.copyOf(list));
    byScheme = Collections.unmodifiableMap(schemes);
  }

  /** The ontology packed with the program. */
  public static Ontology builtIn() {
    return load(List.of(), false);
  }

  /**
   * The built-in ontology and the user's files beside it.
   *
   * @param extra files, or folders read with all {@code .ttl} files below them
   * @param only leave the built-in files out, except the core vocabulary
   * @throws InvalidException at the first file that is not well-formed; nothing is used then
   */
  public static Ontology load(List<Path> extra, boolean only) {
    return OntologyReading.of(extra, only).soundOntology();
  }

  /** All triples, and {@code cla:within}: the reflexive, transitive closure of skos:broader. */
  public Graph graph() {
    return graph;
  }

  /** Every concept, by code point order of the local name. */
  public Collection<Concept> all() {
    return byName.values();
  }

  /** The concepts of a list, by code point order of the local name. */
  public List<Concept> concepts(Scheme scheme) {
    return byScheme.getOrDefault(scheme, List.of());
  }

  /** The concept with a local name. */
  public Optional<Concept> concept(String localName) {
    return Optional.ofNullable(byName.get(localName));
  }

  /**
   * The concept the program itself relies on.
   *
   * @throws InvalidException if the loaded files lack it
   */
  public Concept core(String localName) {
    return concept(localName)
        .orElseThrow(
            () ->
                new InvalidException(
                    Problem.error("ontology", 0, "the concept cla:" + localName + " is missing")));
  }

  /**
   * The languages of which the ontology says something, such as {@code coversLanguage}: that their
   * words are complete enough to call something absent.
   *
   * @param property local name of the property that holds the primary tags
   */
  public Set<String> languages(String property) {
    return languages.computeIfAbsent(property, this::tags);
  }

  private Set<String> tags(String property) {
    var tags = new TreeSet<String>();
    graph
        .find(Node.ANY, NodeFactory.createURI(NAMESPACE + property), Node.ANY)
        .forEach(triple -> tags.add(triple.getObject().getLiteralLexicalForm()));
    return Collections.unmodifiableSet(tags);
  }

  /** What is written in two ways; forms are looked for in both. */
  public List<Spelling> spellings() {
    return Spelling.in(graph);
  }

  /** What the labels of corpora teach. */
  public List<TaughtLabel> taughtLabels() {
    return TaughtLabel.in(graph);
  }

  /** The forms of a concept in one language, in file order, without doubles. */
  public Set<String> forms(Concept concept, String language) {
    var forms = new LinkedHashSet<String>();
    for (Concept.Form form : concept.forms()) {
      if (form.language().equals(language)) {
        forms.add(form.text());
      }
    }
    return forms;
  }
}
