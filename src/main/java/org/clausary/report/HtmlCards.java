package org.clausary.report;

import java.util.Locale;
import org.clausary.report.View.Block;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;

/** Sections whose groups stand as cards, or side by side. */
final class HtmlCards {

  private final Html html;
  private final HtmlItems items;

  HtmlCards(Html html, HtmlItems items) {
    this.html = html;
    this.items = items;
  }

  /** A card: its heading, then each part under its label. */
  void card(Group group, String anchor) {
    html.open("article", "class", "card" + HtmlParts.edge(group), "id", anchor);
    items.heading(group);
    html.open("div", "class", "blocks");
    group.blocks().forEach(this::block);
    html.close().closeLine();
  }

  private void block(Block block) {
    String part = block.part().map(Value::code).orElse("").toLowerCase(Locale.ROOT);
    html.open("div", "class", ("block " + part).strip());
    block.part().ifPresent(value -> html.leaf("h4", value.label()));
    points(block);
    html.close();
  }

  /** A column: its state as heading, then its points. */
  void side(Group group) {
    html.open("div", "class", "side" + HtmlParts.edge(group)).open("h3");
    group.badge().ifPresent(badge -> HtmlParts.badge(html, badge, ""));
    html.close();
    group.blocks().forEach(this::points);
    html.close();
  }

  private void points(Block block) {
    html.open("ul", "class", "points");
    for (Item item : block.items()) {
      html.open("li");
      item.details().forEach(shown -> items.detail(shown, false));
      items.quotes().some(item.quotes());
      html.close();
    }
    html.close();
  }
}
