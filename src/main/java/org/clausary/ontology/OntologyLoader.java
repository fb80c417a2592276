package org.clausary.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.clausary.problem.Problem.Severity;

/** Turtle files to {@link Ontology}. Not thread-safe; one loader, one load. */
final class OntologyLoader {

  private static final Node SCHEME = SKOS.inScheme.asNode();
  private static final Node BROADER = SKOS.broader.asNode();
  private static final Node WITHIN = NodeFactory.createURI(Ontology.NAMESPACE + "within");
  private static final Node NAMED_BY_LABEL =
      NodeFactory.createURI(Ontology.NAMESPACE + "namedByLabel");
  private static final String WEAK = Ontology.NAMESPACE + "weakLabel";
  private static final Set<String> FORM_PROPERTIES =
      Set.of(SKOS.prefLabel.getURI(), SKOS.altLabel.getURI(), SKOS.hiddenLabel.getURI(), WEAK);
  private static final Set<Node> MATCHED =
      Set.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), NodeFactory.createURI(WEAK));

  /** More levels than any list has; a chain without end would fill the memory. */
  private static final int MOST_BROADER = 25;

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
  private final Set<Node> tooDeep = new LinkedHashSet<>();

  OntologyLoader(OntologyReading reading) {
    for (TurtleFile file : reading.files()) {
      file.triples().forEach(graph::add);
    }
    graph
        .find()
        .forEach(t -> bySubject.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
  }

  Graph graph() {
    return graph;
  }

  /** What would make answers wrong. */
  List<OntologyFault> faults() {
    var faults = new ArrayList<>(NumberFaults.in(graph));
    faults.addAll(FormFaults.in(graph, MATCHED));
    return faults;
  }

  Ontology load() {
    var concepts = new TreeMap<String, Concept>();
    for (Scheme scheme : Scheme.values()) {
      Node node = NodeFactory.createURI(Ontology.NAMESPACE + scheme.localName());
      boolean namedByLabel = graph.contains(node, NAMED_BY_LABEL, Node.ANY);
      for (Node member : members(node)) {
        Concept concept = concept(member, scheme, namedByLabel);
        concepts.putIfAbsent(concept.name(), concept);
      }
    }
    return new Ontology(graph, concepts.values());
  }

  /** Ours first, then by IRI: it is always the same of two with one local name that counts. */
  private Collection<Node> members(Node scheme) {
    var members =
        new TreeMap<String, Node>(
            Comparator.comparing((String iri) -> !iri.startsWith(Ontology.NAMESPACE))
                .thenComparing(Comparator.naturalOrder()));
    graph
        .find(Node.ANY, SCHEME, scheme)
        .forEachRemaining(t -> members.put(t.getSubject().toString(), t.getSubject()));
    members.values().removeIf(member -> !member.isURI());
    return members.values();
  }

  private Concept concept(Node node, Scheme scheme, boolean namedByLabel) {
    var labels = new HashMap<String, String>();
    var forms = new ArrayList<Concept.Form>();
    var facts = new HashMap<String, String>();
    var triples = new ArrayList<>(bySubject.getOrDefault(node, List.of()));
    triples.sort((a, b) -> key(a).compareTo(key(b)));
    for (Triple triple : triples) {
      String property = triple.getPredicate().getURI();
      Node value = triple.getObject();
      if (value.isLiteral() && FORM_PROPERTIES.contains(property)) {
        String language = value.getLiteralLanguage();
        if (property.equals(SKOS.prefLabel.getURI())) {
          labels.put(language, value.getLiteralLexicalForm());
        }
        if (namedByLabel || !property.equals(SKOS.prefLabel.getURI())) {
          forms.add(
              new Concept.Form(value.getLiteralLexicalForm(), language, property.equals(WEAK)));
        }
      } else if (!property.equals(RDF.type.getURI())) {
        facts.putIfAbsent(
            localName(property), value.isURI() ? localName(value.getURI()) : lexical(value));
      }
    }
    Set<String> within = new TreeSet<>();
    for (Node broader : closure(node)) {
      graph.add(Triple.create(node, WITHIN, broader));
      within.add(localName(broader.getURI()));
    }
    return new Concept(
        node.getURI(), localName(node.getURI()), scheme, labels, forms, within, facts);
  }

  private Set<Node> closure(Node node) {
    var seen = new LinkedHashSet<Node>(List.of(node));
    var open = new ArrayDeque<Node>(seen);
    while (!open.isEmpty()) {
      for (Triple triple : bySubject.getOrDefault(open.remove(), List.of())) {
        Node broader = triple.getObject();
        if (!triple.getPredicate().equals(BROADER) || !broader.isURI() || seen.contains(broader)) {
          continue;
        }
        if (seen.size() > MOST_BROADER) {
          tooDeep.add(node);
          return seen;
        }
        seen.add(broader);
        open.add(broader);
      }
    }
    return seen;
  }

  /** What {@link #load} had to cut off; one fault however many there are. */
  List<OntologyFault> depthFaults() {
    return tooDeep.stream()
        .limit(1)
        .map(
            term ->
                new OntologyFault(
                    Severity.WARN,
                    "too-deep",
                    term,
                    BROADER,
                    Node.ANY,
                    "more than "
                        + MOST_BROADER
                        + " concepts stand above this one"
                        + (tooDeep.size() > 1
                            ? ", and above " + (tooDeep.size() - 1) + " more"
                            : "")
                        + "; expected fewer, rules see the nearest "
                        + MOST_BROADER
                        + "."))
        .toList();
  }

  private static String key(Triple triple) {
    Node value = triple.getObject();
    return triple.getPredicate().getURI()
        + '\n'
        + (value.isLiteral() ? value.getLiteralLanguage() + '\n' : "")
        + (value.isURI() ? value.getURI() : lexical(value));
  }

  private static String lexical(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
