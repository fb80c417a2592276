package org.clausary.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The terms of an ontology, for rooms that know no RDF library. Thread-safe. */
public final class Terms {

  private static final Node NIL = RDF.nil.asNode();

  private final Graph graph;
  private final Map<Node, Term> terms = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Term>> noted = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> translations = new ConcurrentHashMap<>();

  private Terms(Graph graph) {
    this.graph = graph;
  }

  /** The terms of a loaded ontology. */
  public static Terms of(Ontology ontology) {
    return new Terms(ontology.graph());
  }

  /** The terms of a class or a concept scheme, by local name. */
  public List<Term> members(String localName) {
    var found = new TreeMap<String, Term>();
    Node list = node(localName);
    for (Node property : List.of(RDF.type.asNode(), SKOS.inScheme.asNode())) {
      for (Triple triple : graph.find(Node.ANY, property, list).toList()) {
        Term term = term(triple.getSubject());
        found.put(term.name(), term);
      }
    }
    return List.copyOf(found.values());
  }

  /** The term with an IRI or a local name in the project's namespace, if anything describes it. */
  public Optional<Term> term(String iriOrName) {
    Node node = node(iriOrName);
    return graph.contains(node, Node.ANY, Node.ANY) ? Optional.of(term(node)) : Optional.empty();
  }

  /** The terms of the project's namespace, by local name. */
  public List<Term> all() {
    var found = new TreeMap<String, Term>();
    graph
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(Ontology.NAMESPACE))
        .forEach(node -> found.computeIfAbsent(localName(node), name -> term(node)));
    return List.copyOf(found.values());
  }

  /**
   * A term that points at another.
   *
   * @param term which one
   * @param property local name of the property through which it does
   */
  public record User(Term term, String property) {}

  /** The terms that point at a term, by property and local name; lists are looked through. */
  public List<User> users(Term term) {
    var found = new TreeMap<String, User>();
    for (Triple triple : graph.find(Node.ANY, Node.ANY, node(term.iri())).toList()) {
      Triple through = triple;
      while (through.getSubject().isBlank()) {
        var outer = graph.find(Node.ANY, Node.ANY, through.getSubject());
        if (!outer.hasNext()) {
          break;
        }
        through = outer.next();
      }
      if (through.getSubject().isURI()) {
        String property = localName(through.getPredicate());
        Term user = term(through.getSubject());
        found.put(property + '\n' + user.name(), new User(user, property));
      }
    }
    return List.copyOf(found.values());
  }

  /** The term of a class or scheme that has a notation; the first by local name. */
  public Optional<Term> noted(String localName, String notation) {
    return Optional.ofNullable(noted.computeIfAbsent(localName, this::notations).get(notation));
  }

  /**
   * What the ontology says in a language where it says this in English: a label, a rationale, a
   * question. The text itself if nothing, or no single text, corresponds.
   */
  public String translated(String english, String language) {
    return language.equals("en")
        ? english
        : translations.computeIfAbsent(language, this::pairs).getOrDefault(english, english);
  }

  private Map<String, String> pairs(String language) {
    record Place(Node subject, Node property) {}
    var english = new HashMap<Place, List<String>>();
    var others = new HashMap<Place, List<String>>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              Node text = triple.getObject();
              String tag = text.isLiteral() ? text.getLiteralLanguage() : "";
              if (tag.equals("en") || tag.equals(language)) {
                (tag.equals("en") ? english : others)
                    .computeIfAbsent(
                        new Place(triple.getSubject(), triple.getPredicate()),
                        place -> new ArrayList<>(1))
                    .add(text.getLiteralLexicalForm());
              }
            });
    var pairs = new HashMap<String, String>();
    english.forEach(
        (place, texts) -> {
          List<String> same = others.getOrDefault(place, List.of());
          if (texts.size() == 1 && same.size() == 1) {
            pairs.merge(texts.get(0), same.get(0), Terms::first);
          }
        });
    return pairs;
  }

  /** By code point order, so that the choice never depends on the order of triples. */
  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Map<String, Term> notations(String localName) {
    var found = new HashMap<String, Term>();
    for (Term term : members(localName)) {
      term.all("notation").forEach(notation -> found.putIfAbsent(notation, term));
    }
    return found;
  }

  private Term term(Node node) {
    return terms.computeIfAbsent(node, this::read);
  }

  private Term read(Node node) {
    var values = new TreeMap<String, List<Term.Value>>();
    for (Triple triple : graph.find(node, Node.ANY, Node.ANY).toList()) {
      List<Term.Value> list =
          values.computeIfAbsent(localName(triple.getPredicate()), p -> new ArrayList<>());
      Node value = triple.getObject();
      if (isList(value)) {
        list.addAll(items(value));
      } else {
        list.add(value(value));
        list.sort(Comparator.comparing(Term.Value::text).thenComparing(Term.Value::language));
      }
    }
    values.replaceAll((property, list) -> List.copyOf(list));
    return new Term(node.toString(), localName(node), values);
  }

  private boolean isList(Node node) {
    return node.equals(NIL) || node.isBlank() && graph.contains(node, RDF.first.asNode(), Node.ANY);
  }

  private List<Term.Value> items(Node list) {
    var items = new ArrayList<Term.Value>();
    for (Node at = list; !at.equals(NIL); at = object(at, RDF.rest.asNode())) {
      items.add(value(object(at, RDF.first.asNode())));
    }
    return items;
  }

  private Node object(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private static Term.Value value(Node node) {
    return node.isLiteral()
        ? new Term.Value(node.getLiteralLexicalForm(), node.getLiteralLanguage(), "")
        : new Term.Value(localName(node), "", node.toString());
  }

  private static Node node(String iriOrName) {
    boolean absolute = iriOrName.contains(":");
    return NodeFactory.createURI(absolute ? iriOrName : Ontology.NAMESPACE + iriOrName);
  }

  private static String localName(Node node) {
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
