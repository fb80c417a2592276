package org.clausary.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/** Turtle files to {@link Ontology}. Not thread-safe; one loader, one load. */
final class OntologyLoader {

  static {
    JenaSystem.init();
  }

  private static final Node SCHEME = SKOS.inScheme.asNode();
  private static final Node BROADER = SKOS.broader.asNode();
  private static final Node WITHIN = NodeFactory.createURI(Ontology.NAMESPACE + "within");
  private static final Node NAMED_BY_LABEL =
      NodeFactory.createURI(Ontology.NAMESPACE + "namedByLabel");
  private static final String WEAK = Ontology.NAMESPACE + "weakLabel";
  private static final Set<String> FORM_PROPERTIES =
      Set.of(SKOS.prefLabel.getURI(), SKOS.altLabel.getURI(), SKOS.hiddenLabel.getURI(), WEAK);

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

  Ontology load(List<KnowledgeFile> files) {
    // files are parsed side by side and put together in their order
    files.parallelStream().map(Parsed::of).toList().forEach(parsed -> parsed.addTo(graph));
    graph
        .find()
        .forEach(t -> bySubject.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
    var concepts = new TreeMap<String, Concept>();
    for (Scheme scheme : Scheme.values()) {
      Node node = NodeFactory.createURI(Ontology.NAMESPACE + scheme.localName());
      for (Triple member : graph.find(Node.ANY, SCHEME, node).toList()) {
        Concept concept =
            concept(member.getSubject(), scheme, graph.contains(node, NAMED_BY_LABEL, Node.ANY));
        concepts.put(concept.name(), concept);
      }
    }
    return new Ontology(graph, concepts.values());
  }

  /** The triples of a file, or why there are none. */
  private record Parsed(List<Triple> triples, Optional<InvalidException> failure) {
    static Parsed of(KnowledgeFile file) {
      var triples = new ArrayList<Triple>();
      var sink =
          new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
              triples.add(triple);
            }
          };
      try {
        RDFParser.fromString(file.text(), Lang.TURTLE)
            .base(Ontology.NAMESPACE)
            .checking(true)
            .errorHandler(new Strict(file.name()))
            .parse(sink);
      } catch (InvalidException e) {
        return new Parsed(List.of(), Optional.of(e));
      }
      return new Parsed(triples, Optional.empty());
    }

    void addTo(Graph graph) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      triples.forEach(graph::add);
    }
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
    var open = new ArrayList<Node>(seen);
    while (!open.isEmpty()) {
      Node next = open.remove(open.size() - 1);
      for (Triple triple : bySubject.getOrDefault(next, List.of())) {
        if (triple.getPredicate().equals(BROADER) && seen.add(triple.getObject())) {
          open.add(triple.getObject());
        }
      }
    }
    return seen;
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

  /** Every error and warning of the parser ends the load, with file and line. */
  private record Strict(String file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      error(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      throw new InvalidException(Problem.error(file, (int) Math.max(0, line), message));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
