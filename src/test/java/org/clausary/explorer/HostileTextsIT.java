package org.clausary.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A policy, its file name and labels of the ontology that try to run in the page, to hide or to
 * break it are shown as what they are: text.
 */
@ExtendWith(InBrowser.class)
class HostileTextsIT {

  private static final Path TEXTS = Path.of("src/test/resources/explorer");
  private static final String FILE_NAME = "\"><img src=x onerror=window.hacked='file'>.md";

  private static final String POLICY =
      "#/policy/img-src-x-onerror-window-hacked-file/en/2026-02-03";

  private static final String FOREIGN =
      "main img, main iframe, main object, main embed, main script, main style,"
          + " [onerror], [onload], [ontoggle], [onmouseover], a[href^='javascript' i],"
          + " a[href^='data:' i], a[href*='evil.example']";

  @TempDir private static Path folder;
  private static Site site;

  private final Browser browser;

  HostileTextsIT(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void serve() throws IOException {
    Path policy = Files.copy(TEXTS.resolve("hostile.md"), folder.resolve(FILE_NAME));
    site = new Site(List.of(policy), List.of(TEXTS.resolve("hostile.ttl")));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {Look.WIDE, Look.NARROW})
  void policiesAreText(int width) {
    visit("", new Look("en", "light", width));
    assertTrue(browser.text(".policies h3").contains("<script>window.hacked='title'</script>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        POLICY,
        POLICY + "?tab=findings",
        POLICY + "?tab=contradictions",
        POLICY + "?tab=questions",
        "#/compare",
        "#/concept/QuillMark",
        "#/graph/QuillMark"
      })
  void otherViewsShowText(String address) {
    visit(address, new Look("en", "light", Look.NARROW));
    assertEquals(0, browser.all(".problem[role=alert]").size(), browser.text("main"));
  }

  @Test
  void foundClausesAreText() {
    visit("#/?search=email", Look.PLAIN);
    assertTrue(
        browser.text(".hits").contains("<img src=x onerror=\"window.hacked='clause'\">"),
        browser.text("main"));
  }

  @Test
  void whatNobodySeesIsShown() {
    visit("#/?search=secure", Look.PLAIN);
    assertTrue(browser.text(".hits").contains("U+202Esserdda PI"), browser.text("main"));
  }

  @Test
  void searchedWordsAreText() {
    visit("#/?search=" + encoded("<img src=x onerror=window.hacked=1>"), Look.PLAIN);
    visit("#/?search=" + encoded("\" OR text:(*) \\\") . ?s ?p ?o } #"), Look.PLAIN);
  }

  @Test
  void answersOfTheEditorAreText() {
    String query =
        "SELECT ?text { { ?s <https://w3id.org/clausary#text> ?text }"
            + " UNION { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?text"
            + " FILTER CONTAINS(?text, 'hacked') } }";
    browser.open(site, "#/query?text=" + encoded(query), Look.PLAIN);
    browser.until("return document.querySelector('.answer table') !== null");
    assertTrue(browser.text(".answer").contains("<iframe src="), browser.text(".answer"));
    assertNothingRan(Look.PLAIN);
  }

  @Test
  void addressesAreText() {
    for (String address :
        List.of("#/<img src=x onerror=window.hacked=1>", "#/__proto__", "#/..%2f")) {
      visit(address, Look.PLAIN);
    }
  }

  private void visit(String address, Look look) {
    browser.open(site, address, look);
    assertNothingRan(look);
  }

  /** An alert would have stopped the browser; what the policy of the page refused is logged. */
  private void assertNothingRan(Look look) {
    assertNull(browser.run("return window.hacked"));
    assertEquals(List.of(), browser.console());
    List<String> foreign =
        browser.all(FOREIGN).stream().map(one -> one.getDomProperty("outerHTML")).toList();
    assertEquals(List.of(), foreign);
    String text = String.valueOf(browser.run("return document.body.textContent"));
    assertFalse(text.contains("\u202e"), "a text can turn the direction of reading");
    assertTrue(browser.width() <= look.width(), browser.width() + " px");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
