package org.clausary.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausary.document.QuoteFinder;
import org.clausary.infer.Table;

/** The findings of one reading on one topic. */
final class Findings {

  private static final Comparator<List<String>> BY_CELLS =
      Comparator.comparing(cells -> String.join("\n", cells));

  /** One finding: its states and the words it rests on. */
  private static final class Entry {
    private final Set<List<String>> states = new TreeSet<>(BY_CELLS);
    private final Set<String> quotes = new LinkedHashSet<>();
  }

  private final Topic topic;
  private final Map<List<String>, Entry> entries = new LinkedHashMap<>();
  private final QuoteFinder finder;

  private Findings(Topic topic, QuoteFinder finder) {
    this.topic = topic;
    this.finder = finder;
  }

  static Findings of(Topic topic, Table table, QuoteFinder finder) {
    var findings = new Findings(topic, finder);
    for (List<Table.Cell> row : table.rows()) {
      var entry =
          findings.entries.computeIfAbsent(cells(topic.same(), table, row), e -> new Entry());
      entry.states.add(cells(topic.state(), table, row));
      cells(topic.quotes(), table, row).stream()
          .filter(quote -> !quote.isBlank())
          .forEach(entry.quotes::add);
    }
    return findings;
  }

  private static List<String> cells(List<String> columns, Table table, List<Table.Cell> row) {
    return columns.stream().map(column -> table.value(row, column)).toList();
  }

  /** What became of them: those of the second reading in its order, then those that are lost. */
  List<FindingChange> changesTo(Findings after) {
    var changes = new ArrayList<FindingChange>();
    after.entries.forEach(
        (what, now) -> {
          Entry was = entries.getOrDefault(what, new Entry());
          if (!was.states.equals(now.states)) {
            changes.add(change(what, was, now, after.quotes(now)));
          }
        });
    entries.forEach(
        (what, was) -> {
          if (!after.entries.containsKey(what)) {
            changes.add(change(what, was, new Entry(), quotes(was)));
          }
        });
    return changes;
  }

  private FindingChange change(List<String> what, Entry was, Entry now, List<Quote> quotes) {
    return new FindingChange(topic, what, List.copyOf(was.states), List.copyOf(now.states), quotes);
  }

  private List<Quote> quotes(Entry entry) {
    return entry.quotes.stream()
        .map(text -> new Quote(text, finder.holding(text).map(c -> c.line()).orElse(0)))
        .toList();
  }
}
