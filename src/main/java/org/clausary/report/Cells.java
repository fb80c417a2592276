package org.clausary.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.infer.Table;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** Cells of a table in the words of a report. */
final class Cells {

  private final Wording wording;
  private final Quotes quotes;

  Cells(Wording wording, Quotes quotes) {
    this.wording = wording;
    this.quotes = quotes;
  }

  /** What a cell shows. */
  Shown shown(Column column, Table table, List<Table.Cell> row) {
    String cell = table.value(row, column.name());
    Value value =
        column.holds() == Column.Cell.NAME
            ? Value.plain(cell, named(column, table, row, cell), Value.Tone.PLAIN)
            : wording.shown(column, cell);
    return new Shown(
        column, cell, value, column.linkedBy().map(by -> table.value(row, by)).orElse(""));
  }

  private String named(Column column, Table table, List<Table.Cell> row, String cell) {
    for (String labelled : column.labelFor()) {
      Optional<String> label = wording.label(table.value(row, labelled));
      if (label.isPresent()) {
        return label.get();
      }
    }
    return wording.name(column, cell);
  }

  /**
   * The exact words in a cell; empty if it is.
   *
   * @param marks concepts that are meant beside those that the row is about
   */
  Optional<Quote> quote(Column column, Table table, List<Table.Cell> row, List<String> marks) {
    String cell = table.value(row, column.name());
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Set<String> hints = new HashSet<>(wording.hints().of(row));
    hints.addAll(marks);
    return Optional.of(quotes.of(cell, table.value(row, "clause"), hints));
  }

  /** The number in a cell; 0 if there is none. */
  double number(Optional<Column> column, Table table, List<Table.Cell> row) {
    String cell = column.map(c -> table.value(row, c.name())).orElse("");
    return cell.isBlank() ? 0 : Double.parseDouble(cell);
  }
}
