package org.clausary.report;

import java.util.List;
import java.util.function.Function;
import org.clausary.report.View.Group;
import org.clausary.report.View.Shown;

/**
 * Charts that need no script: bars drawn with SVG. What a chart shows stands beside it in words, or
 * is its text alternative.
 */
final class HtmlCharts {

  private static final int WHOLE = 1000;

  private HtmlCharts() {}

  /**
   * A piece of a bar.
   *
   * @param share 0 to 1
   * @param style class of its colour
   */
  record Piece(double share, String style) {}

  /** A bar of several pieces, with what they say as its text alternative. */
  static void bar(Html html, String words, List<Piece> pieces) {
    open(html, "bar", "role", "img", "aria-label", words);
    long from = 0;
    for (Piece piece : pieces) {
      long width = Math.min(Math.round(WHOLE * piece.share()), WHOLE - from);
      rectangle(html, piece.style(), from, width);
      from += width;
    }
    html.close();
  }

  private static void open(Html html, String style, String name, String value, String... more) {
    html.open(
        "svg",
        "class",
        style,
        "viewBox",
        "0 0 1000 10",
        "preserveAspectRatio",
        "none",
        name,
        value,
        more[0],
        more[1]);
  }

  private static void rectangle(Html html, String style, long from, long width) {
    html.open(
            "rect",
            "class",
            style,
            "x",
            Long.toString(from),
            "y",
            "0",
            "width",
            Long.toString(width),
            "height",
            "10")
        .close();
  }

  /** The states of a section as a bar. */
  static void states(Html html, List<Overview.Entry> entries, String words) {
    double all = entries.stream().mapToInt(Overview.Entry::count).sum();
    bar(
        html,
        words,
        entries.stream().map(e -> new Piece(e.count() / all, HtmlParts.tone(e.value()))).toList());
  }

  /**
   * A line for each group: its name as a link, a bar as long as its number, its state.
   *
   * @param anchor where a group is shown at length
   */
  static void numbers(Html html, View view, Function<Group, String> anchor) {
    Column column = view.section().columns().charted().orElseThrow();
    double most = view.groups().stream().mapToDouble(g -> number(g, column)).max().orElse(0);
    html.open("ul", "class", "chart");
    for (Group group : view.groups()) {
      String tone = group.badge().map(HtmlParts::tone).orElse("neutral");
      String name = group.heads().isEmpty() ? "" : group.heads().get(0).text();
      html.open("li").leaf("a", name, "href", "#" + anchor.apply(group));
      open(html, "level", "aria-hidden", "true", "focusable", "false");
      double share = most > 0 ? number(group, column) / most : 0;
      rectangle(html, tone, 0, Math.round(WHOLE * share));
      html.close();
      html.open("span", "class", "entry");
      group.badge().ifPresent(badge -> HtmlParts.badge(html, badge, ""));
      group.facts().stream()
          .filter(fact -> fact.column().equals(column))
          .forEach(fact -> number(html, fact));
      html.close().close();
    }
    html.closeLine();
  }

  private static void number(Html html, Shown fact) {
    html.leaf("span", fact.text(), "class", "number", "title", fact.column().label());
  }

  private static double number(Group group, Column column) {
    return group.facts().stream()
        .filter(fact -> fact.column().equals(column) && fact.code().matches("[0-9.]+"))
        .mapToDouble(fact -> Double.parseDouble(fact.code()))
        .findFirst()
        .orElse(0);
  }
}
