package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/** Rows of cells to a table with the right header. */
final class Tables {

  /**
   * A cell as read.
   *
   * @param text its lines, joined by line feeds, without their bullets
   */
  record Cell(Passage text, boolean bold) {}

  private static final int LONGEST_HEADER = 60;

  private Tables() {}

  static Cell cell(List<Line> lines) {
    var plain = new ArrayList<Line>();
    boolean bold = !lines.isEmpty();
    for (Line line : lines) {
      bold &= line.isBold();
      plain.add(withoutBullet(line));
    }
    return plain.isEmpty()
        ? new Cell(Passage.EMPTY, false)
        : new Cell(Lines.joined(plain, '\n'), bold);
  }

  private static Line withoutBullet(Line line) {
    Passage text = line.text();
    Enumerator mark = Enumerator.of(text.text());
    if (!mark.isBullet() || mark.length() == text.length()) {
      return line;
    }
    return new Line(text.slice(new Span(mark.length(), text.length())), 0, line.end());
  }

  /**
   * Adds the table; if its header is empty and the first row looks like one, that is the header.
   *
   * @return the header the table has now
   */
  static List<Cell> add(List<Cell> declared, List<List<Cell>> body, List<Block> out) {
    List<Cell> header = declared;
    var rows = new ArrayList<>(body);
    rows.removeIf(Tables::isBlank);
    if (isBlank(header)) {
      header = List.of();
      if (!rows.isEmpty() && looksLikeHeader(rows)) {
        header = rows.remove(0);
      }
    }
    if (!header.isEmpty() || !rows.isEmpty()) {
      out.add(new Block.Table(texts(header), rows.stream().map(Tables::texts).toList()));
    }
    return header;
  }

  private static boolean isBlank(List<Cell> row) {
    return row.stream().allMatch(c -> c.text().isEmpty());
  }

  private static boolean looksLikeHeader(List<List<Cell>> rows) {
    List<Cell> first = rows.get(0);
    if (first.size() < 2 || rows.size() < 2) {
      return false;
    }
    if (first.stream().allMatch(c -> c.bold() || c.text().isEmpty())) {
      return true;
    }
    boolean longer = room(rows.subList(1, rows.size())) >= 2 * room(rows.subList(0, 1));
    return longer && first.stream().allMatch(Tables::isShort);
  }

  /** Mean room that a cell takes. */
  private static double room(List<List<Cell>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .mapToInt(c -> Chars.room(c.text().text()))
        .average()
        .orElse(0);
  }

  private static boolean isShort(Cell cell) {
    String text = cell.text().text();
    return !text.isEmpty()
        && Chars.room(text) <= LONGEST_HEADER
        && !Looks.endsSentence(text)
        && text.indexOf('\n') < 0;
  }

  private static List<Passage> texts(List<Cell> row) {
    return row.stream().map(Cell::text).toList();
  }
}
