package org.clausary.ontology;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.clausary.problem.Problem.Severity;

/** Forms in which nothing is left to look for: they would be found everywhere. */
final class FormFaults {

  private FormFaults() {}

  static List<OntologyFault> in(Graph graph, Set<Node> formProperties) {
    return formProperties.stream()
        .flatMap(property -> graph.find(Node.ANY, property, Node.ANY).toList().stream())
        .filter(triple -> triple.getObject().isLiteral())
        .filter(triple -> isEmpty(triple.getObject().getLiteralLexicalForm()))
        .map(FormFaults::fault)
        .sorted((a, b) -> a.term().toString().compareTo(b.term().toString()))
        .toList();
  }

  private static boolean isEmpty(String form) {
    return form.codePoints().allMatch(FormFaults::isInvisible);
  }

  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.DASH_PUNCTUATION;
  }

  private static OntologyFault fault(Triple triple) {
    return new OntologyFault(
        Severity.ERROR,
        "empty-form",
        triple.getSubject(),
        triple.getPredicate(),
        triple.getObject(),
        "an empty "
            + Names.of(triple.getPredicate())
            + "; expected the words to look for, or nothing at all.");
  }
}
