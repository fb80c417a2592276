package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.clausary.infer.Table;
import org.clausary.infer.Table.Cell;
import org.clausary.rdf.Prefixes;
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

  /** The format asked for. */
  TableFormat formatOr(TableFormat otherwise) {
    return format == null ? otherwise : format;
  }

  /**
   * Prints the answer to a question.
   *
   * @param base what the IRIs of policies begin with; people see the rest, other formats the whole
   */
  void print(Table answer, TableFormat otherwise, String base, OutputStream out, Terminal terminal)
      throws IOException {
    boolean forPeople = formatOr(otherwise) == TableFormat.TABLE;
    List<List<String>> rows =
        answer.rows().stream()
            .map(row -> row.stream().map(c -> forPeople ? shown(c, row, base) : c.value()).toList())
            .toList();
    print(answer.columns(), rows, otherwise, out, terminal);
  }

  /** What is part of something else in its row, as a clause is of a policy, needs no more of it. */
  private static String shown(Cell cell, List<Cell> row, String base) {
    if (cell.kind() != Table.Kind.IRI) {
      return cell.value();
    }
    return row.stream()
        .filter(other -> other.kind() == Table.Kind.IRI)
        .map(other -> other.value() + "/")
        .filter(whole -> cell.value().startsWith(whole))
        .max(Comparator.comparingInt(String::length))
        .map(whole -> "…/" + cell.value().substring(whole.length()))
        .orElseGet(() -> shorten(cell.value(), base));
  }

  private static String shorten(String iri, String base) {
    for (String beginning : List.of(base + "policy/", base)) {
      if (iri.startsWith(beginning)) {
        return iri.substring(beginning.length());
      }
    }
    return Prefixes.all().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElse(iri);
  }

  /** Prints columns and rows. */
  void print(
      List<String> columns,
      List<List<String>> rows,
      TableFormat otherwise,
      OutputStream out,
      Terminal terminal)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    TableWriter.of(formatOr(otherwise))
        .raw(raw)
        .fitting(terminal.width(), terminal::bold)
        .write(columns, rows, writer);
    writer.flush();
  }
}
