package org.clausary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
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
    var views = new ArrayList<View>();
    for (Section section : wording.sections()) {
      policy.tables().apply(section.query()).ifPresent(table -> views.add(view(section, table)));
    }
    return views;
  }

  private View view(Section section, Table table) {
    var groups = new LinkedHashMap<List<Shown>, Map<List<Shown>, Set<Quote>>>();
    for (List<Table.Cell> row : table.rows()) {
      var key = new ArrayList<Shown>();
      section.badge().ifPresent(column -> key.add(shown(column, table, row)));
      section.heads().forEach(column -> key.add(shown(column, table, row)));
      section.facts().forEach(column -> key.add(shown(column, table, row)));
      var details = new ArrayList<Shown>();
      var quotes = new LinkedHashSet<Quote>();
      for (Column column : section.details()) {
        String cell = table.value(row, column.name());
        if (column.holds() == Column.Cell.QUOTE) {
          quote(table, row, cell).ifPresent(quotes::add);
        } else if (!cell.isBlank()) {
          details.add(shown(column, table, row));
        }
      }
      boolean pairs = section.layout() == Section.Layout.PAIR;
      var items =
          groups.computeIfAbsent(pairs ? unique(key, groups) : key, k -> new LinkedHashMap<>());
      items.computeIfAbsent(details, d -> new LinkedHashSet<>()).addAll(quotes);
    }
    var list = new ArrayList<Group>();
    groups.forEach((key, items) -> list.add(group(section, key, items)));
    return new View(section, table.rows().size(), List.copyOf(list));
  }

  /** Two contradictions about the same thing stay two. */
  private static List<Shown> unique(List<Shown> key, Map<List<Shown>, ?> groups) {
    var unique = new ArrayList<>(key);
    while (groups.containsKey(unique)) {
      unique.add(new Shown(key.get(0).column(), "", new Value("", "", Value.Tone.PLAIN)));
    }
    return unique;
  }

  private static Group group(Section section, List<Shown> key, Map<List<Shown>, Set<Quote>> items) {
    int at = section.badge().isPresent() ? 1 : 0;
    int facts = at + section.heads().size();
    var list = new ArrayList<Item>();
    items.forEach((details, quotes) -> list.add(new Item(details, List.copyOf(quotes))));
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
        switch (column.holds()) {
          case CODE -> wording.value(column, cell);
          case NAME -> plain(cell, named(column, table, row, cell));
          case NUMBERED -> plain(cell, numbered(column, cell));
          case PERIOD -> plain(cell, Periods.inWords(cell, wording));
          case PROSE -> plain(cell, wording.prose(cell));
          case PLAIN, QUOTE, WORDS -> plain(cell, cell);
        };
    return new Shown(column, cell, value);
  }

  private static Value plain(String cell, String text) {
    return new Value(cell, text, Value.Tone.PLAIN);
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

  private String numbered(Column column, String cell) {
    String name = wording.name(column, cell);
    return name.equals(cell)
        ? cell
        : wording.text("numbered", Map.of("number", cell, "name", name));
  }
}
