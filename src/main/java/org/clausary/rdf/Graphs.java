package org.clausary.rdf;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Sends graphs whose triples have no order of their own to a sink, sorted. */
public final class Graphs {

  private static final Comparator<Node> BY_TERM = Comparator.comparing(Graphs::key);

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, BY_TERM)
          .thenComparing(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(Triple::getPredicate, BY_TERM)
          .thenComparing(Triple::getObject, BY_TERM);

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
      sink.literal(subject, predicate, object.getLiteralLexicalForm(), datatype);
    } else {
      sink.text(subject, predicate, object.getLiteralLexicalForm(), object.getLiteralLanguage());
    }
  }

  /** IRIs before literals, then by the characters. */
  private static String key(Node node) {
    return node.isLiteral()
        ? "1" + node.getLiteralLexicalForm() + '\0' + node.getLiteralDatatypeURI()
            + node.getLiteralLanguage()
        : "0" + node;
  }
}
