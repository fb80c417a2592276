package org.clausary.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Sends graphs whose triples have no order of their own to a sink, sorted. */
public final class Graphs {

  private static final Comparator<Node> BY_TERM = Comparator.comparing(Graphs::key);

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, BY_TERM)
          .thenComparing(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(Triple::getPredicate, BY_TERM)
          .thenComparing(Triple::getObject, BY_TERM);

  private static final Set<String> NUMBERS =
      Set.of(
          XSD.decimal.getURI(), XSD.integer.getURI(), XSD.xdouble.getURI(), XSD.xboolean.getURI());

  private Graphs() {}

  /** Sends all triples to the graph of that name: by subject, types first. No blank nodes. */
  public static void send(Graph graph, String name, RdfSink sink) {
    sink.graph(name);
    for (Triple triple : sorted(graph)) {
      send(triple, sink);
    }
  }

  /** All triples, by subject, types first. */
  static List<Triple> sorted(Graph graph) {
    List<Triple> triples = graph.find().toList();
    triples.sort(ORDER);
    return triples;
  }

  private static void send(Triple triple, RdfSink sink) {
    String subject = triple.getSubject().getURI();
    String predicate = triple.getPredicate().getURI();
    Node object = triple.getObject();
    if (object.isURI()) {
      sink.link(subject, predicate, object.getURI());
    } else if (object.getLiteralLanguage().isEmpty()) {
      String datatype = object.getLiteralDatatypeURI();
      sink.literal(
          subject, predicate, canonical(object.getLiteralLexicalForm(), datatype), datatype);
    } else {
      sink.text(subject, predicate, object.getLiteralLexicalForm(), object.getLiteralLanguage());
    }
  }

  /** Numbers in the form that writers would otherwise change them to. */
  private static String canonical(String lexical, String datatype) {
    return NUMBERS.contains(datatype) && XMLDatatypeUtil.isValidValue(lexical, iri(datatype))
        ? XMLDatatypeUtil.normalize(lexical, iri(datatype))
        : lexical;
  }

  private static IRI iri(String iri) {
    return SimpleValueFactory.getInstance().createIRI(iri);
  }

  /** IRIs before literals, then by the characters. */
  private static String key(Node node) {
    return node.isLiteral()
        ? "1"
            + node.getLiteralLexicalForm()
            + '\0'
            + node.getLiteralDatatypeURI()
            + node.getLiteralLanguage()
        : "0" + node;
  }
}
