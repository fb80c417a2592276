package org.clausary.reader;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What stands on a page and is no part of the policy: code, hidden parts, menus, page head and
 * foot.
 */
final class Furniture {

  private static final Set<String> CODE =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "iframe",
          "object",
          "canvas",
          "audio",
          "video",
          "head",
          "select",
          "datalist");
  private static final Set<String> MENUS = Set.of("nav", "menu");
  private static final Set<String> EDGES = Set.of("header", "footer", "aside");
  private static final Map<String, String> ROLES =
      Map.of(
          "navigation", "nav",
          "banner", "header",
          "contentinfo", "footer",
          "complementary", "aside",
          "search", "nav");
  private static final double LEAST_SHARE = 0.3;

  private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Integer> counts = new TreeMap<>();
  private int letters;

  private Furniture() {}

  /** Code and hidden parts only. */
  static Furniture scripts(Document page) {
    var furniture = new Furniture();
    furniture.collect(page.body(), false);
    return furniture;
  }

  /**
   * All of it, unless hardly any text would be left: then the page uses these tags for its text.
   */
  static Furniture of(Document page) {
    var furniture = new Furniture();
    furniture.collect(page.body(), true);
    int all = page.body().text().length();
    return furniture.letters > (1 - LEAST_SHARE) * all ? scripts(page) : furniture;
  }

  private void collect(Element from, boolean edges) {
    for (Element child : from.children()) {
      String what = what(child, edges);
      if (what.isEmpty()) {
        collect(child, edges);
      } else {
        dropped.add(child);
        counts.merge(what, 1, Integer::sum);
        letters += child.text().length();
      }
    }
  }

  private static String what(Element element, boolean edges) {
    String tag = element.normalName();
    if (CODE.contains(tag)) {
      return tag;
    }
    if (element.hasAttr("hidden") || isHidden(element.attr("style"))) {
      return "hidden";
    }
    if (!edges) {
      return "";
    }
    String role = ROLES.getOrDefault(element.attr("role"), tag);
    if (MENUS.contains(role)) {
      return role;
    }
    boolean inText = element.closest("main, article") != null;
    boolean titled = element.selectFirst("h1") != null;
    return EDGES.contains(role) && !inText && !titled ? role : "";
  }

  private static boolean isHidden(String style) {
    String plain = style.replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  boolean contains(Element element) {
    return dropped.contains(element);
  }

  /** One line on what was left out, if anything was. */
  Optional<String> report() {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    var parts = new StringJoiner(", ");
    counts.forEach((what, count) -> parts.add(count + " " + what));
    return Optional.of("left out, not part of the text: " + parts);
  }
}
