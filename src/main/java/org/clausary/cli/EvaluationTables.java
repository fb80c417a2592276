package org.clausary.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.clausary.evaluate.Counts;
import org.clausary.evaluate.Evaluation;
import org.clausary.evaluate.Score;
import org.clausary.problem.Visible;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;

/** Shows figures of an evaluation in tables. */
final class EvaluationTables {

  private static final List<String> FIGURES = List.of("support", "precision", "recall", "f1");

  private final Terminal terminal;
  private final Writer out;

  EvaluationTables(Terminal terminal, Writer out) {
    this.terminal = terminal;
    this.out = out;
  }

  void write(Evaluation evaluation, int worst) throws IOException {
    title(evaluation.labels().segments() + " segments, " + evaluation.documents() + " documents");
    score("label", evaluation.labels(), evaluation.labels().items());
    if (evaluation.attributes().micro().support() > 0) {
      title("attributes");
      score("attribute", evaluation.attributes(), evaluation.attributes().families());
      title("values");
      items("value", evaluation.attributes().items());
    }
    confusion(evaluation);
    misses(evaluation.misses().subList(0, Math.min(worst, evaluation.misses().size())));
  }

  private void title(String text) throws IOException {
    out.append(terminal.bold(text)).append('\n');
  }

  private void score(String what, Score score, Map<String, Counts> items) throws IOException {
    var rows = rows(items);
    rows.add(row("micro", score.micro()));
    rows.add(
        List.of(
            "macro",
            "",
            figure(score.macroPrecision()),
            figure(score.macroRecall()),
            figure(score.macroF1())));
    table(what, FIGURES, rows);
    out.append(
        String.format(
            Locale.ROOT,
            "exact %.4f; micro F1 of %d groups of documents %.4f ± %.4f%n%n",
            (double) score.exact() / score.segments(),
            score.folds().size(),
            score.folds().stream().mapToDouble(Double::doubleValue).average().orElse(0),
            score.spread()));
  }

  private void items(String what, Map<String, Counts> items) throws IOException {
    table(what, FIGURES, rows(items));
    out.append('\n');
  }

  private static List<List<String>> rows(Map<String, Counts> items) {
    var rows = new ArrayList<List<String>>();
    items.forEach((name, counts) -> rows.add(row(name, counts)));
    return rows;
  }

  private static List<String> row(String name, Counts counts) {
    return List.of(
        name,
        Integer.toString(counts.support()),
        figure(counts.precision()),
        figure(counts.recall()),
        figure(counts.f1()));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** Rows: what is missed; columns: what is given instead. */
  private void confusion(Evaluation evaluation) throws IOException {
    var given = new TreeSet<String>();
    evaluation.confusion().values().forEach(row -> given.addAll(row.keySet()));
    var rows = new ArrayList<List<String>>();
    evaluation
        .confusion()
        .forEach(
            (missed, instead) ->
                instead.forEach(
                    (wrong, count) -> rows.add(List.of(missed, wrong, count.toString()))));
    rows.sort((a, b) -> Integer.parseInt(b.get(2)) - Integer.parseInt(a.get(2)));
    table("missed", List.of("given instead", "segments"), rows);
  }

  private void misses(List<Evaluation.Miss> misses) throws IOException {
    for (Evaluation.Miss miss : misses) {
      out.append('\n');
      title(Visible.escape(miss.segment().document()) + " " + miss.segment().number());
      out.append("missed ").append(String.join(", ", miss.missed()));
      out.append("; wrong ").append(String.join(", ", miss.wrong())).append('\n');
      out.append(Visible.escape(miss.segment().text().replaceAll("\\s+", " ").strip()))
          .append('\n');
    }
  }

  private void table(String first, List<String> others, List<List<String>> rows)
      throws IOException {
    var columns = new ArrayList<>(List.of(first));
    columns.addAll(others);
    TableWriter.of(TableFormat.TABLE)
        .fitting(terminal.width(), text -> text)
        .write(columns, rows, out);
  }
}
