package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.clausary.Clausary;
import org.clausary.document.Clause;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Reports of the sample policies, from bytes. */
class WholeWayTest {

  private static final Clausary CLAUSARY =
      Clausary.builder().queries(List.of(Path.of("queries"))).only(true).build();

  private static AnalyzedPolicy sample(String file) {
    Path path = Path.of("data/policies", file);
    return AnalyzedPolicy.of(CLAUSARY, CLAUSARY.analyze(Source.of(path, Limits.DEFAULT)), "en");
  }

  @Test
  void everyQuoteOnThePageStandsInTheClauseItLeadsTo() throws IOException {
    for (String file :
        new String[] {"northlight/en/2026-03-01.md", "northlight/zh/2026-03-01.md"}) {
      AnalyzedPolicy policy = sample(file);
      var out = new ByteArrayOutputStream();
      try (ReportWriter html = Report.of(CLAUSARY.ontology(), "en", "1").html(out)) {
        html.add(policy);
      }
      Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
      assertFalse(page.select("blockquote").isEmpty(), file);
      for (Element quote : page.select("blockquote")) {
        Element place = quote.selectFirst("a.where");
        assertNotNull(place, file + ": " + quote.text());
        String id = place.attr("href").replaceFirst(".*-c-", "");
        String clause = clause(policy, id).text().text();
        for (Element words : quote.select("bdi")) {
          assertTrue(clause.contains(words.wholeText()), file + ": " + words.wholeText());
        }
      }
    }
  }

  private static Clause clause(AnalyzedPolicy policy, String id) {
    return policy.document().clauses().stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theConsoleKeepsToItsWidthInBothLanguages() {
    for (String language : new String[] {"en", "zh"}) {
      Report report = Report.of(CLAUSARY.ontology(), language, "1");
      for (String file :
          new String[] {"harborlane/en/2026-01-12.md", "harborlane/zh/2026-01-12.md"}) {
        for (String line : report.everything(sample(file), 100, false).split("\n")) {
          assertTrue(DisplayWidth.of(line) <= 100, language + " " + file + ": " + line);
        }
      }
    }
  }
}
