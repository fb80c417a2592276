package org.clausary.compare;

import java.util.Collections;
import java.util.Optional;

/**
 * A practice that one reading has and the other has not, or has with other values.
 *
 * @param before what the first reading says; empty if gained
 * @param after what the second reading says; empty if lost
 * @param quote the words it rests on, in the second reading if it has it
 */
public record PracticeChange(Optional<Statement> before, Optional<Statement> after, Quote quote) {

  /** What became of it. */
  public Change change() {
    return before.isEmpty() ? Change.GAINED : after.isEmpty() ? Change.LOST : Change.CHANGED;
  }

  /** What the second reading says anew. */
  public Statement added() {
    Statement none = new Statement(Collections.emptySortedMap());
    return after.map(now -> now.without(before.orElse(none))).orElse(none);
  }

  /** What the second reading says no longer. */
  public Statement removed() {
    return new PracticeChange(after, before, quote).added();
  }

  /** What it says, in the second reading if it has it. */
  public Statement statement() {
    return after.or(() -> before).orElseThrow();
  }
}
