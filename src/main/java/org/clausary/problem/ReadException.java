package org.clausary.problem;

/** Some input is bad or cannot be read. Exit code 3. */
public final class ReadException extends ClausaryException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong and where. */
  public ReadException(Problem problem) {
    this(problem, null);
  }

  /** With what is wrong and where, and what caused it ({@code null} if nothing did). */
  public ReadException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  @Override
  public int exitCode() {
    return 3;
  }
}
