package org.clausary.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.Analysis;
import org.clausary.infer.Table;

/** The practices of one reading, by clause, from the query {@code compare/practice-values}. */
final class Practices {

  private static final String FOLDER = "compare";
  private static final String QUERY = "practice-values";

  /** A practice and where it stands. */
  private record Placed(Statement statement, Quote quote) {}

  private final Map<String, List<Placed>> byClause = new LinkedHashMap<>();

  private Practices() {}

  static Practices of(Analysis analysis) {
    var practices = new Practices();
    analysis.table(FOLDER, QUERY).ifPresent(practices::read);
    return practices;
  }

  private void read(Table table) {
    String practice = "";
    var values = new TreeMap<String, SortedSet<String>>();
    for (int i = 0; i <= table.rows().size(); i++) {
      List<Table.Cell> row = i < table.rows().size() ? table.rows().get(i) : null;
      String next = row == null ? "" : table.value(row, "practice");
      if (!next.equals(practice) && !values.isEmpty()) {
        add(table, table.rows().get(i - 1), values);
        values.clear();
      }
      if (row != null) {
        values
            .computeIfAbsent(table.value(row, "property"), p -> new TreeSet<>())
            .add(table.value(row, "value"));
      }
      practice = next;
    }
  }

  private void add(Table table, List<Table.Cell> row, TreeMap<String, SortedSet<String>> values) {
    String clause = table.value(row, "clause");
    int line = Integer.parseInt(table.value(row, "line"));
    byClause
        .computeIfAbsent(clause.substring(clause.lastIndexOf('/') + 1), c -> new ArrayList<>())
        .add(new Placed(new Statement(values), new Quote(table.value(row, "quote"), line)));
  }

  int size() {
    return byClause.values().stream().mapToInt(List::size).sum();
  }

  /** What became of them, in the order of the text. */
  List<PracticeChange> changesTo(Practices after) {
    var clauses = new LinkedHashMap<>(byClause);
    after.byClause.forEach(clauses::putIfAbsent);
    var changes = new ArrayList<PracticeChange>();
    for (String clause : clauses.keySet()) {
      changes.addAll(
          changes(
              byClause.getOrDefault(clause, List.of()),
              after.byClause.getOrDefault(clause, List.of())));
    }
    changes.sort(Comparator.comparingInt(change -> change.quote().line()));
    return changes;
  }

  private static List<PracticeChange> changes(List<Placed> before, List<Placed> after) {
    var lost = without(before, after);
    var gained = without(after, before);
    var changes = new ArrayList<PracticeChange>();
    for (Placed now : gained) {
      Optional<Placed> was = nearest(now, lost);
      was.ifPresent(lost::remove);
      changes.add(
          new PracticeChange(
              was.map(Placed::statement), Optional.of(now.statement()), now.quote()));
    }
    lost.forEach(
        was ->
            changes.add(
                new PracticeChange(Optional.of(was.statement()), Optional.empty(), was.quote())));
    return changes;
  }

  /** Those of the first list that the second has no equal of; an equal counts once. */
  private static List<Placed> without(List<Placed> some, List<Placed> others) {
    var left = new HashMap<Statement, Integer>();
    others.forEach(other -> left.merge(other.statement(), 1, Integer::sum));
    var rest = new ArrayList<Placed>();
    for (Placed one : some) {
      if (left.merge(one.statement(), -1, Integer::sum) < 0) {
        rest.add(one);
      }
    }
    return rest;
  }

  /** The one that shares most with it; it must say more of the same than differs. */
  private static Optional<Placed> nearest(Placed now, List<Placed> candidates) {
    return candidates.stream()
        .filter(was -> distance(now.statement(), was.statement()) < 1)
        .min(Comparator.comparingDouble(was -> distance(now.statement(), was.statement())));
  }

  /** 0 if equal, 1 if as much differs as is shared. */
  private static double distance(Statement one, Statement other) {
    int added = one.without(other).size();
    int removed = other.without(one).size();
    int shared = one.size() - added;
    return shared == 0 ? Double.MAX_VALUE : (double) Math.max(added, removed) / shared;
  }
}
