package org.clausary.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.clausary.problem.Problem.Severity;

/** Terms that are broader than themselves. Time and memory grow with the statements, not deeper. */
final class Cycles {

  private static final List<Node> PROPERTIES =
      List.of(SKOS.broader.asNode(), RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode());
  private static final int SHOWN = 10;

  private final Node property;
  private final Map<String, List<Node>> broader = new TreeMap<>();
  private final Set<Node> done = new HashSet<>();
  private final List<List<Node>> found = new ArrayList<>();

  private Cycles(Graph graph, Node property) {
    this.property = property;
    graph
        .find(Node.ANY, property, Node.ANY)
        .forEachRemaining(
            triple ->
                broader
                    .computeIfAbsent(key(triple.getSubject()), s -> new ArrayList<>())
                    .add(triple.getObject()));
    broader.values().forEach(list -> list.sort((a, b) -> key(a).compareTo(key(b))));
  }

  /**
   * One fault for each circle.
   *
   * @param edited which statements are the user's; a circle is shown at one of them if it has any
   */
  static List<OntologyFault> in(Graph graph, Predicate<Triple> edited) {
    var faults = new ArrayList<OntologyFault>();
    for (Node property : PROPERTIES) {
      var cycles = new Cycles(graph, property);
      cycles.find(graph);
      cycles.found.forEach(cycle -> faults.add(cycles.fault(cycle, edited)));
    }
    return faults;
  }

  private void find(Graph graph) {
    var starts = new TreeMap<String, Node>();
    graph
        .find(Node.ANY, property, Node.ANY)
        .forEachRemaining(triple -> starts.put(key(triple.getSubject()), triple.getSubject()));
    starts.values().forEach(this::walk);
  }

  /** Depth first, with a stack of its own; a way back into the path walked so far is a circle. */
  private void walk(Node start) {
    var path = new LinkedHashSet<Node>();
    var open = new ArrayDeque<Iterator<Node>>();
    var nodes = new ArrayDeque<Node>();
    Node next = start;
    while (next != null || !open.isEmpty()) {
      if (next != null && path.contains(next)) {
        found.add(cycle(path, next));
      } else if (next != null && done.add(next)) {
        path.add(next);
        nodes.push(next);
        open.push(broader.getOrDefault(key(next), List.of()).iterator());
      }
      next = null;
      if (!open.isEmpty()) {
        if (open.peek().hasNext()) {
          next = open.peek().next();
        } else {
          open.pop();
          path.remove(nodes.pop());
        }
      }
    }
  }

  private static List<Node> cycle(Set<Node> path, Node first) {
    var all = new ArrayList<>(path);
    return all.subList(all.indexOf(first), all.size());
  }

  private OntologyFault fault(List<Node> cycle, Predicate<Triple> edited) {
    var ring = new ArrayList<>(cycle);
    for (int i = 0; i < ring.size(); i++) {
      if (edited.test(Triple.create(cycle.get(i), property, cycle.get((i + 1) % cycle.size())))) {
        Collections.rotate(ring, -i);
        break;
      }
    }
    String names = ring.stream().limit(SHOWN).map(Names::of).collect(Collectors.joining(" → "));
    String rest = ring.size() > SHOWN ? " → … " + (ring.size() - SHOWN) + " more …" : "";
    return new OntologyFault(
        Severity.WARN,
        "cycle",
        ring.get(0),
        property,
        ring.get(1 % ring.size()),
        "a circle of "
            + Names.of(property)
            + ": "
            + names
            + rest
            + " → "
            + Names.of(ring.get(0))
            + "; expected no way back. Remove one of these statements.");
  }

  private static String key(Node node) {
    return node.toString();
  }
}
