package org.clausary.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausary.infer.Table;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.LimitException;
import org.clausary.problem.UsageException;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;

/** Writes answers. */
final class Answers {

  /** Media types by the name of a format. */
  static final Map<String, String> FORMATS =
      Map.of(
          "json", "application/json",
          "csv", "text/csv",
          "tsv", "text/tab-separated-values",
          "markdown", "text/markdown");

  /** The request is understood, what it brings is not. */
  private static final int UNPROCESSABLE = 422;

  private Answers() {}

  /** One line of plain text. */
  static void text(HttpServletResponse response, int status, String line) throws IOException {
    response.setStatus(status);
    write(response, "text/plain", line + "\n");
  }

  /** What a request could not be answered for, in one line. */
  static void failure(HttpServletResponse response, ClausaryException failure) throws IOException {
    int status =
        failure instanceof UsageException
            ? HttpServletResponse.SC_BAD_REQUEST
            : failure instanceof LimitException
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : UNPROCESSABLE;
    text(response, status, failure.getMessage());
  }

  /**
   * The rows of a table.
   *
   * @param format one of {@link #FORMATS}
   */
  static void table(HttpServletResponse response, Table table, String format) throws IOException {
    List<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(Table.Cell::value).toList()).toList();
    var body = new StringWriter();
    TableWriter.of(TableFormat.valueOf(format.toUpperCase(Locale.ROOT)))
        .write(table.columns(), rows, body);
    write(response, FORMATS.get(format), body.toString().stripTrailing());
  }

  /** JSON. */
  static void json(HttpServletResponse response, String json) throws IOException {
    write(response, "application/json", json + "\n");
  }

  /** Text of some type. */
  static void write(HttpServletResponse response, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + "; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
