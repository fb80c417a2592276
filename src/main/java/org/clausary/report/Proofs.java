package org.clausary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.clausary.Trace;
import org.clausary.infer.Table;
import org.clausary.infer.Table.Cell;
import org.clausary.ontology.Ontology;
import org.clausary.report.Proof.About;
import org.clausary.report.Proof.Condition;
import org.clausary.report.Proof.Law;
import org.clausary.report.Proof.Origin;
import org.clausary.report.Proof.Reason;
import org.clausary.report.Proof.Stated;

/** Puts the proofs of a policy together from the queries of {@code queries/explain}. */
public final class Proofs {

  private final Trace trace;
  private final Ways ways;
  private final Map<String, List<Law>> laws;
  private final Map<String, List<Stated>> evidence = new LinkedHashMap<>();
  private final Map<String, Stated> practices = new LinkedHashMap<>();
  private final Map<String, List<Condition>> conditions;

  private Proofs(Trace trace, Ontology ontology) {
    this.trace = trace;
    ways = new Ways(ontology);
    laws = grouped("provisions", row -> row.get("row"), Proofs::law);
    readPractices();
    conditions =
        grouped("conditions", row -> key(row.get("finding"), row.get("row")), this::condition);
  }

  /** The proof of every finding, by IRI of the finding. */
  public static List<Proof> of(Trace trace, Ontology ontology) {
    return new Proofs(trace, ontology).all();
  }

  private List<Proof> all() {
    Origin origin = rows("source").stream().map(Proofs::origin).findFirst().orElseThrow();
    Map<String, List<Reason>> reasons = grouped("rows", row -> row.get("finding"), this::reason);
    var proofs = new LinkedHashMap<String, Proof>();
    for (Row row : rows("findings")) {
      List<Reason> because = reasons.getOrDefault(row.get("finding"), List.of());
      String scope = row.get("scope");
      boolean exposure = !row.get("score").isEmpty();
      proofs.putIfAbsent(
          row.get("finding"),
          new Proof(
              row.get("finding"),
              row.get("kind"),
              exposure ? scope : row.get("name"),
              row.get("row"),
              row.get("level"),
              row.get("score"),
              row.get("status"),
              row.get("message"),
              row.get("rule"),
              row.get("ruleName"),
              because,
              evidence.getOrDefault(row.get("finding"), List.of()),
              exposure ? ways.down(scope, row.number("score"), because) : List.of(),
              origin));
    }
    return List.copyOf(proofs.values());
  }

  private static String key(String finding, String row) {
    return finding + ' ' + row;
  }

  private void readPractices() {
    var facts = new LinkedHashMap<String, List<String>>();
    Map<String, List<About>> topics = grouped("topics", row -> row.get("practice"), Proofs::about);
    List<Row> rows = rows("practices");
    for (Row row : rows) {
      List<String> list = facts.computeIfAbsent(row.get("practice"), p -> new ArrayList<>());
      String fact = row.get("property") + ": " + row.get("value");
      if (!list.contains(fact)) {
        list.add(fact);
      }
    }
    for (Row row : rows) {
      String practice = row.get("practice");
      Stated stated =
          practices.computeIfAbsent(
              practice, p -> stated(row, facts.get(p), topics.getOrDefault(p, List.of())));
      List<Stated> list = evidence.computeIfAbsent(row.get("finding"), f -> new ArrayList<>());
      if (!list.contains(stated)) {
        list.add(stated);
      }
    }
  }

  private static About about(Row row) {
    return new About(row.get("topic"), row.get("score"), row.get("reason"), row.get("weighed"));
  }

  private static Stated stated(Row row, List<String> facts, List<About> topics) {
    return new Stated(
        row.get("practice"),
        List.copyOf(facts),
        row.get("confidence"),
        row.get("quote"),
        row.number("start"),
        row.number("end"),
        row.number("line"),
        row.get("heading"),
        topics);
  }

  private Reason reason(Row row) {
    return new Reason(
        row.get("row"),
        row.get("name"),
        row.get("weight").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.number("weight")),
        row.get("rationale"),
        row.get("remedy"),
        row.get("ask"),
        laws.getOrDefault(row.get("row"), List.of()),
        conditions.getOrDefault(key(row.get("finding"), row.get("row")), List.of()));
  }

  private static Law law(Row row) {
    return new Law(
        row.get("citation"),
        row.get("name"),
        row.get("gist"),
        row.get("from"),
        row.get("until"),
        row.get("verification"),
        row.get("link"));
  }

  private Condition condition(Row row) {
    return new Condition(
        row.get("part"), row.get("name"), Optional.ofNullable(practices.get(row.get("practice"))));
  }

  private static Origin origin(Row row) {
    return new Origin(
        row.get("policy"),
        row.get("title"),
        row.get("source"),
        row.get("sha256"),
        row.number("clauses"),
        row.number("understood"));
  }

  private <T> Map<String, List<T>> grouped(
      String query, Function<Row, String> key, Function<Row, T> read) {
    var groups = new LinkedHashMap<String, List<T>>();
    for (Row row : rows(query)) {
      groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(read.apply(row));
    }
    return groups;
  }

  private List<Row> rows(String query) {
    Table table = trace.table(query);
    return table.rows().stream().map(cells -> new Row(table, cells)).toList();
  }

  private record Row(Table table, List<Cell> cells) {
    String get(String column) {
      return table.value(cells, column);
    }

    int number(String column) {
      return Integer.parseInt(get(column));
    }
  }
}
