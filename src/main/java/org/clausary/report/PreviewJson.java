package org.clausary.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausary.compare.Balance;
import org.clausary.compare.Change;
import org.clausary.compare.FindingChange;
import org.clausary.compare.PolicyChanges;
import org.clausary.compare.PracticeChange;
import org.clausary.compare.Quote;
import org.clausary.compare.Statement;
import org.clausary.compare.Summary;
import org.clausary.compare.Topic;

/**
 * Every change of every policy, for programs; policies that stay the same are counted only. UTF-8,
 * indented; the same input gives the same bytes.
 *
 * <pre>{@code
 * {
 *   "edit": ["words.ttl"],
 *   "policies": [
 *     {
 *       "policy": "northlight/en/2026-03-01",
 *       "source": "data/policies/northlight/en/2026-03-01.md",
 *       "practices": [
 *         {"change": "changed", "line": 41, "quote": "…",
 *          "before": {"https://w3id.org/clausary#kind": ["…"], …}, "after": {…}}, …
 *       ],
 *       "findings": [
 *         {"topic": "levels", "change": "changed", "about": {"scope": "overall"},
 *          "before": [{"level": "medium"}], "after": [{"level": "high"}],
 *          "quotes": [{"line": 41, "quote": "…"}]}, …
 *       ]
 *     }
 *   ],
 *   "summary": {
 *     "policies": 5, "changed": 1, "practicesBefore": 543, "practicesAfter": 544,
 *     "practices": {"gained": 1, "lost": 0, "changed": 2},
 *     "kinds": {"https://w3id.org/clausary#Collection": {"gained": 1, "lost": 0, "changed": 2}},
 *     "values": {"https://w3id.org/dpv#hasPersonalData": {"…": {"gained": 3, …}}},
 *     "findings": {"levels": {"gained": 0, "lost": 0, "changed": 1}, …}
 *   }
 * }
 * }</pre>
 */
final class PreviewJson {

  private final Writer out;
  private final JsonWriter json;

  PreviewJson(OutputStream stream, List<String> edit) throws IOException {
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject();
    strings("edit", edit);
    json.name("policies").beginArray();
  }

  void add(PolicyChanges policy) throws IOException {
    if (policy.isEmpty()) {
      return;
    }
    json.beginObject();
    json.name("policy").value(policy.policy());
    json.name("source").value(policy.source());
    json.name("practices").beginArray();
    for (PracticeChange change : policy.practices()) {
      practice(change);
    }
    json.endArray();
    json.name("findings").beginArray();
    for (FindingChange change : policy.findings()) {
      finding(change);
    }
    json.endArray();
    json.endObject();
  }

  private void practice(PracticeChange change) throws IOException {
    json.beginObject();
    json.name("change").value(name(change.change()));
    place(change.quote());
    json.name("before");
    statement(change.before().orElse(null));
    json.name("after");
    statement(change.after().orElse(null));
    json.endObject();
  }

  private void place(Quote quote) throws IOException {
    json.name("line").value(quote.line());
    json.name("quote").value(quote.text());
  }

  private void statement(Statement statement) throws IOException {
    if (statement == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    for (var entry : statement.values().entrySet()) {
      strings(entry.getKey(), entry.getValue());
    }
    json.endObject();
  }

  private void finding(FindingChange change) throws IOException {
    json.beginObject();
    json.name("topic").value(change.topic().name());
    json.name("change").value(name(change.change()));
    json.name("about");
    cells(change.topic().same(), change.what());
    json.name("before");
    states(change.topic(), change.before());
    json.name("after");
    states(change.topic(), change.after());
    json.name("quotes").beginArray();
    for (Quote quote : change.quotes()) {
      json.beginObject();
      place(quote);
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void states(Topic topic, List<List<String>> states) throws IOException {
    json.beginArray();
    for (List<String> state : states) {
      cells(topic.state(), state);
    }
    json.endArray();
  }

  private void cells(List<String> columns, List<String> cells) throws IOException {
    json.beginObject();
    for (int i = 0; i < columns.size(); i++) {
      json.name(columns.get(i)).value(cells.get(i));
    }
    json.endObject();
  }

  void finish(Summary summary, List<Topic> topics) throws IOException {
    json.endArray();
    json.name("summary").beginObject();
    json.name("policies").value(summary.policies());
    json.name("changed").value(summary.changedPolicies());
    json.name("practicesBefore").value(summary.practicesBefore());
    json.name("practicesAfter").value(summary.practicesAfter());
    json.name("practices");
    balance(
        new Balance(
            summary.practices(Change.GAINED).count(),
            summary.practices(Change.LOST).count(),
            summary.practices(Change.CHANGED).count()));
    json.name("kinds");
    balances(summary.kinds());
    json.name("values").beginObject();
    for (var entry : summary.values().entrySet()) {
      json.name(entry.getKey());
      balances(entry.getValue());
    }
    json.endObject();
    json.name("findings").beginObject();
    for (Topic topic : topics) {
      json.name(topic.name());
      balance(
          new Balance(
              summary.findings(topic, Change.GAINED).count(),
              summary.findings(topic, Change.LOST).count(),
              summary.findings(topic, Change.CHANGED).count()));
    }
    json.endObject().endObject().endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private void balances(Map<String, Balance> balances) throws IOException {
    json.beginObject();
    for (var entry : balances.entrySet()) {
      json.name(entry.getKey());
      balance(entry.getValue());
    }
    json.endObject();
  }

  private void balance(Balance balance) throws IOException {
    json.beginObject();
    json.name(name(Change.GAINED)).value(balance.gained());
    json.name(name(Change.LOST)).value(balance.lost());
    json.name(name(Change.CHANGED)).value(balance.changed());
    json.endObject();
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static String name(Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
