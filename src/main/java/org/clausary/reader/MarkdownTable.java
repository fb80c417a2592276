package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausary.text.Span;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * A Markdown table, with what broken tables do put right: text glued behind the last column, and
 * lines after the table that the syntax takes for rows, become paragraphs and headings again.
 */
final class MarkdownTable {

  /** The row of hyphens under a header, with text glued to it. */
  private static final Pattern GLUED =
      Pattern.compile("(?m)^(\\|(?: *:?-{3,}:? *\\|)+)([^|\\r\\n]*[^|\\s][^|\\r\\n]*)$");

  private final MarkdownBlocks blocks;
  private final String source;
  private final List<List<Tables.Cell>> rows = new ArrayList<>();
  private List<Tables.Cell> header = List.of();
  private int columns;
  private boolean written;
  private int strayStart = -1;
  private int strayEnd = -1;

  MarkdownTable(MarkdownBlocks blocks, String source) {
    this.blocks = blocks;
    this.source = source;
  }

  /** The text with spaces for what is glued to a row of hyphens, which would then be none. */
  static String withoutGlue(String text) {
    if (!text.contains("---")) {
      return text;
    }
    Matcher glued = GLUED.matcher(text);
    StringBuilder out = null;
    while (glued.find()) {
      out = out == null ? new StringBuilder(text) : out;
      out.replace(glued.start(2), glued.end(2), " ".repeat(glued.end(2) - glued.start(2)));
    }
    return out == null ? text : out.toString();
  }

  /** Text glued to the row of hyphens, on the line after the header: it stands above the table. */
  private void glued(Span head, List<Block> out) {
    int start = head.end();
    while (start < source.length() && Chars.isSpace(source.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    Matcher glued = GLUED.matcher(source).region(start, end);
    if (glued.matches()) {
      blocks.warn(start, "text glued to a row of a table is read as text of its own");
      out.addAll(blocks.part(glued.start(2), glued.end(2)));
    }
  }

  void read(TableBlock table, List<Block> out) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          row(row, out);
        }
      }
    }
    stray(out);
    table(out);
  }

  private void row(Node row, List<Block> out) {
    Span line = blocks.span(row);
    if (columns == 0) {
      header = cells(row);
      columns = header.size();
      glued(line, out);
      return;
    }
    boolean isRow = pipe(line.start(), line.end()) < line.end();
    if (!isRow) {
      strayStart = strayStart < 0 ? line.start() : strayStart;
      strayEnd = line.end();
      return;
    }
    stray(out);
    rows.add(cells(row));
    int surplus = surplus(line);
    if (surplus < line.end()) {
      blocks.warn(surplus, "text glued to the last column of a table is read as text of its own");
      strayStart = surplus;
      strayEnd = line.end();
    }
  }

  /** The text that is no row: after the rows so far, before those to come. */
  private void stray(List<Block> out) {
    if (strayStart >= 0) {
      table(out);
      out.addAll(blocks.part(strayStart, strayEnd));
      strayStart = -1;
    }
  }

  private void table(List<Block> out) {
    if (!rows.isEmpty() || !written) {
      header = Tables.add(header, rows, out);
      rows.clear();
      written = true;
    }
  }

  private List<Tables.Cell> cells(Node row) {
    var cells = new ArrayList<Tables.Cell>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(Tables.cell(blocks.inlines().lines(cell)));
      }
    }
    return cells;
  }

  /** Where the text behind the last column begins; the end of the line if there is none. */
  private int surplus(Span line) {
    int at = line.start();
    while (at < line.end() && Chars.isSpace(source.charAt(at))) {
      at++;
    }
    at += at < line.end() && source.charAt(at) == '|' ? 1 : 0;
    for (int column = 0; column < columns; column++) {
      at = Math.min(line.end(), pipe(at, line.end()) + 1);
    }
    while (at < line.end() && (Chars.isSpace(source.charAt(at)) || source.charAt(at) == '|')) {
      at++;
    }
    return at;
  }

  /** The next pipe that is not escaped. */
  private int pipe(int from, int to) {
    int i = from;
    while (i < to && source.charAt(i) != '|') {
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, to);
  }
}
