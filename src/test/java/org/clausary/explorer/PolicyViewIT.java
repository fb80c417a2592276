package org.clausary.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reader of a policy gets from its words to the facts, the law and back. */
@ExtendWith(InBrowser.class)
class PolicyViewIT {

  private static final String POLICY = "#/policy/northlight/en/2026-03-01";
  private static final String CHOSEN = "a.clause[aria-current]";
  private static final String STATED = ".beside dl a[href^='#/concept/']";

  private final Site site;
  private final Browser browser;

  PolicyViewIT(Site site, Browser browser) {
    this.site = site;
    this.browser = browser;
  }

  @AfterEach
  void nothingToComplainAbout() {
    assertEquals(List.of(), browser.console());
  }

  @Test
  void tellsTheFactsOfTheChosenClause() {
    browser.open(site, POLICY, Look.PLAIN);
    browser.run("document.querySelectorAll('a.clause.GavePractice .badge.bad')[1].click()");
    await(STATED);
    assertTrue(browser.text(CHOSEN).startsWith("What is covered."), browser.text(CHOSEN));
    assertTrue(browser.text(".beside").contains("no way out of training"));
    assertTrue(hrefs(".beside .law-line a").contains("#/law/GDPR-21"));
    assertTrue(hrefs(STATED).contains("#/concept/AiModelTraining"));
    assertTrue(browser.address().startsWith(POLICY + "?clause="), browser.address());
  }

  @Test
  void goesFromClauseToClauseByKeys() {
    browser.open(site, POLICY, Look.PLAIN);
    browser.run("document.querySelector('a.clause').focus()");
    browser.press("j", "j", Keys.ARROW_DOWN, "k");
    assertEquals("1", browser.focused().getDomAttribute("data-n"));
    assertEquals("1", browser.find(CHOSEN).getDomAttribute("data-n"));
    browser.press(Keys.ESCAPE);
    assertEquals(POLICY, browser.address());
    assertEquals("1", browser.focused().getDomAttribute("data-n"));
  }

  @Test
  void leavesOutWhatDoesNotMatchAndCounts() {
    browser.open(site, POLICY, Look.PLAIN);
    String all = browser.text("#panel-text [role=status]");
    browser.find("#panel-text .filters input").sendKeys("cookie");
    browser.until(
        "return document.querySelector('#panel-text [role=status]').textContent !== arguments[0]",
        all);
    List<WebElement> shown =
        browser.all("a.clause").stream().filter(WebElement::isDisplayed).toList();
    List<WebElement> matching =
        shown.stream()
            .filter(one -> one.getText().toLowerCase(Locale.ROOT).contains("cookie"))
            .toList();
    assertTrue(
        shown.stream()
            .filter(one -> !matching.contains(one))
            .allMatch(one -> one.getDomAttribute("class").contains("Heading")));
    assertEquals(matching.size() + " of 150 clauses", browser.text("#panel-text [role=status]"));
  }

  @Test
  void leadsFromASideOfAContradictionToItsClause() {
    browser.open(site, POLICY + "?tab=contradictions", Look.PLAIN);
    await(".pair figure:nth-child(2) a.quoted");
    String words = browser.text(".pair figure:nth-child(2) blockquote");
    browser.find(".pair figure:nth-child(2) a.quoted").click();
    await(CHOSEN);
    assertTrue(browser.text(CHOSEN).contains(words), browser.text(CHOSEN));
  }

  @Test
  void saysInTheWheelWhatTheTableSays() {
    browser.open(site, POLICY + "?tab=art13", Look.PLAIN);
    await(".sector");
    assertEquals(12, browser.all(".sector").size());
    WebElement absent = browser.find(".sector.bad");
    assertTrue(absent.getDomAttribute("aria-label").endsWith(": absent"));
    browser.run("arguments[0].focus()", absent);
    browser.press(Keys.ENTER);
    assertTrue(browser.focused().getText().startsWith("13(1)(b)"), browser.focused().getText());
  }

  @Test
  void saysThatThereIsNoSuchVersion() {
    browser.open(site, "#/policy/none/en/undated", Look.PLAIN);
    assertTrue(browser.text("[role=alert]").contains("none/en/undated"));
  }

  private void await(String css) {
    browser.until("return document.querySelector(arguments[0]) !== null", css);
  }

  private List<String> hrefs(String css) {
    return browser.all(css).stream().map(link -> link.getDomAttribute("href")).toList();
  }
}
