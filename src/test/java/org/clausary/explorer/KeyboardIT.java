package org.clausary.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Everything can be reached and seen without a mouse. */
@ExtendWith(InBrowser.class)
class KeyboardIT {

  private final Site site;
  private final Browser browser;

  KeyboardIT(Site site, Browser browser) {
    this.site = site;
    this.browser = browser;
  }

  @Test
  void skipsTheMenu() {
    browser.open(site, "", Look.PLAIN);
    browser.press(Keys.TAB);
    assertEquals("skip", browser.focused().getDomAttribute("class"));
    assertTrue(browser.focused().getLocation().getX() >= 0, "the link is out of sight");
    browser.press(Keys.ENTER);
    assertEquals("view", browser.focused().getDomAttribute("id"));
    browser.press(Keys.TAB);
    assertTrue((Boolean) browser.run("return document.activeElement.closest('main') !== null"));
  }

  @Test
  void goesThroughThePageInTheOrderOfReading() {
    browser.open(site, "", Look.PLAIN);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      browser.press(Keys.TAB);
      seen.add(focusedName());
      assertTrue(isRinged(), focusedName() + " has the focus and does not show it");
    }
    assertEquals(
        List.of("Skip to the content", "Clausary", "Policies", "Compare"), seen.subList(0, 4));
    assertTrue(seen.indexOf("choice-language") > 4, seen.toString());
    assertTrue(seen.indexOf("search") > seen.indexOf("choice-language"), seen.toString());
  }

  @Test
  void leadsTheFocusIntoTheViewThatWasChosen() {
    browser.open(site, "", Look.PLAIN);
    browser.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
    browser.await(".view.compare");
    browser.until("return document.activeElement.id === 'view'");
  }

  @Test
  void keepsTheFocusWhenTheLanguageIsChosen() {
    browser.open(site, "", Look.PLAIN);
    browser.choose("#choice-language", "zh");
    browser.until("return document.documentElement.lang === 'zh'");
    browser.awaitView();
    browser.until("return document.activeElement.id === 'choice-language'");
  }

  private String focusedName() {
    return String.valueOf(
        browser.run(
            "const e = document.activeElement; return e.id || e.textContent.trim() || e.tagName"));
  }

  /** An outline that can be seen, of the element or of what stands for it. */
  private boolean isRinged() {
    return (Boolean)
        browser.run(
            """
            for (let e = document.activeElement; e; e = e.parentElement) {
              const style = getComputedStyle(e);
              if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) {
                return true;
              }
            }
            return false;
            """);
  }
}
