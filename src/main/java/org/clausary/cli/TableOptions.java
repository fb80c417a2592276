package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;
import picocli.CommandLine.Option;

/** How a command prints a table. */
final class TableOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of table, csv, tsv, json, markdown. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  TableFormat format;

  @Option(
      names = "--raw",
      description = "Write CSV and TSV cells as they are, even where a spreadsheet runs them.")
  boolean raw;

  /** Prints a table as asked for. */
  void print(List<String> columns, List<List<String>> rows, Terminal terminal) throws IOException {
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    TableWriter.of(format)
        .raw(raw)
        .fitting(terminal.width(), terminal::bold)
        .write(columns, rows, out);
    out.flush();
  }
}
