package org.clausary.infer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.clausary.rdf.Cla;

/**
 * Finds the practices that fit a pattern, as {@code cla:PracticePattern} defines it and {@code
 * queries/infer/10-practice-patterns.rq} says it in SPARQL: every rule rests on it, and it compares
 * everything with everything. The patterns are turned round once, from value to patterns. Immutable
 * and thread-safe.
 */
final class PatternMatcher {

  private static final Node TYPE = RDF.type.asNode();
  private static final Node PRACTICE = NodeFactory.createURI(Cla.PRACTICE);
  private static final Node PATTERN = NodeFactory.createURI(Cla.PRACTICE_PATTERN);
  private static final Node COMPARES = NodeFactory.createURI(Cla.COMPARES);
  private static final Node ANYTHING = NodeFactory.createURI(Cla.ANYTHING);
  private static final Node AFFIRMED = NodeFactory.createURI(Cla.AFFIRMED);
  private static final Node POLARITY = NodeFactory.createURI(Cla.POLARITY);
  private static final Node LACKS = NodeFactory.createURI(Cla.LACKS);
  private static final Node EXCLUDES = NodeFactory.createURI(Cla.EXCLUDES);
  private static final Node EXACTLY = NodeFactory.createURI(Cla.EXACTLY);
  private static final Node SHOWN_BY = NodeFactory.createURI(Cla.SHOWN_BY);
  private static final Node FITS = NodeFactory.createURI(Cla.FITS);
  private static final Node WITHIN = NodeFactory.createURI(Cla.WITHIN);

  /** What a pattern asks besides its values. */
  private record Pattern(
      int properties,
      boolean asksPolarity,
      Set<Node> lacks,
      Set<Node> excludes,
      List<Node> shows) {}

  private final List<Pattern> patterns = new ArrayList<>();

  /** Property, then value: the patterns that want it. */
  private final Map<Node, Map<Node, BitSet>> wanting = new HashMap<>();

  /** The same for properties in which narrower values do not count. */
  private final Map<Node, Map<Node, BitSet>> exactly = new HashMap<>();

  /** A value to itself and all wider ones. */
  private final Map<Node, Set<Node>> wider = new HashMap<>();

  private PatternMatcher() {}

  static PatternMatcher of(Graph ontology) {
    var matcher = new PatternMatcher();
    ontology
        .find(Node.ANY, WITHIN, Node.ANY)
        .forEachRemaining(t -> matcher.widened(t.getSubject()).add(t.getObject()));
    Set<Node> compared = objects(ontology, PATTERN, COMPARES);
    var named = new TreeMap<String, Node>();
    ontology
        .find(Node.ANY, TYPE, PATTERN)
        .forEachRemaining(t -> named.put(t.getSubject().toString(), t.getSubject()));
    named.values().forEach(pattern -> matcher.add(ontology, pattern, compared));
    return matcher;
  }

  private Set<Node> widened(Node value) {
    return wider.computeIfAbsent(value, v -> new HashSet<>(Set.of(v)));
  }

  private static Set<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toSet();
  }

  private void add(Graph ontology, Node pattern, Set<Node> compared) {
    int index = patterns.size();
    var given = new HashSet<Node>();
    Set<Node> exact = objects(ontology, pattern, EXACTLY);
    for (Triple triple : ontology.find(pattern, Node.ANY, Node.ANY).toList()) {
      if (compared.contains(triple.getPredicate())) {
        given.add(triple.getPredicate());
        (exact.contains(triple.getPredicate()) ? exactly : wanting)
            .computeIfAbsent(triple.getPredicate(), p -> new HashMap<>())
            .computeIfAbsent(triple.getObject(), value -> new BitSet())
            .set(index);
      }
    }
    var shows = new ArrayList<>(List.of(pattern));
    ontology.find(Node.ANY, SHOWN_BY, pattern).forEachRemaining(t -> shows.add(t.getSubject()));
    patterns.add(
        new Pattern(
            given.size(),
            given.contains(POLARITY),
            objects(ontology, pattern, LACKS),
            objects(ontology, pattern, EXCLUDES),
            shows));
  }

  /** Gives a triple {@code cla:fits} for each practice and pattern or element it fits. */
  void match(Graph policy, Consumer<Triple> found) {
    policy
        .find(Node.ANY, TYPE, PRACTICE)
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(practice -> match(policy, practice, found));
  }

  private void match(Graph policy, Node practice, Consumer<Triple> found) {
    var values = new LinkedHashMap<Node, List<Node>>();
    policy
        .find(practice, Node.ANY, Node.ANY)
        .forEachRemaining(
            t ->
                values
                    .computeIfAbsent(t.getPredicate(), p -> new ArrayList<>())
                    .add(t.getObject()));
    boolean affirmed = values.getOrDefault(POLARITY, List.of()).contains(AFFIRMED);
    int[] met = new int[patterns.size()];
    values.forEach(
        (property, objects) -> wanted(property, objects).stream().forEach(i -> met[i]++));
    for (int i = 0; i < met.length; i++) {
      Pattern pattern = patterns.get(i);
      if (met[i] > 0
          && met[i] == pattern.properties()
          && (affirmed || pattern.asksPolarity())
          && pattern.lacks().stream().noneMatch(values::containsKey)
          && (pattern.excludes().isEmpty() || !hasAny(values, pattern.excludes()))) {
        pattern.shows().forEach(shown -> found.accept(Triple.create(practice, FITS, shown)));
      }
    }
  }

  /** The patterns that one of the values of a property satisfies. */
  private BitSet wanted(Node property, List<Node> objects) {
    var satisfied = new BitSet();
    Map<Node, BitSet> itself = exactly.getOrDefault(property, Map.of());
    objects.forEach(object -> or(satisfied, itself.get(object)));
    Map<Node, BitSet> byValue = wanting.get(property);
    if (byValue != null) {
      for (Node object : objects) {
        for (Node value : wider.getOrDefault(object, Set.of(object))) {
          or(satisfied, byValue.get(value));
        }
      }
      or(satisfied, byValue.get(ANYTHING));
    }
    return satisfied;
  }

  private static void or(BitSet all, BitSet more) {
    if (more != null) {
      all.or(more);
    }
  }

  private boolean hasAny(Map<Node, List<Node>> values, Set<Node> barred) {
    for (List<Node> objects : values.values()) {
      for (Node object : objects) {
        for (Node value : wider.getOrDefault(object, Set.of(object))) {
          if (barred.contains(value)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
