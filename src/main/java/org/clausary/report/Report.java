package org.clausary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausary.ontology.Ontology;
import org.clausary.problem.UsageException;

/**
 * The one door to reports: what was found in policies, for a terminal, for programs and as a page.
 * Thread-safe; every word comes from {@code ontology/report.ttl}.
 *
 * <pre>{@code
 * Report report = Report.of(clausary.ontology(), "en", "0.1.0");
 * AnalyzedPolicy policy = AnalyzedPolicy.of(clausary, clausary.analyze(source), "en");
 * out.print(report.summary(policy, 100, true));
 * try (ReportWriter html = report.html(stream)) {
 *   html.add(policy);
 * }
 * }</pre>
 */
public final class Report {

  private final Wording wording;
  private final Dossiers dossiers;
  private final String version;

  private Report(Wording wording, String version) {
    this.wording = wording;
    dossiers = new Dossiers(wording);
    this.version = version;
  }

  /**
   * Reports in a language.
   *
   * @param ontology with the words of reports
   * @param language BCP 47 tag of the interface; quotes stay as they are
   * @param version of the program
   * @throws UsageException if there are no words in that language
   */
  public static Report of(Ontology ontology, String language, String version) {
    return new Report(new Wording(ontology, language), Objects.requireNonNull(version, "version"));
  }

  /**
   * What {@code analyze} prints of a policy: what a reviewer takes in at one look.
   *
   * @param width columns of the terminal
   * @param colour whether to colour
   */
  public String summary(AnalyzedPolicy policy, int width, boolean colour) {
    return new Console(wording, width, colour).summary(dossiers.of(policy));
  }

  /**
   * What {@code analyze --all} prints of a policy: every section, with the words it rests on.
   *
   * @param width columns of the terminal
   * @param colour whether to colour
   */
  public String everything(AnalyzedPolicy policy, int width, boolean colour) {
    return new Console(wording, width, colour).everything(dossiers.of(policy));
  }

  /** Writes {@code findings.json}; does not close the stream. */
  public ReportWriter json(OutputStream out) throws IOException {
    return new FindingsJson(out, version, wording.sections());
  }

  /** Writes {@code report.html}, one file that needs no other; does not close the stream. */
  public ReportWriter html(OutputStream out) throws IOException {
    return new HtmlReport(out, dossiers, version);
  }

  /** Writes {@code report.md}, the same as Markdown; does not close the stream. */
  public ReportWriter markdown(OutputStream out) throws IOException {
    return new MarkdownReport(out, dossiers, version);
  }

  /** That the whole report is in a file. */
  public String whereToRead(String file) {
    return wording.text("whereToRead", Map.of("file", file));
  }

  /** BCP 47 tag of the interface. */
  public String language() {
    return wording.language();
  }

  /**
   * A proof, step by step.
   *
   * @param width columns of the terminal
   * @param colour whether to colour
   */
  public String explain(Proof proof, int width, boolean colour) {
    return new ProofText(wording, width, colour).print(proof);
  }

  /** Writes proofs as JSON; does not close the stream. */
  public void explainJson(List<Proof> proofs, OutputStream out) throws IOException {
    ProofJson.write(proofs, out);
  }

  /** What reports are not. */
  public String disclaimer() {
    return wording.text("disclaimer");
  }
}
