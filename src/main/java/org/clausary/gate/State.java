package org.clausary.gate;

/** What a finding is to a gate. */
public enum State {
  /** It stops the gate. */
  NEW("new"),
  /** The baseline has it. */
  UNCHANGED("unchanged"),
  /** Only the baseline has it. */
  ABSENT("absent"),
  /** A waiver lets it through. */
  WAIVED("new"),
  /** It is below the level or the confidence asked for. */
  BELOW("new");

  private final String sarif;

  State(String sarif) {
    this.sarif = sarif;
  }

  /** The {@code baselineState} of SARIF. */
  String sarif() {
    return sarif;
  }
}
