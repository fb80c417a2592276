package org.clausary.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Ways through the explorer that people take, click by click. */
@ExtendWith(InBrowser.class)
class JourneysIT {

  private static final String POLICY = "#/policy/northlight/en/2026-03-01";
  private static final String MARKED_IN_SIGHT =
      """
      const clause = document.querySelector('a.clause[aria-current]');
      const box = clause?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      """;

  private final Site site;
  private final Browser browser;

  JourneysIT(Site site, Browser browser) {
    this.site = site;
    this.browser = browser;
  }

  static Stream<Look> languages() {
    return Stream.of(Look.PLAIN, new Look("zh", "light", Look.WIDE));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void fromAPolicyToAClauseToTheLaw(Look look) {
    browser.open(site, "", look);
    browser.click(".policies h3 a[href*='northlight/en']");
    browser.await(".view.policy a.clause");
    browser.click("a.clause:has(.badge.bad)");
    browser.await(".beside .law-line a");
    String clause = browser.address();
    assertTrue(clause.contains("clause="), clause);
    String words = browser.text("a.clause[aria-current]");
    browser.open(site, clause, look);
    browser.until(MARKED_IN_SIGHT);
    assertEquals(words, browser.text("a.clause[aria-current]"));
    browser.await(".beside .law-line a");
    browser.click(".beside .law-line a");
    browser.await(".view.law h1");
    assertClean();
  }

  @Test
  void findsClausesAndLeadsToThem() {
    browser.open(site, "", Look.PLAIN);
    browser.find("#search").sendKeys("advertising");
    browser.press(Keys.ENTER);
    browser.await(".hits a.quoted");
    String found = browser.text(".hits a.quoted");
    browser.click(".hits a.quoted");
    browser.until(MARKED_IN_SIGHT);
    assertTrue(browser.text("a.clause[aria-current]").startsWith(found), found);
    assertClean();
  }

  @Test
  void findsChineseWords() {
    browser.open(site, "#/?search=%E4%B8%AA%E4%BA%BA%E4%BF%A1%E6%81%AF", Look.PLAIN);
    assertTrue(browser.text(".hits").contains("\u4e2a\u4eba\u4fe1\u606f"), browser.text("main"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void readsTheTabsOfAPolicyByKeyboard(Look look) {
    browser.open(site, POLICY, look);
    browser.click("[role=tab]");
    for (int tab = 1; tab < browser.all("[role=tab]").size(); tab++) {
      browser.press(Keys.ARROW_RIGHT);
      browser.await("[role=tabpanel]:not([hidden]) > .tab-content > *");
      assertFalse(browser.text("[role=tabpanel]:not([hidden])").isBlank());
    }
    assertClean();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void showsTheWordsBehindACellOfTheComparison(Look look) {
    browser.open(site, "#/compare", look);
    browser.click("button.answer");
    browser.await("dialog .hits a.quoted");
    browser.press(Keys.ESCAPE);
    browser.until("return document.querySelector('dialog') === null");
    browser.until("return document.activeElement.matches('button.answer')");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.await("dialog .hits a.quoted");
    browser.click("dialog .hits a.quoted");
    browser.until(MARKED_IN_SIGHT);
    assertClean();
  }

  @Test
  void comparesInNarrowWindows() {
    browser.open(site, "#/compare", new Look("en", "light", Look.NARROW));
    browser.click(".sheets summary");
    browser.click(".sheets button.answer");
    browser.await("dialog .hits a.quoted");
    assertTrue(browser.width() <= Look.NARROW, browser.width() + " px");
    assertClean();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void leadsFromAProvisionToTheWordsOfPolicies(Look look) {
    browser.open(site, "#/law/GDPR-13-1-c", look);
    browser.click("button.share");
    browser.click(".found summary");
    browser.await(".found .quotes a.quoted");
    browser.click(".found .quotes a.quoted");
    browser.until(MARKED_IN_SIGHT);
    assertClean();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void leadsFromAConceptToTheWordsOfPolicies(Look look) {
    browser.open(site, "#/concept/EmailAddress", look);
    browser.click(".found summary");
    browser.await(".found .quotes a.quoted");
    browser.click(".found .quotes a.quoted");
    browser.until(MARKED_IN_SIGHT);
    assertClean();
  }

  @Test
  void staysInTheViewWhenTheLanguageChanges() {
    browser.open(site, POLICY + "?tab=art13", Look.PLAIN);
    browser.choose("#choice-language", "zh");
    browser.until("return document.documentElement.lang === 'zh'");
    browser.await("#panel-art13:not([hidden]) table");
    assertTrue(browser.address().contains("tab=art13"), browser.address());
    assertClean();
  }

  private void assertClean() {
    assertEquals(List.of(), browser.console());
    assertEquals(0, browser.all(".problem[role=alert]").size(), browser.text("main"));
  }
}
