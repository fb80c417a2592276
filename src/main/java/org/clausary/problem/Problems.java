package org.clausary.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Where problems go. What to do about them is the choice of the caller, not of the finder. */
public interface Problems extends Consumer<Problem> {

  /** Throws {@link InvalidException} at the first error; lets the rest pass. */
  static Problems strict() {
    return problem -> {
      if (problem.severity() == Problem.Severity.ERROR) {
        throw new InvalidException(problem);
      }
    };
  }

  /** Keeps every problem in order. */
  static Collecting collecting() {
    return new Collecting();
  }

  /** Keeps every problem in order. Not thread-safe: one per document. */
  final class Collecting implements Problems {
    private final List<Problem> found = new ArrayList<>();

    private Collecting() {}

    @Override
    public void accept(Problem problem) {
      found.add(Objects.requireNonNull(problem, "problem"));
    }

    /** What was found so far. */
    public List<Problem> found() {
      return List.copyOf(found);
    }
  }
}
