package org.clausary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausary.problem.Visible;

/** Lays a table out for a terminal: columns as wide as their cells, or narrower so that all fit. */
final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROWEST = 6;
  private static final int MAX_LINES = 6;

  private final int width;
  private final UnaryOperator<String> heading;

  /**
   * @param width columns of the terminal
   * @param heading makes the header line stand out, once it is laid out
   */
  TextTable(int width, UnaryOperator<String> heading) {
    this.width = width;
    this.heading = heading;
  }

  void write(List<String> columns, List<List<String>> rows, Appendable out) throws IOException {
    var shown = new ArrayList<List<String>>(rows.size());
    for (var row : rows) {
      shown.add(row.stream().map(TextTable::oneLine).toList());
    }
    int[] widths = fit(naturalWidths(columns, shown));
    writeRow(columns, widths, out, heading);
    var rules = new ArrayList<String>();
    for (int w : widths) {
      rules.add("-".repeat(w));
    }
    out.append(String.join(GAP, rules)).append('\n');
    for (var row : shown) {
      writeRow(row, widths, out, UnaryOperator.identity());
    }
  }

  private static String oneLine(String cell) {
    return Visible.escape(cell.replaceAll("\\s+", " ").strip());
  }

  private static int[] naturalWidths(List<String> columns, List<List<String>> rows) {
    int[] widths = columns.stream().mapToInt(DisplayWidth::of).toArray();
    for (var row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  /** Takes from the widest column, again and again, until the line fits or nothing can give. */
  private int[] fit(int[] natural) {
    int[] widths = natural.clone();
    int room = Math.max(0, width - GAP.length() * Math.max(0, widths.length - 1));
    int over = Arrays.stream(widths).sum() - room;
    while (over > 0) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        if (widths[i] > widths[widest]) {
          widest = i;
        }
      }
      if (widths.length == 0 || widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
      over--;
    }
    return widths;
  }

  private static void writeRow(
      List<String> cells, int[] widths, Appendable out, UnaryOperator<String> style)
      throws IOException {
    var wrapped = new ArrayList<List<String>>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      var lines = DisplayWidth.wrap(cells.get(i), widths[i], MAX_LINES);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int n = 0; n < height; n++) {
      var line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = n < wrapped.get(i).size() ? wrapped.get(i).get(n) : "";
        line.append(part).append(" ".repeat(Math.max(0, widths[i] - DisplayWidth.of(part))));
        line.append(GAP);
      }
      out.append(style.apply(line.toString().stripTrailing())).append('\n');
    }
  }
}
