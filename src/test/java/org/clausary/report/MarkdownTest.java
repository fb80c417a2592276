package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown shows every text as it is, whatever stands in it. */
class MarkdownTest {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private static Document rendered(String markdown) {
    var node = Parser.builder().extensions(TABLES).build().parse(markdown);
    return Jsoup.parse(HtmlRenderer.builder().extensions(TABLES).build().render(node));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# no heading",
        "- no item",
        "+ no item",
        "* no item",
        "1. no item",
        "12) no item",
        "---",
        "===",
        "> no quote",
        "<b>no tag</b>",
        "[no](https://link.example)",
        "![no](picture)",
        "`no code`",
        "~~~",
        "a | b",
        "&lt; no entity",
        "_no_ *stress*",
        "\\ back",
        "-5",
        "1.5",
        "https://x.example/a_b",
        "<!-- no comment -->",
        "$x$"
      })
  void textShowsAsItIs(String text) {
    String escaped = Markdown.escaped(text);
    assertEquals(text, rendered(escaped).body().text());
    assertEquals(text, rendered("- " + escaped).select("ul > li").text());
    assertEquals(text, rendered("> " + escaped).select("blockquote > p").text());
    Document table = rendered(new Markdown().table(List.of("x"), List.of(List.of(escaped))) + "");
    assertEquals(text, table.select("td").text());
    assertEquals(1, table.select("td").size());
  }

  @Test
  void linksLeadToTheWebAlone() {
    assertEquals("[Art. 6](<https://x.example/6>)", Markdown.link("https://x.example/6", "Art. 6"));
    assertEquals("Art. 6", Markdown.link("javascript:alert(1)", "Art. 6"));
    assertEquals("Art. 6", Markdown.link("https://x.example/>)<b>", "Art. 6"));
    assertEquals("Art. 6", Markdown.link("", "Art. 6"));
  }

  @Test
  void hostilePoliciesStayText() throws IOException {
    Document page =
        rendered(ReportGoldenTest.markdown("en", List.of(ReportCase.read("hostile", "en"))));
    assertEquals(0, page.select("script, img, svg, b, i, u, iframe").size());
    assertTrue(page.select("a").isEmpty(), page.select("a").outerHtml());
    assertTrue(
        page.text().contains("We share \\u202Eatad\\u202C with </style><script>"), page.text());
    assertFalse(page.select("h3").isEmpty());
  }

  @Test
  void theDossierIsMadeOfTablesListsAndQuotesWithTheirLines() throws IOException {
    Document page =
        rendered(ReportGoldenTest.markdown("en", List.of(ReportCase.read("quillmark", "en"))));
    assertTrue(
        page.select("blockquote").text().contains("train the drawing models of Quillmark. (line"));
    assertFalse(page.select("table td").isEmpty());
    assertEquals(
        "https://gdpr.example/art_6", page.select("li a[href*=art_6]").first().attr("href"));
    assertEquals(0, page.select("pre, code").size());
  }
}
