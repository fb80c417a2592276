package org.clausary.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each view, in both languages and themes, wide and narrow. */
@ExtendWith(InBrowser.class)
class ViewsIT {

  private static final List<String> VIEWS =
      List.of(
          "",
          "#/?search=cookies",
          "#/query",
          "#/policy/northlight/en/2026-03-01",
          "#/compare",
          "#/law",
          "#/law/GDPR-13-1-c",
          "#/concept",
          "#/concept/EmailAddress",
          "#/graph/EmailAddress");

  /** Parts of views; each in both languages and themes, wide and narrow in turn. */
  private static final List<String> PARTS =
      List.of(
          "#/policy/northlight/zh/2026-03-01?tab=findings",
          "#/policy/northlight/en/2026-03-01?tab=art13",
          "#/policy/northlight/en/2026-03-01?tab=ccpa",
          "#/policy/northlight/en/2026-03-01?tab=places",
          "#/policy/northlight/en/2026-03-01?tab=contradictions",
          "#/policy/northlight/en/2026-03-01?tab=questions");

  private final Site site;
  private final Browser browser;

  ViewsIT(Site site, Browser browser) {
    this.site = site;
    this.browser = browser;
  }

  /** Addresses of all views and their parts. */
  static List<String> all() {
    return Stream.concat(VIEWS.stream(), PARTS.stream()).toList();
  }

  static Stream<Arguments> views() {
    return VIEWS.stream().flatMap(view -> Look.ALL.stream().map(look -> Arguments.of(view, look)));
  }

  static Stream<Arguments> parts() {
    return IntStream.range(0, 2 * PARTS.size())
        .mapToObj(n -> Arguments.of(PARTS.get(n / 2), Look.ALL.get((n + n / 2) % 4)));
  }

  @ParameterizedTest(name = "[{0}] {1}")
  @MethodSource({"views", "parts"})
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
