package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausary.infer.Table;
import org.clausary.report.View.Block;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** Fills one section from the table of its query. Not thread-safe. */
final class Filling {

  private final Section section;
  private final Cells cells;
  private final Table table;
  private final Map<Key, Growing> groups = new LinkedHashMap<>();

  Filling(Section section, Cells cells, Table table) {
    this.section = section;
    this.cells = cells;
    this.table = table;
  }

  /** The section with all rows of the table. */
  View view() {
    int at = 0;
    for (List<Table.Cell> row : table.rows()) {
      // two contradictions about the same thing stay two
      int own = section.layout() == Section.Layout.PAIR ? at++ : 0;
      groups.computeIfAbsent(key(row, own), key -> new Growing()).add(row);
    }
    var list = new ArrayList<Group>();
    groups.forEach((key, growing) -> list.add(growing.group(key)));
    list.sort(Comparator.comparingInt(Filling::order));
    boolean alone = section.layout() != Section.Layout.LIST;
    return new View(section, new Repeats(alone).marked(list), Map.of());
  }

  private static int order(Group group) {
    return group.heads().isEmpty() ? 0 : group.heads().get(0).value().order();
  }

  /** What tells groups apart. */
  private record Key(Optional<Value> badge, List<Shown> heads, List<Shown> facts, int own) {}

  private Key key(List<Table.Cell> row, int own) {
    Section.Columns columns = section.columns();
    return new Key(
        columns.badge().map(column -> cells.shown(column, table, row).value()),
        filled(columns.heads(), row),
        filled(apart(columns.facts()), row),
        own);
  }

  private List<Column> apart(List<Column> columns) {
    return columns.stream().filter(c -> !section.columns().gathers().contains(c)).toList();
  }

  private List<Column> gathered(List<Column> columns) {
    return columns.stream().filter(section.columns().gathers()::contains).toList();
  }

  private List<Shown> filled(List<Column> columns, List<Table.Cell> row) {
    return columns.stream()
        .filter(column -> column.holds() != Column.Cell.QUOTE)
        .filter(column -> !table.value(row, column.name()).isBlank())
        .map(column -> cells.shown(column, table, row))
        .toList();
  }

  /** A group whose rows are still coming. */
  private final class Growing {
    private final Set<Shown> facts = new LinkedHashSet<>();
    private final Map<Optional<Value>, Map<List<Shown>, Gathered>> blocks = new LinkedHashMap<>();

    void add(List<Table.Cell> row) {
      Section.Columns columns = section.columns();
      facts.addAll(filled(gathered(columns.facts()), row));
      blocks
          .computeIfAbsent(
              columns.part().map(column -> cells.shown(column, table, row).value()),
              part -> new LinkedHashMap<>())
          .computeIfAbsent(filled(apart(columns.details()), row), d -> new Gathered())
          .add(row);
    }

    Group group(Key key) {
      var all = new ArrayList<>(key.facts());
      all.addAll(facts);
      all.sort(Comparator.comparingInt(fact -> section.columns().facts().indexOf(fact.column())));
      var list = new ArrayList<Block>();
      blocks.forEach((part, items) -> list.add(block(part, items)));
      list.sort(Comparator.comparingInt(block -> block.part().map(Value::order).orElse(0)));
      return new Group(key.badge(), key.heads(), List.copyOf(all), List.copyOf(list));
    }

    private Block block(Optional<Value> part, Map<List<Shown>, Gathered> items) {
      var list = new ArrayList<Item>();
      items.forEach((details, gathered) -> list.add(gathered.item(details)));
      list.sort(Comparator.comparingDouble(Item::weight).reversed());
      return new Block(part, List.copyOf(list));
    }
  }

  /** What rows with the same details add to their item. */
  private final class Gathered {
    private final Set<Shown> details = new LinkedHashSet<>();
    private final Set<Quote> quotes = new LinkedHashSet<>();
    private double weight = Double.NEGATIVE_INFINITY;

    void add(List<Table.Cell> row) {
      details.addAll(filled(gathered(section.columns().details()), row));
      for (Column column : section.columns().quotes()) {
        cells.quote(column, table, row, section.marks()).ifPresent(quotes::add);
      }
      weight = Math.max(weight, cells.number(section.columns().weight(), table, row));
    }

    /** An item with its details in the order of the section's columns. */
    Item item(List<Shown> common) {
      var all = new ArrayList<>(common);
      all.addAll(details);
      all.sort(Comparator.comparingInt(d -> section.columns().details().indexOf(d.column())));
      return new Item(List.copyOf(all), List.copyOf(quotes), weight);
    }
  }
}
