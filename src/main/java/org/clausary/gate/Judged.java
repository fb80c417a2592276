package org.clausary.gate;

import java.util.Objects;
import java.util.Optional;

/**
 * A finding and what became of it.
 *
 * @param finding what was found
 * @param state what it is to the gate
 * @param waiver who let it through and why; empty unless it is waived
 */
public record Judged(GateFinding finding, State state, Optional<String> waiver) {

  /** Requires all parts. */
  public Judged {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(state, "state");
  }

  /** Whether it stops the gate. */
  public boolean stops() {
    return state == State.NEW;
  }
}
