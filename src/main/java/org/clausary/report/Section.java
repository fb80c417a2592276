package org.clausary.report;

import java.util.List;
import java.util.Optional;

/**
 * A part of a report: the rows of one named query, in groups.
 *
 * @param query name of the query
 * @param title in the language of the report
 * @param introduction one line
 * @param onConsole whether the console shows it
 * @param layout how it is laid out
 * @param overview how the overview sums it up
 * @param badge the column with the state of a group
 * @param heads columns that name a group
 * @param facts columns with further facts of a group
 * @param details columns that each row of a group adds
 * @param gathers names of details whose different values stand together in one item
 * @param verdict template of its sentence in the overview
 * @param whenEmpty template of the sentence for no rows
 */
record Section(
    String query,
    String title,
    String introduction,
    boolean onConsole,
    Layout layout,
    Optional<Overview> overview,
    Optional<Column> badge,
    List<Column> heads,
    List<Column> facts,
    List<Column> details,
    List<String> gathers,
    Optional<String> verdict,
    String whenEmpty) {

  /** The {@code cla:Layout}s. */
  enum Layout {
    LIST,
    GRID,
    PAIR
  }

  /** The {@code cla:OverviewForm}s. */
  enum Overview {
    HEADLINE,
    TALLY
  }
}
