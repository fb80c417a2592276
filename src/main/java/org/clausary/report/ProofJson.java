package org.clausary.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausary.report.Proof.About;
import org.clausary.report.Proof.Condition;
import org.clausary.report.Proof.Law;
import org.clausary.report.Proof.Origin;
import org.clausary.report.Proof.Reason;
import org.clausary.report.Proof.Stated;
import org.clausary.report.Proof.Way;

/** Proofs as an array of JSON objects; keys are the parts of {@link Proof}. */
final class ProofJson {

  private final JsonWriter json;

  private ProofJson(JsonWriter json) {
    this.json = json;
  }

  /** Writes all; flushes and does not close the stream. */
  static void write(List<Proof> proofs, OutputStream stream) throws IOException {
    var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    // not closed: that would close the stream, which is the caller's
    @SuppressWarnings("resource")
    var json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginArray();
    for (Proof proof : proofs) {
      new ProofJson(json).write(proof);
    }
    json.endArray().flush();
    out.write('\n');
    out.flush();
  }

  private void write(Proof proof) throws IOException {
    json.beginObject();
    text("finding", proof.finding()).text("kind", proof.kind()).text("name", proof.name());
    text("row", proof.row()).text("level", proof.level()).text("score", proof.score());
    text("status", proof.status()).text("message", proof.message());
    text("rule", proof.rule()).text("ruleName", proof.ruleName());
    json.name("reasons").beginArray();
    for (Reason reason : proof.reasons()) {
      write(reason);
    }
    json.endArray().name("evidence").beginArray();
    for (Stated stated : proof.evidence()) {
      write(stated);
    }
    json.endArray().name("ways").beginArray();
    for (Way way : proof.ways()) {
      write(way);
    }
    json.endArray();
    write(proof.origin());
    json.endObject();
  }

  private void write(Reason reason) throws IOException {
    json.beginObject();
    text("row", reason.row()).text("name", reason.name());
    if (reason.weight().isPresent()) {
      json.name("weight").value(reason.weight().getAsInt());
    }
    text("rationale", reason.rationale()).text("remedy", reason.remedy()).text("ask", reason.ask());
    json.name("laws").beginArray();
    for (Law law : reason.laws()) {
      write(law);
    }
    json.endArray().name("conditions").beginArray();
    for (Condition condition : reason.conditions()) {
      json.beginObject();
      text("part", condition.part()).text("name", condition.name());
      if (condition.stated().isPresent()) {
        text("practice", condition.stated().get().practice());
      }
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void write(Law law) throws IOException {
    json.beginObject();
    text("citation", law.citation()).text("name", law.name()).text("gist", law.gist());
    text("from", law.from()).text("until", law.until());
    text("verification", law.verification()).text("link", law.link());
    json.endObject();
  }

  private void write(Stated stated) throws IOException {
    json.beginObject();
    text("practice", stated.practice()).text("quote", stated.quote());
    json.name("start").value(stated.start()).name("end").value(stated.end());
    json.name("line").value(stated.line());
    text("heading", stated.heading());
    json.name("confidence").value(new BigDecimal(stated.confidence()));
    json.name("facts").beginArray();
    for (String fact : stated.facts()) {
      json.value(fact);
    }
    json.endArray().name("topics").beginArray();
    for (About about : stated.topics()) {
      json.beginObject();
      text("topic", about.topic());
      json.name("score").value(new BigDecimal(about.score()));
      text("reason", about.reason()).text("weighed", about.weighed());
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void write(Way way) throws IOException {
    json.beginObject().name("changes").beginArray();
    for (Reason change : way.changes()) {
      json.value(change.row());
    }
    json.endArray().name("score").value(way.score());
    text("level", way.level());
    json.endObject();
  }

  private void write(Origin origin) throws IOException {
    json.name("origin").beginObject();
    text("policy", origin.policy()).text("id", origin.id());
    text("source", origin.source()).text("sha256", origin.sha256());
    json.name("clauses").value(origin.clauses()).name("understood").value(origin.understood());
    json.endObject();
  }

  /** Leaves out what there is not. */
  private ProofJson text(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      json.name(key).value(value);
    }
    return this;
  }
}
