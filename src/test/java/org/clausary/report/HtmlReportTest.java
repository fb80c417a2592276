package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausary.BuiltIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page is well-formed, safe with hostile policies, and leads from quotes to clauses. */
class HtmlReportTest {

  private static Document page(AnalyzedPolicy... policies) throws IOException {
    return Jsoup.parse(ReportGoldenTest.html("en", List.of(policies)));
  }

  @Test
  void hostilePoliciesStayText() throws IOException {
    Document page = page(ReportCase.read("hostile", "en"));
    assertEquals(0, page.select("script, iframe, img, object, embed, link, form, base").size());
    assertEquals(1, page.select("style").size());
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
        assertFalse(attribute.getKey().equals("style"), element.outerHtml());
        if (attribute.getKey().equals("href")) {
          assertTrue(attribute.getValue().matches("(#|https?://|mailto:).*"), attribute.html());
        }
      }
    }
    String text = page.body().wholeText();
    assertTrue(text.contains("We \"collect\" <img src=x onerror=alert(1)> your data'"), text);
    assertTrue(text.contains("</style><script>alert(3)</script>"), text);
  }

  @Test
  void bidiControlsAreShown() throws IOException {
    Document page = page(ReportCase.read("hostile", "en"));
    assertFalse(page.outerHtml().contains("\u202E"));
    assertEquals("\\u202E", page.select(".text .hidden").get(0).text());
    assertNotNull(page.select("blockquote bdi .hidden").first());
  }

  @Test
  void everyLinkInThePageHasATargetAndEveryIdIsUnique() throws IOException {
    Document page = page(ReportCase.read("quillmark", "en"), ReportCase.read("quillmark-zh", "zh"));
    Set<String> ids = new HashSet<>();
    page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), element.id()));
    assertFalse(page.select("blockquote a.where").isEmpty());
    for (Element link : page.select("a[href^=#]")) {
      assertTrue(ids.contains(link.attr("href").substring(1)), link.attr("href"));
    }
  }

  @Test
  void quotesLeadToTheClauseThatHoldsThem() throws IOException {
    Document page = page(ReportCase.read("quillmark", "en"));
    Element quote = page.select("#p1-contradictions blockquote").get(1);
    Element clause = page.getElementById(quote.select("a").attr("href").substring(1));
    assertNotNull(clause);
    assertTrue(clause.wholeText().contains(quote.select("bdi").text()), clause.wholeText());
  }

  @Test
  void everyClauseIsMarkedByItsOutcome() throws IOException {
    AnalyzedPolicy policy = ReportCase.read("quillmark", "en");
    Document page = page(policy);
    assertEquals(policy.document().clauses().size(), page.select(".text .clause").size());
    assertEquals(
        policy.document().clauses().size(),
        page.select(".clause.gave, .clause.structural, .clause.nothing").size());
    assertFalse(page.select(".clause.gave details.found li").isEmpty());
  }

  @Test
  void theSecurityPolicyAllowsTheSheetAndNothingElse()
      throws IOException, GeneralSecurityException {
    Document page = page(ReportCase.read("quillmark", "en"));
    byte[] sheet = page.select("style").get(0).data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(sheet));
    assertEquals(
        "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'",
        page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
    assertFalse(page.select("style").get(0).data().contains("url("));
  }

  @Test
  void theBuilderRefusesWhatItCannotMakeSafe() {
    Html html = new Html();
    assertThrows(IllegalArgumentException.class, () -> html.open("p", "onclick", "x"));
    assertThrows(IllegalArgumentException.class, () -> html.open("p", "style", "x"));
    assertThrows(IllegalArgumentException.class, () -> html.open("a b"));
    assertThrows(IllegalArgumentException.class, () -> html.open("a", "href", "javascript:x"));
    assertThrows(IllegalArgumentException.class, () -> html.style("</STYLE><p>"));
    assertEquals("javascript:x", new Html().link("javascript:x", "javascript:x").toString());
    assertEquals("a\uFFFDb\uFFFD", new Html().text("a\u0000b\uD800").toString());
  }

  @Test
  void whatWasNotReadIsNotCalledMissing() throws IOException {
    AnalyzedPolicy read = ReportCase.read("quillmark", "en");
    AnalyzedPolicy unread = ReportCase.unchecked(read);
    Document page = page(unread, read);
    assertTrue(page.select("#p1-gdpr-art13 .badge.bad").isEmpty());
    assertFalse(page.select("#p2-gdpr-art13 .badge.bad").isEmpty());
    assertTrue(page.select("#p1 .verdict").text().contains("Not checked"));
    String summary = Report.of(BuiltIn.ONTOLOGY, "en", "1").summary(unread, 100, false);
    assertFalse(summary.contains("✗ absent"), summary);
  }

  @Test
  void aReportOfNoPolicyIsAPage() throws IOException {
    Document page = page();
    assertEquals("0 policies · Policy report", page.title());
    assertEquals(0, page.select("article").size());
  }
}
