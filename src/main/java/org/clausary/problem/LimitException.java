package org.clausary.problem;

/**
 * The environment fails (disk, lock, network) or a limit is reached (size, time, memory). Exit code
 * 5.
 */
public final class LimitException extends ClausaryException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong and where. */
  public LimitException(Problem problem) {
    this(problem, null);
  }

  /** With what is wrong and where, and what caused it ({@code null} if nothing did). */
  public LimitException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  @Override
  public int exitCode() {
    return 5;
  }
}
