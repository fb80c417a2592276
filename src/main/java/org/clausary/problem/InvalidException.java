package org.clausary.problem;

/** An ontology, query or shape is invalid. Exit code 4. */
public final class InvalidException extends ClausaryException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong and where. */
  public InvalidException(Problem problem) {
    this(problem, null);
  }

  /** With what is wrong and where, and what caused it ({@code null} if nothing did). */
  public InvalidException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  @Override
  public int exitCode() {
    return 4;
  }
}
