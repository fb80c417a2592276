package org.clausary.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clausary.extract.Extraction.Outcome;
import org.clausary.infer.Table;

/**
 * Writes {@code findings.json}: the rows of every section's named query, for programs. UTF-8,
 * indented; the same input gives the same bytes.
 *
 * <pre>{@code
 * {
 *   "tool": {"name": "clausary", "version": "0.1.0"},
 *   "policies": [
 *     {
 *       "id": "northlight/en/2026-03-01",
 *       "iri": "https://w3id.org/clausary/id/policy/northlight/en/2026-03-01",
 *       "title": "Northlight Privacy Policy",
 *       "language": "en",
 *       "issued": "2026-03-01",            // null if the text gives no date
 *       "lawAsOf": "2026-11-21",           // the day whose law the findings rest on
 *       "source": "data/policies/northlight/en/2026-03-01.md",
 *       "sha256": "…",
 *       "clauses": 212,
 *       "practices": 240,
 *       "triples": 4812,
 *       "coverage": {"gavePractice": 131, "structural": 46, "gaveNothing": 35, "notChecked": 0},
 *       "findings": {
 *         "exposure": [{"scope": "overall", "level": "high", …}, …],
 *         "gdpr-art13": [{"requirement": "13(1)(a)", "status": "present", …}, …],
 *         …
 *       }
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>A key of {@code findings} is the name of a query, the keys of its rows are the query's columns
 * without {@code policy}; an empty cell is null, numbers and truth values are such. A query that
 * was not run has no key: what was not checked is not there.
 */
final class FindingsJson implements ReportWriter {

  private final JsonWriter json;
  private final Writer out;
  private final List<Section> sections;

  FindingsJson(OutputStream stream, String version, List<Section> sections) throws IOException {
    this.sections = sections;
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject().name("tool").beginObject();
    json.name("name").value("clausary").name("version").value(version).endObject();
    json.name("policies").beginArray();
  }

  @Override
  public void add(AnalyzedPolicy policy) throws IOException {
    json.beginObject();
    json.name("id").value(policy.id());
    json.name("iri").value(policy.iri());
    json.name("title").value(policy.document().title());
    json.name("language").value(policy.document().language());
    json.name("issued").value(policy.issued().map(Object::toString).orElse(null));
    json.name("lawAsOf").value(policy.lawAsOf().map(Object::toString).orElse(null));
    json.name("source").value(policy.document().name());
    json.name("sha256").value(policy.document().sha256());
    json.name("clauses").value(policy.outcomes().size());
    json.name("practices").value(policy.practices());
    json.name("triples").value(policy.triples());
    json.name("coverage").beginObject();
    json.name("gavePractice").value(policy.count(Outcome.GAVE_PRACTICE));
    json.name("structural").value(policy.count(Outcome.STRUCTURAL));
    json.name("gaveNothing").value(policy.count(Outcome.GAVE_NOTHING));
    json.name("notChecked").value(policy.count(Outcome.NOT_CHECKED));
    json.endObject();
    json.name("findings").beginObject();
    for (Section section : sections) {
      Optional<Table> table = policy.tables().apply(section.query());
      if (table.isPresent()) {
        json.name(section.query());
        write(table.get());
      }
    }
    json.endObject().endObject();
    json.flush();
  }

  private void write(Table table) throws IOException {
    json.beginArray();
    for (List<Table.Cell> row : table.rows()) {
      json.beginObject();
      for (int i = 0; i < row.size(); i++) {
        if (!table.columns().get(i).equals("policy")) {
          json.name(table.columns().get(i));
          write(row.get(i));
        }
      }
      json.endObject();
    }
    json.endArray();
  }

  private void write(Table.Cell cell) throws IOException {
    String type = cell.datatype().substring(cell.datatype().lastIndexOf('#') + 1);
    if (cell.value().isEmpty()) {
      json.nullValue();
    } else if (type.equals("boolean")) {
      json.value(cell.value().equals("true") || cell.value().equals("1"));
    } else if (type.equals("integer") || type.equals("decimal")) {
      json.value(new BigDecimal(cell.value()));
    } else {
      json.value(cell.value());
    }
  }

  @Override
  public void close() throws IOException {
    json.endArray().endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }
}
