package org.clausary.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes columns and rows as a table for people, CSV, TSV, JSON or Markdown.
 *
 * <pre>{@code
 * TableWriter.of(TableFormat.CSV).write(List.of("policy", "level"), rows, writer);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TableWriter {

  private static final int DEFAULT_WIDTH = 120;

  private final TableFormat format;
  private final boolean raw;
  private final int width;
  private final UnaryOperator<String> heading;

  private TableWriter(TableFormat format, boolean raw, int width, UnaryOperator<String> heading) {
    this.format = Objects.requireNonNull(format, "format");
    this.raw = raw;
    this.width = width;
    this.heading = heading;
  }

  /** A writer for that format; CSV and TSV cells are kept from running as formulas. */
  public static TableWriter of(TableFormat format) {
    return new TableWriter(format, false, DEFAULT_WIDTH, UnaryOperator.identity());
  }

  /** The same, but CSV and TSV cells stay as they are even where a spreadsheet would run them. */
  public TableWriter raw(boolean on) {
    return new TableWriter(format, on, width, heading);
  }

  /**
   * The same, with a table laid out for a terminal.
   *
   * @param columns of the terminal
   * @param style makes the header line stand out
   */
  public TableWriter fitting(int columns, UnaryOperator<String> style) {
    return new TableWriter(format, raw, columns, style);
  }

  /** Writes the header and all rows. Does not close or flush {@code out}. */
  public void write(List<String> columns, List<List<String>> rows, Writer out) throws IOException {
    switch (format) {
      case TABLE -> new TextTable(width, heading).write(columns, rows, out);
      case CSV -> writeSeparated(CSVFormat.RFC4180, columns, rows, out);
      case TSV -> writeSeparated(tabs(), columns, rows, out);
      case JSON -> writeJson(columns, rows, out);
      case MARKDOWN -> writeMarkdown(columns, rows, out);
    }
  }

  private static CSVFormat tabs() {
    return CSVFormat.RFC4180.builder().setDelimiter('\t').setRecordSeparator('\n').get();
  }

  private void writeSeparated(
      CSVFormat csv, List<String> columns, List<List<String>> rows, Writer out) throws IOException {
    // the printer is not closed: that would close the writer, which is the caller's
    @SuppressWarnings("resource")
    var printer = new CSVPrinter(out, csv);
    printer.printRecord(columns);
    for (var row : rows) {
      for (var cell : row) {
        printer.print(raw ? cell : SpreadsheetGuard.guard(cell));
      }
      printer.println();
    }
  }

  private static void writeJson(List<String> columns, List<List<String>> rows, Writer out)
      throws IOException {
    @SuppressWarnings("resource")
    var json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginArray();
    for (var row : rows) {
      json.beginObject();
      for (int i = 0; i < columns.size(); i++) {
        json.name(columns.get(i)).value(row.get(i));
      }
      json.endObject();
    }
    json.endArray();
    json.flush();
    out.write('\n');
  }

  private static void writeMarkdown(List<String> columns, List<List<String>> rows, Writer out)
      throws IOException {
    writeMarkdownRow(columns, out);
    out.append("| --- ".repeat(columns.size())).append("|\n");
    for (var row : rows) {
      writeMarkdownRow(row, out);
    }
  }

  private static void writeMarkdownRow(List<String> cells, Writer out) throws IOException {
    for (var cell : cells) {
      out.append("| ").append(Markdown.escaped(cell)).append(' ');
    }
    out.append("|\n");
  }
}
