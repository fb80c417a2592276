package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clausary.BuiltIn;
import org.clausary.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** What comes out is what stands in the case folders, byte for byte. */
class ReportGoldenTest {

  private static final Ontology ONTOLOGY = BuiltIn.ONTOLOGY;
  private static final boolean REWRITE = Boolean.getBoolean("clausary.rewrite");

  private static AnalyzedPolicy english() throws IOException {
    return ReportCase.read("quillmark", "en", LocalDate.of(2026, 2, 4));
  }

  private static AnalyzedPolicy chinese() throws IOException {
    return ReportCase.read("quillmark-zh", "zh");
  }

  private static Report report(String language) {
    return Report.of(ONTOLOGY, language, "1.2.3");
  }

  @Test
  void summaryOnTheTerminal() throws IOException {
    same("quillmark/summary.txt", report("en").summary(english(), 100, false));
    same("quillmark/summary-zh.txt", report("zh").summary(english(), 80, false));
    same("quillmark-zh/summary-zh.txt", report("zh").summary(chinese(), 60, false));
  }

  @Test
  void everythingOnTheTerminal() throws IOException {
    same("quillmark/everything.txt", report("en").everything(english(), 100, false));
    same("quillmark-zh/everything-zh.txt", report("zh").everything(chinese(), 60, false));
  }

  @Test
  void theTerminalColoursOnlyWhatItPrintsAnyway() throws IOException {
    String coloured = report("en").everything(english(), 100, true);
    assertEquals(
        report("en").everything(english(), 100, false),
        coloured.replaceAll("\u001B\\[[0-9]*m", "").replaceAll("(?m) +$", ""));
  }

  @Test
  void markdown() throws IOException {
    same("report.md", markdown("en", List.of(english(), chinese())));
    same("quillmark/report.md", markdown("en", List.of(english())));
    same("quillmark-zh/report.md", markdown("zh", List.of(chinese())));
  }

  @Test
  void findingsJson() throws IOException {
    var out = new ByteArrayOutputStream();
    try (ReportWriter json = report("en").json(out)) {
      json.add(english());
      json.add(chinese());
    }
    same("findings.json", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void findingsJsonOfNoPolicy() throws IOException {
    var out = new ByteArrayOutputStream();
    report("en").json(out).close();
    assertEquals(
        "{\n  \"tool\": {\n    \"name\": \"clausary\",\n    \"version\": \"1.2.3\"\n  },\n"
            + "  \"policies\": []\n}\n",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void page() throws IOException {
    same("report.html", html("en", List.of(english(), chinese())));
    same("quillmark-zh/report.html", html("zh", List.of(chinese())));
    same("quillmark/report.html", html("en", List.of(english())));
  }

  static String html(String language, List<AnalyzedPolicy> policies) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ReportWriter html = report(language).html(out)) {
      for (AnalyzedPolicy policy : policies) {
        html.add(policy);
      }
    }
    // the sheet is a file of its own and its hash follows from it
    return out.toString(StandardCharsets.UTF_8);
  }

  static String markdown(String language, List<AnalyzedPolicy> policies) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ReportWriter markdown = report(language).markdown(out)) {
      for (AnalyzedPolicy policy : policies) {
        markdown.add(policy);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void same(String file, String actual) throws IOException {
    Path path = ReportCase.ROOT.resolve(file);
    String shown =
        actual
            .replaceAll("(?s)<style>.*?</style>", "<style></style>")
            .replaceAll("'sha256-[A-Za-z0-9+/=]+'", "'sha256-…'");
    if (REWRITE) {
      Files.writeString(path, shown);
      Path whole = Path.of("target/report", file);
      Files.createDirectories(whole.getParent());
      Files.writeString(whole, actual);
    }
    assertEquals(Files.readString(path), shown);
  }
}
