package org.clausary.weights;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clausary.ontology.OntologyFiles;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/**
 * A file of weights: lines that begin with {@code #} say what it is, the others hold topic, name,
 * weight and number of documents, parted by tabs. Its name without ending is the language.
 *
 * @param language primary tag, such as {@code en}
 * @param rows in the order of the file
 */
public record WeightFile(String language, List<Row> rows) {

  private static final int COLUMNS = 4;

  /** Copies the rows. */
  public WeightFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @param isTopic whether a local name is a topic
   * @throws InvalidException with the line if a row is not topic, name, weight and a count
   */
  static WeightFile of(KnowledgeFile file, Predicate<String> isTopic) {
    var rows = new ArrayList<Row>();
    String[] lines = file.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line =
          lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(file.name(), i + 1, line, isTopic));
      }
    }
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return new WeightFile(name.substring(0, name.length() - OntologyFiles.WEIGHTS.length()), rows);
  }

  private static Row row(String file, int line, String text, Predicate<String> isTopic) {
    String[] cells = text.split("\t", -1);
    if (cells.length != COLUMNS || cells[0].isBlank() || cells[1].isBlank()) {
      throw wrong(file, line, "a row needs topic, name, weight and count, parted by tabs", null);
    }
    if (!isTopic.test(cells[0])) {
      throw wrong(file, line, "there is no topic cla:" + cells[0], null);
    }
    try {
      double weight = new BigDecimal(cells[2].strip()).doubleValue();
      int seen = Integer.parseInt(cells[3].strip());
      if (cells[1].equals(Row.THRESHOLD) && !(weight > 0 && weight < 1)) {
        throw wrong(file, line, "a threshold lies between 0 and 1, not at " + cells[2], null);
      }
      boolean part = cells[1].equals(Row.SHARE) || cells[1].equals(Row.PARAGRAPH);
      if (part && !(weight >= 0 && weight <= 1)) {
        throw wrong(file, line, cells[1] + " lies between 0 and 1, not at " + cells[2], null);
      }
      return new Row(cells[0], cells[1], weight, seen);
    } catch (NumberFormatException e) {
      throw wrong(file, line, "not a number: '" + cells[2] + "' or '" + cells[3] + "'", e);
    }
  }

  private static InvalidException wrong(String file, int line, String message, Exception cause) {
    return new InvalidException(Problem.error(file, line, message), cause);
  }

  /**
   * Writes a file.
   *
   * @param heads what it is, a line each, without the {@code #}
   * @param rows sorted here
   * @param out is not closed
   */
  public static void write(List<String> heads, List<Row> rows, Appendable out) throws IOException {
    for (String head : heads) {
      out.append("# ").append(head).append('\n');
    }
    for (Row row : rows.stream().sorted(Row.ORDER).toList()) {
      out.append(row.topic()).append('\t').append(row.name()).append('\t');
      out.append(number(row.weight())).append('\t').append(Integer.toString(row.seen()));
      out.append('\n');
    }
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
