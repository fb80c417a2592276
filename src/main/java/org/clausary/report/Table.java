package org.clausary.report;

import java.util.List;
import java.util.Objects;

/**
 * What a named query found.
 *
 * @param columns names, in order
 * @param rows a cell for each column; empty where the query binds nothing
 */
public record Table(List<String> columns, List<List<String>> rows) {

  /** Copies the lists; every row must have as many cells as there are columns. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      Objects.checkFromToIndex(0, row.size(), columns.size());
    }
  }

  /** The cell of a row in a column; empty if there is no such column. */
  public String cell(List<String> row, String column) {
    int at = columns.indexOf(column);
    return at < 0 ? "" : row.get(at);
  }
}
