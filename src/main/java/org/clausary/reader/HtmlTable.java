package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clausary.text.Passage;
import org.jsoup.nodes.Element;

/**
 * An HTML table: its own rows, cells that span rows or columns, and whether it is a table at all.
 */
final class HtmlTable {

  private static final int MOST_COLUMNS = 100;

  private final Element table;
  private final Furniture furniture;
  private final Function<Element, Tables.Cell> reader;

  HtmlTable(Element table, Furniture furniture, Function<Element, Tables.Cell> reader) {
    this.table = table;
    this.furniture = furniture;
    this.reader = reader;
  }

  /** True if the table only places things on the page. */
  boolean isLayout() {
    List<Element> rows = rows();
    int widest = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
    return widest < 2
        || rows.size() < 2
        || table.selectFirst("table table, h1, h2, h3, h4") != null
            && table.selectFirst("> thead, > tbody > tr > th") == null;
  }

  /** All cells, in order. */
  List<Element> cells() {
    return rows().stream().flatMap(row -> cells(row).stream()).toList();
  }

  private List<Element> rows() {
    var rows = new ArrayList<Element>();
    for (Element child : table.children()) {
      if (furniture.contains(child)) {
        continue;
      }
      if (child.normalName().equals("tr")) {
        rows.add(child);
      }
      for (Element row : child.children()) {
        if (row.normalName().equals("tr") && !furniture.contains(row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private List<Element> cells(Element row) {
    return row.children().stream()
        .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
        .filter(c -> !furniture.contains(c))
        .toList();
  }

  void read(List<Block> out) {
    List<Tables.Cell> header = List.of();
    var body = new ArrayList<List<Tables.Cell>>();
    var pending = new ArrayList<Carried>();
    boolean first = true;
    for (Element row : rows()) {
      List<Tables.Cell> cells = row(row, pending);
      boolean head =
          row.parent() != null && row.parent().normalName().equals("thead")
              || cells(row).stream().allMatch(c -> c.normalName().equals("th"));
      if (first && head) {
        header = cells;
      } else {
        body.add(cells);
      }
      first = false;
    }
    Tables.add(header, body, out);
  }

  /** A cell that also stands in the rows below. */
  private record Carried(int column, Tables.Cell cell, int rows) {}

  private List<Tables.Cell> row(Element row, List<Carried> carried) {
    var cells = new ArrayList<Tables.Cell>();
    var next = new ArrayList<Carried>();
    for (Element cell : cells(row)) {
      fill(cells, carried, next);
      Tables.Cell read = reader.apply(cell);
      int down = span(cell, "rowspan");
      if (down > 1) {
        next.add(new Carried(cells.size(), read, down - 1));
      }
      cells.add(read);
      for (int i = span(cell, "colspan"); i > 1 && cells.size() < MOST_COLUMNS; i--) {
        cells.add(new Tables.Cell(Passage.EMPTY, false));
      }
    }
    fill(cells, carried, next);
    carried.clear();
    carried.addAll(next);
    return cells;
  }

  private static void fill(List<Tables.Cell> cells, List<Carried> carried, List<Carried> next) {
    for (boolean found = true; found; ) {
      found = false;
      for (Carried above : List.copyOf(carried)) {
        if (above.column() == cells.size()) {
          cells.add(above.cell());
          carried.remove(above);
          if (above.rows() > 1) {
            next.add(new Carried(above.column(), above.cell(), above.rows() - 1));
          }
          found = true;
        }
      }
    }
  }

  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    boolean number =
        !value.isEmpty() && value.length() < 4 && value.chars().allMatch(Character::isDigit);
    return number ? Math.min(MOST_COLUMNS, Integer.parseInt(value)) : 1;
  }
}
