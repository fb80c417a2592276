package org.clausary.infer;

import java.util.List;
import java.util.Objects;

/**
 * The result of a query. Immutable; knows no RDF library.
 *
 * @param columns names, in the order of the query
 * @param rows one cell for each column
 */
public record Table(List<String> columns, List<List<Cell>> rows) {

  /** What a cell holds. */
  public enum Kind {
    EMPTY,
    IRI,
    LITERAL
  }

  /**
   * One value.
   *
   * @param kind what it is
   * @param value IRI or lexical form; empty if there is none
   * @param datatype IRI of the datatype of a literal, else empty
   * @param language BCP 47 tag of a literal, else empty
   */
  public record Cell(Kind kind, String value, String datatype, String language) {

    /** No value. */
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", "", "");

    /** Requires all parts. */
    public Cell {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(datatype, "datatype");
      Objects.requireNonNull(language, "language");
    }

    /** The value. */
    @Override
    public String toString() {
      return value;
    }
  }

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Index of a column, or -1. */
  public int column(String name) {
    return columns.indexOf(name);
  }

  /** What a row says in a column; empty if there is no such column. */
  public String value(List<Cell> row, String column) {
    int at = column(column);
    return at < 0 ? "" : row.get(at).value();
  }
}
