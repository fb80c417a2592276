package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausary.report.Table;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;
import picocli.CommandLine.Option;

/** How a command prints a table. */
final class TableOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of table, csv, tsv, json, markdown. Default: table, with --all csv.")
  private TableFormat format;

  @Option(
      names = "--raw",
      description = "Write CSV and TSV cells as they are, even where a spreadsheet runs them.")
  private boolean raw;

  /** Prints a table for people unless another format is asked for. */
  void print(List<String> columns, List<List<String>> rows, OutputStream out, Terminal terminal)
      throws IOException {
    print(TableFormat.TABLE, columns, rows, out, terminal);
  }
}
