package org.clausary.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.rdf.Formats;
import org.clausary.rdf.RdfSink;
import org.clausary.report.AnalyzedPolicy;
import org.clausary.report.Report;
import org.clausary.report.ReportWriter;

/**
 * Where {@code analyze} shows policies: the terminal, and the files of a folder if one is named.
 */
final class Views {

  private static final String PAGE = "report.html";

  private final Clausary clausary;
  private final Report report;
  private final Terminal terminal;
  private final Optional<RdfSink> graph;
  private final List<ReportWriter> reports;
  private final Path folder;
  private final boolean all;

  private Views(
      Clausary clausary,
      Report report,
      Terminal terminal,
      Optional<RdfSink> graph,
      List<ReportWriter> reports,
      Path folder,
      boolean all) {
    this.clausary = clausary;
    this.report = report;
    this.terminal = terminal;
    this.graph = graph;
    this.reports = reports;
    this.folder = folder;
    this.all = all;
  }

  /**
   * Opens what is to be written.
   *
   * @param folder where files go, or {@code null} for the terminal alone
   * @param all whether the terminal shows every finding, or a summary
   */
  static Views of(
      Clausary clausary,
      String language,
      Terminal terminal,
      Outputs outputs,
      Path folder,
      boolean all)
      throws IOException {
    var report = Report.of(clausary.ontology(), language, Version.number());
    if (folder == null) {
      return new Views(clausary, report, terminal, Optional.empty(), List.of(), null, all);
    }
    outputs.makeFolder(folder);
    var graph = Formats.named("trig").writeTo(outputs.open(folder.resolve("graph.trig")), true);
    graph.start();
    return new Views(
        clausary,
        report,
        terminal,
        Optional.of(graph),
        List.of(
            report.json(outputs.open(folder.resolve("findings.json"))),
            report.html(outputs.open(folder.resolve(PAGE))),
            report.markdown(outputs.open(folder.resolve("report.md")))),
        folder,
        all);
  }

  /** Shows one policy. */
  void add(Analysis analysis) {
    var policy = AnalyzedPolicy.of(clausary, analysis, report.language());
    try {
      int width = terminal.width();
      String text =
          all
              ? report.everything(policy, width, terminal.colour())
              : report.summary(policy, width, terminal.colour());
      terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
      graph.ifPresent(analysis::writeTo);
      for (var writer : reports) {
        writer.add(policy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what was written. */
  void finish() throws IOException {
    graph.ifPresent(RdfSink::finish);
    for (var writer : reports) {
      writer.close();
    }
  }

  /** Says where the whole report is, if it was written. */
  void tellWhere() {
    if (folder != null) {
      terminal.say(report.whereToRead(folder.resolve(PAGE).toString()));
    }
  }
}
