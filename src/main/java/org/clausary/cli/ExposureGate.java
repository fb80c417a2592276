package org.clausary.cli;

import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.gate.Levels;

/** Tells whether a policy is exposed at or above a level. */
final class ExposureGate {

  private final Levels levels;
  private final String level;
  private boolean reached;

  private ExposureGate(Levels levels, String level) {
    this.levels = levels;
    this.level = level;
  }

  /**
   * A gate at a level.
   *
   * @param level notation of the level, or {@code null} for a gate that is never reached
   * @throws org.clausary.problem.UsageException if the ontology has no such level
   */
  static ExposureGate of(String level, Clausary clausary) {
    Levels levels = Levels.of(clausary.ontology());
    return new ExposureGate(levels, level == null ? null : levels.require("--fail-on", level));
  }

  void check(Analysis analysis) {
    if (level != null && !reached) {
      var exposure = analysis.table("exposure");
      reached =
          exposure.rows().stream()
              .anyMatch(row -> levels.reaches(exposure.value(row, "level"), level));
    }
  }

  boolean isReached() {
    return reached;
  }
}
