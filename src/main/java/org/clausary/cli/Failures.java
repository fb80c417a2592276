package org.clausary.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.Problem;
import picocli.CommandLine.ParameterException;

/** Turns whatever ended a command into one line on standard error and an exit code. */
final class Failures {

  private final Terminal terminal;
  private final BooleanSupplier debug;

  /**
   * @param debug whether to show where in the program it happened, too
   */
  Failures(Terminal terminal, BooleanSupplier debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  int wrongUse(ParameterException e) {
    if (e.getCause() instanceof ClausaryException cause) {
      return failed(cause);
    }
    trace(e);
    terminal.show(Problem.error("", 0, e.getMessage()));
    terminal.say("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  int failed(Throwable e) {
    trace(e);
    if (e instanceof ClausaryException failure) {
      terminal.show(failure.problem());
      return failure.exitCode();
    }
    if (e instanceof UncheckedIOException unchecked) {
      return failed(unchecked.getCause());
    }
    if (e instanceof IOException failure) {
      return failed(failure);
    }
    if (e instanceof OutOfMemoryError) {
      return environment("memory is used up; give more with CLAUSARY_JAVA_OPTS=-Xmx4g");
    }
    if (e instanceof StackOverflowError) {
      terminal.show(Problem.error("", 0, "the input is nested too deeply"));
      return ExitCode.INPUT;
    }
    return environment(
        "a fault of this program, please report it with what --debug shows: "
            + e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + e.getMessage()));
  }

  private int failed(IOException e) {
    if ("Broken pipe".equals(e.getMessage())) {
      // the reader, such as head, has seen enough
      return ExitCode.DONE;
    }
    return environment("cannot read or write: " + Reason.of(e));
  }

  private int environment(String message) {
    terminal.show(Problem.error("", 0, message));
    return ExitCode.ENVIRONMENT;
  }

  private void trace(Throwable e) {
    if (debug.getAsBoolean()) {
      e.printStackTrace(terminal.err());
    }
  }
}
