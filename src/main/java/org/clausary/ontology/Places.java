package org.clausary.ontology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.clausary.problem.Problem;

/** On which line of which file a statement stands. Immutable; made for messages. */
public final class Places {

  /**
   * A place in a file.
   *
   * @param file as the user named it, or as it is packed
   * @param line 1-based
   * @param own true if the file is the user's
   */
  public record Place(String file, int line, boolean own) {}

  private record Statement(Triple triple, Place place) {}

  private static final Comparator<Statement> OWN_FIRST =
      Comparator.comparing(statement -> !statement.place().own());

  private final Map<Node, List<Statement>> bySubject = new HashMap<>();
  private final Set<Triple> own = new HashSet<>();

  Places(List<TurtleFile> files) {
    for (TurtleFile file : files) {
      for (int i = 0; i < file.triples().size(); i++) {
        Triple triple = file.triples().get(i);
        var place = new Place(file.file().name(), file.lines()[i], file.own());
        bySubject
            .computeIfAbsent(triple.getSubject(), s -> new ArrayList<>())
            .add(new Statement(triple, place));
        if (file.own()) {
          own.add(triple);
        }
      }
    }
    bySubject.values().forEach(list -> list.sort(OWN_FIRST));
  }

  /** True if a file of the user's says so. */
  public boolean isOwn(Triple triple) {
    return own.contains(triple);
  }

  /**
   * Where a term is given a property with a value, else where it is given the property, else where
   * it is described; in a file of the user's if there is a choice.
   *
   * @param property or {@link Node#ANY}
   * @param value or {@link Node#ANY}
   */
  public Optional<Place> find(Node term, Node property, Node value) {
    List<Statement> all = bySubject.getOrDefault(term, Collections.emptyList());
    for (Triple pattern :
        List.of(
            Triple.create(term, property, value),
            Triple.create(term, property, Node.ANY),
            Triple.create(term, Node.ANY, Node.ANY))) {
      for (Statement statement : all) {
        if (pattern.matches(statement.triple())) {
          return Optional.of(statement.place());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The files that describe a term, each with the line where it begins to: first the one that says
   * what it is.
   */
  public List<String> files(Term term) {
    var first = new LinkedHashMap<String, Integer>();
    Node node = NodeFactory.createURI(term.iri());
    find(node, RDF.type.asNode(), Node.ANY)
        .ifPresent(place -> first.put(place.file(), place.line()));
    for (Statement statement : bySubject.getOrDefault(node, Collections.emptyList())) {
      first.merge(statement.place().file(), statement.place().line(), Math::min);
    }
    return first.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList();
  }

  /** Where a term is given as a value; for terms that nothing describes. */
  public Optional<Place> findValue(Node value) {
    return bySubject.values().stream()
        .flatMap(List::stream)
        .filter(statement -> statement.triple().getObject().equals(value))
        .map(Statement::place)
        .min(Comparator.comparing(Place::file).thenComparing(Place::line));
  }

  /** A fault as a problem with file and line. */
  Problem locate(OntologyFault fault) {
    String message = Names.of(fault.term()) + ": " + fault.message();
    return find(fault.term(), fault.property(), fault.value())
        .map(place -> new Problem(fault.severity(), place.file(), place.line(), message))
        .orElseGet(() -> new Problem(fault.severity(), "ontology", 0, message));
  }
}
