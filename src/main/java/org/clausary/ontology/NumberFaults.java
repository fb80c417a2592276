package org.clausary.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.clausary.problem.Problem.Severity;

/**
 * Numbers that no rule can add up: two where one is meant, a text, a fraction, NaN, below zero
 * where that means nothing, longer than anything meant. Which properties hold whole numbers, which
 * only one and which none below zero, the vocabulary says itself.
 */
final class NumberFaults {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");

  /** In a pattern: some number. */
  private static final Node ANYTHING = NodeFactory.createURI(Ontology.NAMESPACE + "Anything");

  private NumberFaults() {}

  static List<OntologyFault> in(Graph graph) {
    var faults = new ArrayList<OntologyFault>();
    for (Node range : List.of(XSD.integer.asNode(), XSD.nonNegativeInteger.asNode())) {
      for (Triple declared : graph.find(Node.ANY, RDFS.range.asNode(), range).toList()) {
        boolean belowZero = range.equals(XSD.integer.asNode());
        check(graph, declared.getSubject(), belowZero, faults);
      }
    }
    return faults;
  }

  private static void check(
      Graph graph, Node property, boolean belowZero, List<OntologyFault> faults) {
    boolean one = graph.contains(property, RDF.type.asNode(), OWL.FunctionalProperty.asNode());
    var values = new TreeMap<String, List<Triple>>();
    graph
        .find(Node.ANY, property, Node.ANY)
        .forEachRemaining(
            triple ->
                values
                    .computeIfAbsent(triple.getSubject().toString(), s -> new ArrayList<>())
                    .add(triple));
    for (List<Triple> triples : values.values()) {
      triples.sort(Comparator.comparing(triple -> triple.getObject().toString()));
      if (one && triples.size() > 1) {
        faults.add(two(triples));
      }
      triples.stream()
          .filter(triple -> !isWhole(triple.getObject(), belowZero))
          .forEach(
              triple -> faults.add(fault(triple, triple.getObject(), wrong(triple, belowZero))));
    }
  }

  private static boolean isWhole(Node value, boolean belowZero) {
    if (!value.isLiteral()) {
      return value.equals(ANYTHING);
    }
    return value.getLiteralDatatypeURI().equals(XSD.integer.getURI())
        && WHOLE.matcher(value.getLiteralLexicalForm()).matches()
        && (belowZero || !value.getLiteralLexicalForm().startsWith("-"));
  }

  private static OntologyFault two(List<Triple> triples) {
    String values =
        triples.stream().map(t -> Names.of(t.getObject())).collect(Collectors.joining(" and "));
    Triple first = triples.get(0);
    return fault(
        first,
        Node.ANY,
        "more than one " + Names.of(first.getPredicate()) + ": " + values + "; expected one.");
  }

  private static String wrong(Triple triple, boolean belowZero) {
    return Names.of(triple.getPredicate())
        + " is "
        + Names.of(triple.getObject())
        + "; expected a whole number "
        + (belowZero ? "" : "from 0 on ")
        + "of at most 9 digits, without quotation marks.";
  }

  private static OntologyFault fault(Triple triple, Node value, String message) {
    return new OntologyFault(
        Severity.ERROR, "number", triple.getSubject(), triple.getPredicate(), value, message);
  }
}
