package org.clausary.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What topic a label of a corpus teaches. Immutable and thread-safe.
 *
 * @param corpus as its files name it
 * @param label of the corpus; empty for segments without a label
 * @param topic local name
 * @param words the text must have a word that begins so; empty if any text will do
 * @param otherwise whether the topic is taught too where no row of the label with words fits
 */
public record TaughtLabel(
    String corpus, String label, String topic, Set<String> words, boolean otherwise) {

  private static final Node CLASS = node("TaughtLabel");
  private static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

  /** Copies the words. */
  public TaughtLabel {
    words = Set.copyOf(words);
  }

  /** The rows that a graph declares, by corpus, label and topic. */
  static List<TaughtLabel> in(Graph graph) {
    var rows = new ArrayList<TaughtLabel>();
    graph
        .find(Node.ANY, TYPE, CLASS)
        .forEach(
            triple -> {
              Node row = triple.getSubject();
              for (String label : values(graph, row, "corpusLabel")) {
                for (String topic : values(graph, row, "teaches")) {
                  rows.add(
                      new TaughtLabel(
                          String.join(" ", values(graph, row, "ofCorpus")),
                          label,
                          topic,
                          values(graph, row, "wherePrefix"),
                          values(graph, row, "otherwise").contains("true")));
                }
              }
            });
    rows.sort(
        Comparator.comparing(TaughtLabel::corpus)
            .thenComparing(TaughtLabel::label)
            .thenComparing(TaughtLabel::topic));
    return List.copyOf(rows);
  }

  private static Set<String> values(Graph graph, Node row, String property) {
    var values = new TreeSet<String>();
    graph
        .find(row, node(property), Node.ANY)
        .forEach(
            triple -> {
              Node value = triple.getObject();
              values.add(value.isLiteral() ? value.getLiteralLexicalForm() : value.getLocalName());
            });
    return values;
  }

  private static Node node(String localName) {
    return NodeFactory.createURI(Ontology.NAMESPACE + localName);
  }
}
