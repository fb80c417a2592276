package org.clausary.report;

import java.util.List;
import java.util.Optional;
import org.clausary.document.Clause;

/**
 * A section filled in: what the console and the page show of one named query.
 *
 * @param section its words and layout
 * @param groups rows with the same badge, heads and facts, in the order of the query
 */
record View(Section section, List<Group> groups) {

  /** How many items all groups have. */
  int items() {
    return groups.stream().mapToInt(group -> group.items().size()).sum();
  }

  /**
   * A group of rows.
   *
   * @param badge its state
   * @param heads what names it
   * @param facts further facts
   * @param items what each row adds; rows that differ in the quote only are one item
   */
  record Group(Optional<Value> badge, List<Shown> heads, List<Shown> facts, List<Item> items) {}

  /**
   * What a row adds.
   *
   * @param details without empty ones and without quotes
   * @param quotes the exact words, without doubles
   */
  record Item(List<Shown> details, List<Quote> quotes) {}

  /**
   * A cell, in words.
   *
   * @param column where it stands
   * @param code the cell as in the table
   * @param value what is shown
   */
  record Shown(Column column, String code, Value value) {
    String text() {
      return value.label();
    }
  }

  /**
   * Exact words of the policy.
   *
   * @param text as in the source
   * @param clause where they stand, if that is known
   */
  record Quote(String text, Optional<Clause> clause) {}
}
