package org.clausary.gate;

import java.util.List;
import java.util.Optional;
import org.clausary.Analysis;

/**
 * Judges findings by level, confidence, baseline and waivers.
 *
 * <pre>{@code
 * Gate gate = new Gate(levels, "high", 0.7, Baseline.none(), Waivers.none());
 * boolean stopped = gate.judge(analysis).stream().anyMatch(Judged::stops);
 * }</pre>
 *
 * <p>Not thread-safe: baseline and waivers note what they met.
 */
public final class Gate {

  private final Levels levels;
  private final String level;
  private final double confidence;
  private final Baseline baseline;
  private final Waivers waivers;

  /**
   * @param level a finding must have at least to stop the gate
   * @param confidence a finding must have at least to stop the gate, between 0 and 1
   */
  public Gate(Levels levels, String level, double confidence, Baseline baseline, Waivers waivers) {
    this.levels = levels;
    this.level = levels.require("--fail-on", level);
    this.confidence = confidence;
    this.baseline = baseline;
    this.waivers = waivers;
  }

  /** Every finding of a policy, the gravest first, then by rule. */
  public List<Judged> judge(Analysis analysis) {
    return GateFinding.of(analysis).stream()
        .map(this::judge)
        .sorted((a, b) -> levels.below(b.finding().level()) - levels.below(a.finding().level()))
        .toList();
  }

  private Judged judge(GateFinding finding) {
    Optional<String> waiver = waivers.of(finding).map(Waiver::justification);
    boolean known = baseline.knows(finding);
    if (!levels.reaches(finding.level(), level) || finding.confidence() < confidence) {
      return new Judged(finding, State.BELOW, Optional.empty());
    }
    if (waiver.isPresent()) {
      return new Judged(finding, State.WAIVED, waiver);
    }
    return new Judged(finding, known ? State.UNCHANGED : State.NEW, Optional.empty());
  }
}
