package org.clausary.problem;

/** A command was used the wrong way. Exit code 2. */
public final class UsageException extends ClausaryException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong and where. */
  public UsageException(Problem problem) {
    this(problem, null);
  }

  /** With what is wrong and where, and what caused it ({@code null} if nothing did). */
  public UsageException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  @Override
  public int exitCode() {
    return 2;
  }
}
