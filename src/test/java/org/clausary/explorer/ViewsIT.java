package org.clausary.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each view, in both languages and themes, wide and narrow. */
@ExtendWith(InBrowser.class)
class ViewsIT {

  private static final List<String> VIEWS = List.of("", "#/?search=cookies", "#/query");

  private final Site site;
  private final Browser browser;

  ViewsIT(Site site, Browser browser) {
    this.site = site;
    this.browser = browser;
  }

  static Stream<Arguments> views() {
    return VIEWS.stream().flatMap(view -> Look.ALL.stream().map(look -> Arguments.of(view, look)));
  }

  @ParameterizedTest(name = "[{0}] {1}")
  @MethodSource("views")
  void isSoundForEverybody(String view, Look look) {
    browser.open(site, view, look);
    assertFalse(browser.text("h1").isBlank());
    assertEquals(0, browser.all(".problem").size(), browser.text("main"));
    assertEquals(look.language(), browser.run("return document.documentElement.lang"));
    assertTrue(browser.width() <= look.width(), browser.width() + " px");
    assertEquals(List.of(), browser.console());
    assertEquals(List.of(), browser.axe());
  }
}
