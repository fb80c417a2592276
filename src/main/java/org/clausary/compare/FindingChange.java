package org.clausary.compare;

import java.util.List;

/**
 * A finding that one reading has and the other has not, or has in another state.
 *
 * @param topic what it is
 * @param what the cells that say what it is about, in the order of the topic's columns
 * @param before its states in the first reading, sorted; empty if gained
 * @param after its states in the second reading, sorted; empty if lost
 * @param quotes the words it rests on, in the second reading if it has it; may be empty
 */
public record FindingChange(
    Topic topic,
    List<String> what,
    List<List<String>> before,
    List<List<String>> after,
    List<Quote> quotes) {

  /** Copies the lists. */
  public FindingChange {
    what = List.copyOf(what);
    before = List.copyOf(before);
    after = List.copyOf(after);
    quotes = List.copyOf(quotes);
  }

  /** What became of it. */
  public Change change() {
    return before.isEmpty() ? Change.GAINED : after.isEmpty() ? Change.LOST : Change.CHANGED;
  }
}
