package org.clausary;

import java.util.List;
import java.util.Optional;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.Problem;
import org.clausary.reader.Input;

/**
 * What became of one input of many.
 *
 * @param input what was to be read
 * @param analysis the policy; empty if it failed or is the same text as an earlier input
 * @param failure why there is no policy
 * @param problems what to tell the user, the failure included
 */
public record Result(
    Input input,
    Optional<Analysis> analysis,
    Optional<ClausaryException> failure,
    List<Problem> problems) {

  /** Copies the list. */
  public Result {
    problems = List.copyOf(problems);
  }

  static Result of(Input input, Analysis analysis) {
    return new Result(input, Optional.of(analysis), Optional.empty(), analysis.problems());
  }

  static Result failed(Input input, ClausaryException failure) {
    return new Result(input, Optional.empty(), Optional.of(failure), List.of(failure.problem()));
  }

  static Result skipped(Input input, Problem why) {
    return new Result(input, Optional.empty(), Optional.empty(), List.of(why));
  }
}
