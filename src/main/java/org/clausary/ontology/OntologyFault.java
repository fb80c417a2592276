package org.clausary.ontology;

import java.util.Objects;
import org.apache.jena.graph.Node;
import org.clausary.problem.Problem.Severity;

/**
 * Something wrong with what an ontology says, not with how it is written.
 *
 * @param severity how bad it is
 * @param check name of the check that found it
 * @param term what it is about
 * @param property of the term, or {@link Node#ANY} if it is about the whole term
 * @param value of the property, or {@link Node#ANY} if it is about all of them
 * @param message what is wrong and what is expected, one line, without the name of the term
 */
public record OntologyFault(
    Severity severity, String check, Node term, Node property, Node value, String message) {

  /** Requires all parts. */
  public OntologyFault {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(property, "property");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(message, "message");
  }
}
