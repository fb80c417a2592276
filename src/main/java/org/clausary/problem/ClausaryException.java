package org.clausary.problem;

/**
 * A failure the user can do something about: one line, no stack trace. The kind of failure decides
 * the exit code.
 */
public abstract sealed class ClausaryException extends RuntimeException
    permits ReadException, InvalidException, LimitException, UsageException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ClausaryException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /** What is wrong and where. */
  public Problem problem() {
    return problem;
  }

  /** Exit code of a command that ends with this failure. */
  public abstract int exitCode();
}
