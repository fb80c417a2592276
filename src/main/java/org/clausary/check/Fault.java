package org.clausary.check;

import java.util.Comparator;
import java.util.Objects;
import org.clausary.problem.Problem.Severity;

/**
 * Something wrong with an ontology, and where.
 *
 * @param severity how bad it is
 * @param file as the user named it, or as it is packed; empty if nothing stands anywhere
 * @param line 1-based, or 0 if unknown
 * @param own true if it stands in a file of the user's
 * @param term what it is about, with its usual prefix; empty if it is about a file
 * @param iri the same in full
 * @param check name of the check that found it
 * @param message what is wrong and what is expected, one line
 */
public record Fault(
    Severity severity,
    String file,
    int line,
    boolean own,
    String term,
    String iri,
    String check,
    String message) {

  /** By file and line, the worst first. */
  static final Comparator<Fault> IN_ORDER =
      Comparator.comparing(Fault::file)
          .thenComparing(Fault::line)
          .thenComparing(Fault::severity, Comparator.reverseOrder())
          .thenComparing(Fault::iri)
          .thenComparing(Fault::check)
          .thenComparing(Fault::message);

  /** Requires all parts. */
  public Fault {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(iri, "iri");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(message, "message");
  }

  /** True if both say the same, wherever it stands. */
  boolean saysTheSameAs(Fault other) {
    return check.equals(other.check) && iri.equals(other.iri) && message.equals(other.message);
  }
}
