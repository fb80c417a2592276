package org.clausary.report;

import java.util.List;
import java.util.Optional;

/**
 * A column of a named query, as a report shows it.
 *
 * @param name in the table
 * @param label in the language of the report
 * @param holds what its cells are
 * @param namesOf class or list whose notations the cells use; may be empty
 * @param values list of values the codes belong to; empty for the common one
 * @param labelFor columns whose term this one labels
 * @param linkedBy name of the column with the address that this one leads to
 */
record Column(
    String name,
    String label,
    Cell holds,
    String namesOf,
    String values,
    List<String> labelFor,
    Optional<String> linkedBy) {

  /** What a cell is; the {@code cla:CellKind}s. */
  enum Cell {
    ADVICE,
    CODE,
    NAME,
    NUMBERED,
    PERIOD,
    PROSE,
    PLAIN,
    QUOTE,
    WORDS
  }
}
