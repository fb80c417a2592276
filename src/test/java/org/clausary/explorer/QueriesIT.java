package org.clausary.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The editor, and the queries behind the views in it. */
@ExtendWith(InBrowser.class)
class QueriesIT {

  private static final Pattern NAME = Pattern.compile("[?&]name=([^&]*)");

  private final Site site;
  private final Browser browser;

  QueriesIT(Site site, Browser browser) {
    this.site = site;
    this.browser = browser;
  }

  /** Each view shows what it asked, and that runs in the editor as it stands. */
  @Test
  void runsTheQueriesBehindTheViews() {
    Map<String, String> queries = new LinkedHashMap<>();
    for (String view : ViewsIT.all()) {
      browser.open(site, view, Look.PLAIN);
      List<String> behind =
          browser.all("a.query").stream().map(link -> link.getDomAttribute("href")).toList();
      assertTrue(view.endsWith("#/query") || !behind.isEmpty(), "no query behind " + view);
      behind.forEach(address -> queries.putIfAbsent(name(address), address));
    }
    assertTrue(queries.size() > 10, queries.keySet().toString());
    queries.forEach(this::assertRuns);
    assertEquals(List.of(), browser.console());
  }

  private void assertRuns(String name, String address) {
    browser.run(
        "document.querySelector('.answer')?.remove(); location.hash = arguments[0]", address);
    browser.until("return document.querySelector('.answer .panel, .answer .problem') !== null");
    assertEquals(0, browser.all(".problem").size(), name + ": " + browser.text(".answer"));
    assertFalse(browser.all(".answer tbody tr").isEmpty(), name + " has no rows");
  }

  private static String name(String address) {
    var found = NAME.matcher(address);
    assertTrue(found.find(), address);
    return found.group(1);
  }

  @Test
  void runsANamedQueryAndDrawsIt(@TempDir Path folder) throws IOException {
    browser.open(site, "#/query", Look.PLAIN);
    browser.choose("label.wide select", "concepts-across-policies");
    browser.await(".answer tbody tr");
    browser.click(".answer [aria-expanded]");
    browser.await(".chart svg");
    assertEquals("concepts-across-policies", browser.text("[role=tab][aria-selected=true]"));
    browser.keepFilesIn(folder);
    browser.click(".answer a[download]");
    Path file = folder.resolve("answer.csv");
    browser.until(() -> Files.exists(file));
    assertEquals(browser.all(".answer tbody tr").size() + 1, Files.readAllLines(file).size());
    assertEquals(List.of(), browser.console());
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    browser.open(site, "#/query", Look.PLAIN);
    browser.click(".CodeMirror");
    browser.press("SELECT * WHERE nonsense");
    browser.focused().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.await(".answer .problem[role=alert]");
    assertTrue(browser.text(".answer .problem").contains("nonsense"), browser.text(".answer"));
  }

  @Test
  void letsTheKeyboardOutOfTheEditor() {
    browser.open(site, "#/query", Look.PLAIN);
    browser.click(".CodeMirror");
    browser.press(Keys.TAB);
    browser.until("return document.activeElement.closest('.CodeMirror') === null");
  }

  @Test
  void keepsOpenQueriesAsTabs() {
    browser.open(site, "#/query?name=exposure", Look.PLAIN);
    browser.await(".answer tbody tr");
    browser.run("location.hash = '#/query?name=retention'");
    browser.until("return document.querySelectorAll('[role=tab]').length === 2");
    browser.await(".answer tbody tr");
    browser.find("[role=tab][aria-selected=true]").sendKeys(Keys.ARROW_LEFT);
    browser.until(
        "return document.querySelector('[role=tab][aria-selected=true]').textContent === 'exposure'");
    browser.await(".answer tbody tr");
  }
}
