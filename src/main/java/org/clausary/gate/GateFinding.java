package org.clausary.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausary.Analysis;
import org.clausary.infer.Table;
import org.clausary.rdf.Sha256;
import org.clausary.text.Folding;
import org.clausary.text.LineMap;

/**
 * A finding as a gate sees it. Immutable and thread-safe.
 *
 * @param policy id, such as {@code northlight/en/2026-03-01}
 * @param file the policy as the user named it
 * @param rule local name of the row that gave it: a factor, a requirement, a contradiction rule …
 * @param title of the rule
 * @param level notation of a level
 * @param confidence between 0 and 1; of the least certain practice it rests on
 * @param message why it matters
 * @param provision local names, joined by "; "
 * @param places what it rests on, in the order of the text; empty if it is about something missing
 * @param fingerprint the same for the same finding on the same words, wherever they have moved to
 */
public record GateFinding(
    String policy,
    String file,
    String rule,
    String title,
    String level,
    double confidence,
    String message,
    String provision,
    List<Place> places,
    String fingerprint) {

  /** Copies the list. */
  public GateFinding {
    places = List.copyOf(places);
  }

  /** The findings of a policy, by rule. */
  public static List<GateFinding> of(Analysis analysis) {
    Table table = analysis.table("findings");
    var rows = new LinkedHashMap<String, List<List<Table.Cell>>>();
    for (List<Table.Cell> row : table.rows()) {
      rows.computeIfAbsent(table.value(row, "finding"), key -> new ArrayList<>()).add(row);
    }
    var lines = new LineMap(analysis.document().source());
    var seen = new LinkedHashMap<String, Integer>();
    return rows.values().stream().map(each -> of(analysis, table, each, lines, seen)).toList();
  }

  private static GateFinding of(
      Analysis analysis,
      Table table,
      List<List<Table.Cell>> rows,
      LineMap lines,
      Map<String, Integer> seen) {
    List<Table.Cell> first = rows.get(0);
    List<Place> places =
        rows.stream()
            .filter(row -> !table.value(row, "start").isEmpty())
            .map(row -> place(table, row, lines))
            .distinct()
            .toList();
    String rule = table.value(first, "rule");
    return new GateFinding(
        analysis.id().toString(),
        analysis.document().name(),
        rule,
        table.value(first, "title"),
        table.value(first, "level"),
        Double.parseDouble(table.value(first, "confidence")),
        table.value(first, "message"),
        table.value(first, "provision"),
        places,
        fingerprint(analysis, rule + ' ' + table.value(first, "level"), places, seen));
  }

  private static Place place(Table table, List<Table.Cell> row, LineMap lines) {
    int start = Integer.parseInt(table.value(row, "start"));
    int end = Integer.parseInt(table.value(row, "end"));
    return new Place(
        start,
        end,
        lines.line(start),
        lines.column(start),
        lines.line(end),
        lines.column(end),
        table.value(row, "quote"));
  }

  /** Says nothing of dates, lines or offsets: those move when nothing else changes. */
  private static String fingerprint(
      Analysis analysis, String what, List<Place> places, Map<String, Integer> seen) {
    var words = new StringBuilder(analysis.id().slug()).append('\n');
    words.append(analysis.id().language()).append('\n').append(what);
    places.forEach(place -> words.append('\n').append(Folding.fold(place.quote()).strip()));
    int earlier = seen.merge(words.toString(), 1, Integer::sum);
    return Sha256.of(
        earlier == 1 ? words.toString() : words.append('\n').append(earlier).toString());
  }
}
