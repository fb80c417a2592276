package org.clausary.cli;

/** How a command ends; a contract with scripts. */
final class ExitCode {

  /** All is done. */
  static final int DONE = 0;

  /** Findings at or above the level of {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** The command was used the wrong way. */
  static final int USAGE = 2;

  /** Some input is bad or unreadable; all others are done and written. */
  static final int INPUT = 3;

  /** The ontology, a query or a shape is invalid. */
  static final int ONTOLOGY = 4;

  /** The environment fails or a limit is reached. */
  static final int ENVIRONMENT = 5;

  private ExitCode() {}
}
