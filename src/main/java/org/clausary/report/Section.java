package org.clausary.report;

import java.util.List;
import java.util.Optional;

/**
 * A part of a report: the rows of one named query, in groups.
 *
 * @param query name of the query
 * @param title in the language of the report
 * @param introduction one line
 * @param inSummary whether the summary on the console shows it
 * @param layout how it is laid out
 * @param overview how the overview sums it up
 * @param columns which columns show what
 * @param continuedIn queries of the sections that show groups of the same name at length
 * @param covers name of the group of another section that this one shows at length as a whole
 * @param marks concepts whose words are marked in its quotes, whatever the row is about
 * @param verdict template of its sentence in the overview
 * @param whenEmpty template of the sentence for no rows
 */
record Section(
    String query,
    String title,
    String introduction,
    boolean inSummary,
    Layout layout,
    Optional<Overview> overview,
    Columns columns,
    List<String> continuedIn,
    Optional<String> covers,
    List<String> marks,
    Optional<String> verdict,
    String whenEmpty) {

  /**
   * Columns of the query by what they do.
   *
   * @param badge the state of a group
   * @param heads what names a group
   * @param facts further facts of a group
   * @param part what kind of thing a row adds; rows of one kind stand under its label
   * @param details what each row of a group adds
   * @param gathers facts and details whose different values stand together
   * @param brief details that the summary keeps
   * @param weight items come by it, the heaviest first
   * @param charted numbers of groups that are drawn as bars
   */
  record Columns(
      Optional<Column> badge,
      List<Column> heads,
      List<Column> facts,
      Optional<Column> part,
      List<Column> details,
      List<Column> gathers,
      List<Column> brief,
      Optional<Column> weight,
      Optional<Column> charted) {

    /** Details that are exact words. */
    List<Column> quotes() {
      return details.stream().filter(column -> column.holds() == Column.Cell.QUOTE).toList();
    }
  }

  /** True for a list whose items nothing names: they are counted instead. */
  boolean isNumbered() {
    return layout == Layout.LIST && columns.badge().isEmpty() && columns.heads().isEmpty();
  }

  /** The {@code cla:Layout}s. */
  enum Layout {
    CARD,
    GRID,
    LIST,
    PAIR,
    SIDE
  }

  /** The {@code cla:OverviewForm}s. */
  enum Overview {
    HEADLINE,
    TALLY
  }
}
