package org.clausary.cli;

import java.util.List;
import java.util.function.Consumer;
import org.clausary.Result;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.Problem;

/** Shows what went wrong with each input and works out the exit code. */
final class Tally implements Consumer<Result> {

  private final Terminal terminal;
  private int done;
  private int failed;
  private int code;

  Tally(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(Result result) {
    result.problems().forEach(terminal::show);
    result.failure().ifPresentOrElse(failure -> count(failure.exitCode()), () -> done++);
  }

  /** An input that could not be used. */
  void failed(ClausaryException failure) {
    terminal.show(failure.problem());
    count(failure.exitCode());
  }

  /** An input that was used. */
  void done(List<Problem> problems) {
    problems.forEach(terminal::show);
    done++;
  }

  private void count(int exitCode) {
    code = failed == 0 || code == exitCode ? exitCode : ExitCode.INPUT;
    failed++;
  }

  /** True if at least one input was used; otherwise there is nothing to write. */
  boolean anyDone() {
    return done > 0;
  }

  /** Says how many were read and skipped, if some were skipped; returns the exit code. */
  int finish() {
    if (failed > 0 && done + failed > 1) {
      terminal.say(done + " read, " + failed + " skipped");
    }
    return failed == 0 ? ExitCode.DONE : done == 0 ? code : ExitCode.INPUT;
  }
}
