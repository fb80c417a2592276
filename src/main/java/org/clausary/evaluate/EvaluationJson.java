package org.clausary.evaluate;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Writes figures as JSON, rounded to four digits, and predictions as JSON Lines. */
public final class EvaluationJson {

  private static final int DIGITS = 4;

  private final JsonWriter json;
  private final Writer out;

  private EvaluationJson(Writer out) {
    this.out = out;
    json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
  }

  /**
   * Writes all figures; the segments with errors are left out, since they may not be passed on.
   *
   * <pre>{@code
   * {"documents": 75, "segments": 2421,
   *  "labels": {"micro": {"precision": 0.8, "recall": 0.7, "f1": 0.75}, "macro": {…},
   *             "exact": 0.6, "folds": [0.7, …], "spread": 0.02,
   *             "items": {"DataRetention": {"support": 41, "precision": 0.8, …}, …}},
   *  "attributes": {…, "by_attribute": {"Purpose": {…}}},
   *  "confusion": {"Other": {"DataRetention": 3}}}
   * }</pre>
   *
   * @param out is not closed
   */
  public static void write(Evaluation evaluation, Writer out) throws IOException {
    new EvaluationJson(out).evaluation(evaluation);
  }

  /** Writes a prediction on a line, in the form of a labelled segment without its text. */
  public static void writeLine(Segment prediction, Writer out) throws IOException {
    @SuppressWarnings("resource")
    var line = new JsonWriter(out);
    line.setHtmlSafe(false);
    line.beginObject();
    line.name("document").value(prediction.document());
    line.name("segment").value(prediction.number());
    line.name("labels").beginArray();
    for (String label : prediction.marks().labels().stream().sorted().toList()) {
      line.value(label);
    }
    line.endArray().name("attributes").beginArray();
    for (Segment.Attribute attribute :
        prediction.marks().attributes().stream().sorted(Segment.Attribute.ORDER).toList()) {
      line.beginArray().value(attribute.name()).value(attribute.value()).endArray();
    }
    line.endArray().endObject();
    line.flush();
    out.write('\n');
  }

  private void evaluation(Evaluation evaluation) throws IOException {
    json.beginObject();
    json.name("documents").value(evaluation.documents());
    json.name("segments").value(evaluation.labels().segments());
    json.name("labels").beginObject();
    score(evaluation.labels());
    json.endObject();
    json.name("attributes").beginObject();
    score(evaluation.attributes());
    items("by_attribute", evaluation.attributes().families());
    json.endObject();
    json.name("confusion").beginObject();
    for (var row : evaluation.confusion().entrySet()) {
      json.name(row.getKey()).beginObject();
      for (var cell : row.getValue().entrySet()) {
        json.name(cell.getKey()).value(cell.getValue());
      }
      json.endObject();
    }
    json.endObject().endObject();
    json.flush();
    out.write('\n');
  }

  private void score(Score score) throws IOException {
    json.name("micro").beginObject();
    counts(score.micro());
    json.endObject().name("macro").beginObject();
    number("precision", score.macroPrecision());
    number("recall", score.macroRecall());
    number("f1", score.macroF1());
    json.endObject();
    number("exact", score.segments() == 0 ? 0 : (double) score.exact() / score.segments());
    json.name("folds").beginArray();
    for (double fold : score.folds()) {
      json.value(rounded(fold));
    }
    json.endArray();
    number("spread", score.spread());
    items("items", score.items());
  }

  private void items(String name, Map<String, Counts> items) throws IOException {
    json.name(name).beginObject();
    for (var item : items.entrySet()) {
      json.name(item.getKey()).beginObject();
      json.name("support").value(item.getValue().support());
      counts(item.getValue());
      json.endObject();
    }
    json.endObject();
  }

  private void counts(Counts counts) throws IOException {
    number("precision", counts.precision());
    number("recall", counts.recall());
    number("f1", counts.f1());
    json.name("right").value(counts.right());
    json.name("wrong").value(counts.wrong());
    json.name("missed").value(counts.missed());
  }

  private void number(String name, double value) throws IOException {
    json.name(name).value(rounded(value));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
