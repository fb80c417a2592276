package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.document.QuoteFinder;
import org.clausary.infer.Table;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** Fills the sections of a report for one policy. */
final class Views {

  private final Wording wording;
  private final AnalyzedPolicy policy;
  private final QuoteFinder finder;

  Views(Wording wording, AnalyzedPolicy policy) {
    this.wording = wording;
    this.policy = policy;
    finder = new QuoteFinder(policy.document());
  }

  /** The sections that have a query, in order; one without a query was not checked. */
  List<View> all() {
    // asked side by side, shown in the order of the sections
    wording.sections().parallelStream().forEach(section -> policy.tables().apply(section.query()));
    var views = new ArrayList<View>();
    for (Section section : wording.sections()) {
      policy.tables().apply(section.query()).ifPresent(table -> views.add(view(section, table)));
    }
    return views;
  }

  private View view(Section section, Table table) {
    var groups = new LinkedHashMap<List<Shown>, Map<List<Shown>, Gathered>>();
    for (List<Table.Cell> row : table.rows()) {
      List<Shown> key = key(section, table, row);
      boolean pairs = section.layout() == Section.Layout.PAIR;
      groups
          .computeIfAbsent(pairs ? unique(key, groups) : key, k -> new LinkedHashMap<>())
          .computeIfAbsent(details(section, table, row, false), d -> new Gathered())
          .add(details(section, table, row, true), quotes(section, table, row));
    }
    var list = new ArrayList<Group>();
    groups.forEach((key, items) -> list.add(group(section, key, items)));
    list.sort(Comparator.comparingInt(Views::order));
    return new View(section, List.copyOf(list));
  }

  private static int order(Group group) {
    return group.heads().isEmpty() ? 0 : group.heads().get(0).value().order();
  }

  private List<Shown> key(Section section, Table table, List<Table.Cell> row) {
    var key = new ArrayList<Shown>();
    section.badge().ifPresent(column -> key.add(shown(column, table, row)));
    section.heads().forEach(column -> key.add(shown(column, table, row)));
    section.facts().forEach(column -> key.add(shown(column, table, row)));
    return key;
  }

  private List<Shown> details(
      Section section, Table table, List<Table.Cell> row, boolean gathered) {
    var details = new ArrayList<Shown>();
    for (Column column : section.details()) {
      if (column.holds() != Column.Cell.QUOTE
          && section.gathers().contains(column.name()) == gathered
          && !table.value(row, column.name()).isBlank()) {
        details.add(shown(column, table, row));
      }
    }
    return details;
  }

  private List<Quote> quotes(Section section, Table table, List<Table.Cell> row) {
    var quotes = new ArrayList<Quote>();
    for (Column column : section.details()) {
      if (column.holds() == Column.Cell.QUOTE) {
        quote(table, row, table.value(row, column.name())).ifPresent(quotes::add);
      }
    }
    return quotes;
  }

  /** What rows with the same details add to their item. */
  private static final class Gathered {
    private final Set<Shown> details = new LinkedHashSet<>();
    private final Set<Quote> quotes = new LinkedHashSet<>();

    void add(List<Shown> moreDetails, List<Quote> moreQuotes) {
      details.addAll(moreDetails);
      quotes.addAll(moreQuotes);
    }

    /** An item with its details in the order of the section's columns. */
    Item item(Section section, List<Shown> common) {
      var all = new ArrayList<>(common);
      all.addAll(details);
      all.sort(Comparator.comparingInt(shown -> section.details().indexOf(shown.column())));
      return new Item(List.copyOf(all), List.copyOf(quotes));
    }
  }

  /** Two contradictions about the same thing stay two. */
  private static List<Shown> unique(List<Shown> key, Map<List<Shown>, ?> groups) {
    var unique = new ArrayList<>(key);
    while (groups.containsKey(unique)) {
      unique.add(new Shown(key.get(0).column(), "", Value.plain("", "", Value.Tone.PLAIN)));
    }
    return unique;
  }

  private static Group group(Section section, List<Shown> key, Map<List<Shown>, Gathered> items) {
    int at = section.badge().isPresent() ? 1 : 0;
    int facts = at + section.heads().size();
    var list = new ArrayList<Item>();
    items.forEach((details, gathered) -> list.add(gathered.item(section, details)));
    return new Group(
        section.badge().map(column -> key.get(0).value()),
        filled(key.subList(at, facts)),
        filled(key.subList(facts, facts + section.facts().size())),
        List.copyOf(list));
  }

  private static List<Shown> filled(List<Shown> shown) {
    return shown.stream().filter(s -> !s.code().isBlank()).toList();
  }

  private Optional<Quote> quote(Table table, List<Table.Cell> row, String cell) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Optional<Clause> named = finder.byIri(table.value(row, "clause"));
    return Optional.of(new Quote(cell, named.or(() -> finder.holding(cell))));
  }

  private Shown shown(Column column, Table table, List<Table.Cell> row) {
    String cell = table.value(row, column.name());
    Value value =
        column.holds() == Column.Cell.NAME
            ? Value.plain(cell, named(column, table, row, cell), Value.Tone.PLAIN)
            : wording.shown(column, cell);
    return new Shown(column, cell, value);
  }

  private String named(Column column, Table table, List<Table.Cell> row, String cell) {
    for (String labelled : column.labelFor()) {
      Optional<String> label = wording.label(table.value(row, labelled));
      if (label.isPresent()) {
        return label.get();
      }
    }
    return wording.name(column, cell);
  }
}
