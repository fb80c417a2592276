package org.clausary.gate;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausary.Analysis;

/**
 * Writes findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning and editors.
 * Lines and columns are 1-based, columns in UTF-16 units. UTF-8, indented; the same findings give
 * the same bytes. Not thread-safe.
 */
public final class SarifWriter {

  /** Name of our fingerprint; its number grows when the way it is made changes. */
  static final String FINGERPRINT = "clausary/v1";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String HOME = "https://w3id.org/clausary";
  private static final List<String> SARIF_LEVELS = List.of("error", "warning", "note");

  private final Levels levels;
  private final String version;
  private final Map<String, String> artifacts = new TreeMap<>();
  private final Map<String, GateFinding> rules = new TreeMap<>();
  private final List<Judged> results = new ArrayList<>();

  /**
   * @param version of the program
   */
  public SarifWriter(Levels levels, String version) {
    this.levels = levels;
    this.version = version;
  }

  /** Takes the findings of a policy. */
  public void add(Analysis analysis, List<Judged> findings) {
    artifacts.put(uri(analysis.document().name()), analysis.document().sha256());
    findings.forEach(judged -> rules.putIfAbsent(judged.finding().rule(), judged.finding()));
    results.addAll(findings);
  }

  /** Writes everything; flushes and does not close the stream. */
  public void write(OutputStream stream, Baseline baseline) throws IOException {
    var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    // not closed: that would close the stream, which is the caller's
    @SuppressWarnings("resource")
    var json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    writeTool(json);
    json.name("columnKind").value("utf16CodeUnits");
    writeArtifacts(json);
    json.name("results").beginArray();
    for (Judged judged : results) {
      write(json, judged, baseline.isGiven());
    }
    for (Baseline.Known known : baseline.gone()) {
      writeGone(json, known);
    }
    json.endArray().endObject().endArray().endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private void writeTool(JsonWriter json) throws IOException {
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Clausary");
    json.name("semanticVersion").value(version);
    json.name("informationUri").value(HOME);
    json.name("rules").beginArray();
    for (GateFinding rule : rules.values()) {
      json.beginObject();
      json.name("id").value(rule.rule());
      text(json, "shortDescription", rule.title());
      text(json, "fullDescription", rule.message());
      json.name("helpUri").value(HOME + "#" + rule.rule());
      json.name("properties").beginObject();
      json.name("provision").value(rule.provision());
      json.endObject().endObject();
    }
    json.endArray().endObject().endObject();
  }

  private void writeArtifacts(JsonWriter json) throws IOException {
    json.name("artifacts").beginArray();
    for (var artifact : artifacts.entrySet()) {
      json.beginObject();
      json.name("location").beginObject().name("uri").value(artifact.getKey()).endObject();
      json.name("hashes").beginObject().name("sha-256").value(artifact.getValue()).endObject();
      json.endObject();
    }
    json.endArray();
  }

  private void write(JsonWriter json, Judged judged, boolean compared) throws IOException {
    GateFinding finding = judged.finding();
    json.beginObject();
    json.name("ruleId").value(finding.rule());
    json.name("level").value(level(finding));
    text(json, "message", finding.message());
    json.name("locations").beginArray();
    location(json, finding, finding.places().stream().findFirst().orElse(null));
    json.endArray();
    if (finding.places().size() > 1) {
      json.name("relatedLocations").beginArray();
      for (Place place : finding.places().subList(1, finding.places().size())) {
        location(json, finding, place);
      }
      json.endArray();
    }
    json.name("partialFingerprints").beginObject();
    json.name(FINGERPRINT).value(finding.fingerprint()).endObject();
    if (compared) {
      json.name("baselineState").value(judged.state().sarif());
    }
    if (judged.waiver().isPresent()) {
      json.name("suppressions").beginArray().beginObject();
      json.name("kind").value("external").name("status").value("accepted");
      json.name("justification").value(judged.waiver().get());
      json.endObject().endArray();
    }
    json.name("properties").beginObject();
    json.name("policy").value(finding.policy());
    json.name("level").value(finding.level());
    json.name("confidence").value(finding.confidence());
    json.name("provision").value(finding.provision());
    json.endObject().endObject();
  }

  private void location(JsonWriter json, GateFinding finding, Place place) throws IOException {
    json.beginObject().name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject();
    json.name("uri").value(uri(finding.file())).endObject();
    if (place != null) {
      json.name("region").beginObject();
      json.name("startLine").value(place.line()).name("startColumn").value(place.column());
      json.name("endLine").value(place.endLine()).name("endColumn").value(place.endColumn());
      json.name("charOffset").value(place.start());
      json.name("charLength").value(place.end() - place.start());
      text(json, "snippet", place.quote());
      json.endObject();
    }
    json.endObject().endObject();
  }

  private void writeGone(JsonWriter json, Baseline.Known known) throws IOException {
    json.beginObject();
    json.name("ruleId").value(known.rule());
    text(json, "message", known.message());
    json.name("partialFingerprints").beginObject();
    json.name(FINGERPRINT).value(known.fingerprint()).endObject();
    json.name("baselineState").value(State.ABSENT.sarif());
    json.endObject();
  }

  private static void text(JsonWriter json, String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  /** The gravest level is an error, the next a warning, all others are notes. */
  private String level(GateFinding finding) {
    int down = levels.count() - 1 - levels.below(finding.level());
    return SARIF_LEVELS.get(Math.min(down, SARIF_LEVELS.size() - 1));
  }

  private static String uri(String name) {
    try {
      return name.contains("://") ? name : new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
