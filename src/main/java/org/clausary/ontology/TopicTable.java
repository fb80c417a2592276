package org.clausary.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/**
 * What the ontology says of how topics are told: the rows of {@code cla:TopicCue} and the numbers
 * of {@code cla:Topics}. Immutable and thread-safe.
 */
public final class TopicTable {

  private static final List<String> STEPS = List.of("first", "second", "third");

  /** Of a row on practices, what is not asked of the practice. */
  private static final Set<String> OF_THE_ROW =
      Set.of(
          "first", "second", "third", "beside", "without", "lacks", "speaksFor", "speaksAgainst");

  private final Graph graph;
  private final List<TopicCue> cues;
  private final Map<String, Double> numbers;

  private TopicTable(Graph graph) {
    this.graph = graph;
    var byName = new TreeMap<String, TopicCue>();
    graph
        .find(Node.ANY, RDF.type.asNode(), term("TopicCue"))
        .forEach(triple -> byName.put(localName(triple.getSubject()), cue(triple.getSubject())));
    byName.values().removeIf(cue -> cue.strength() <= 0);
    cues = List.copyOf(byName.values());
    var found = new HashMap<String, Double>();
    graph
        .find(term("Topics"), Node.ANY, Node.ANY)
        .forEach(
            triple -> {
              if (triple.getObject().isLiteral()) {
                number(triple.getObject())
                    .ifPresent(value -> found.put(localName(triple.getPredicate()), value));
              }
            });
    numbers = Map.copyOf(found);
  }

  /** Reads the rows of an ontology. */
  public static TopicTable of(Ontology ontology) {
    return new TopicTable(ontology.graph());
  }

  /** All rows that have a strength, by name. */
  public List<TopicCue> cues() {
    return cues;
  }

  /**
   * A number that the list of topics has for all of them, such as {@code headingStrength}.
   *
   * @throws InvalidException if the loaded files lack it
   */
  public double number(String property) {
    Double value = numbers.get(property);
    if (value == null) {
      throw new InvalidException(
          Problem.error("ontology", 0, "cla:Topics has no number cla:" + property));
    }
    return value;
  }

  /** The score from which a topic is given; one half if it has no {@code cla:bar}. */
  public static double bar(Concept topic) {
    return topic.fact("bar").map(Double::parseDouble).orElse(0.5);
  }

  private TopicCue cue(Node row) {
    var labels = new HashMap<String, String>();
    var asks = new TreeMap<String, Set<String>>();
    var triples = graph.find(row, Node.ANY, Node.ANY).toList();
    for (var triple : triples) {
      String property = localName(triple.getPredicate());
      Node value = triple.getObject();
      if (triple.getPredicate().equals(RDFS.label.asNode())) {
        labels.put(value.getLiteralLanguage(), value.getLiteralLexicalForm());
      } else if (value.isURI()
          && !triple.getPredicate().equals(RDF.type.asNode())
          && !OF_THE_ROW.contains(property)) {
        asks.computeIfAbsent(property, p -> new TreeSet<>()).add(localName(value));
      }
    }
    var steps = new ArrayList<Set<String>>();
    STEPS.stream().map(step -> names(row, step)).filter(s -> !s.isEmpty()).forEach(steps::add);
    return new TopicCue(
        localName(row),
        labels,
        steps,
        names(row, "beside"),
        names(row, "without"),
        graph
            .find(row, term("endsIn"), Node.ANY)
            .nextOptional()
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .orElse(""),
        number(row, "topicsNamed").orElse(0.0).intValue(),
        number(row, "wordsATopic").orElse(0.0).intValue(),
        asks,
        names(row, "lacks"),
        names(row, "speaksFor"),
        names(row, "speaksAgainst"),
        number(row, "strength").orElse(0.0));
  }

  private Optional<Double> number(Node row, String property) {
    return graph
        .find(row, term(property), Node.ANY)
        .nextOptional()
        .flatMap(triple -> number(triple.getObject()));
  }

  private Set<String> names(Node row, String property) {
    var names = new LinkedHashSet<String>();
    graph
        .find(row, term(property), Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .forEach(triple -> names.add(localName(triple.getObject())));
    return names;
  }

  private static Optional<Double> number(Node value) {
    try {
      return value.isLiteral()
          ? Optional.of(Double.valueOf(value.getLiteralLexicalForm()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Node term(String localName) {
    return NodeFactory.createURI(Ontology.NAMESPACE + localName);
  }

  private static String localName(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
