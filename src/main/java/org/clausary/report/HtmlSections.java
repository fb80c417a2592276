package org.clausary.report;

import java.util.List;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;

/** The sections of a policy's findings. */
final class HtmlSections {

  private final String id;
  private final Wording wording;
  private final Html html;
  private final HtmlItems items;
  private final HtmlCards cards;

  HtmlSections(Wording wording, AnalyzedPolicy policy, String id, Html html) {
    this.wording = wording;
    this.id = id;
    this.html = html;
    items = new HtmlItems(wording, policy, html, new HtmlQuotes(wording, policy, id, html));
    cards = new HtmlCards(html, items);
  }

  void render(View view) {
    Section section = view.section();
    html.open("section", "class", form(section), "id", id + "-" + section.query());
    html.leaf("h2", section.title()).leaf("p", section.introduction(), "class", "introduction");
    if (view.groups().isEmpty()) {
      html.leaf("p", items.notes().whenEmpty(section), "class", "empty");
    } else {
      chart(view);
      groups(view);
    }
    html.closeLine();
  }

  private static String form(Section section) {
    boolean spoken =
        section.columns().details().stream().anyMatch(c -> c.holds() == Column.Cell.PROSE);
    return section.layout() == Section.Layout.LIST && !spoken ? "compact" : "full";
  }

  private void chart(View view) {
    if (view.section().columns().charted().isPresent()) {
      HtmlCharts.numbers(html, view, group -> anchor(view, group));
    }
    boolean coded =
        view.section().columns().heads().stream().anyMatch(c -> c.holds() == Column.Cell.NUMBERED);
    if (coded && view.section().columns().badge().isPresent()) {
      var overview = new Overview(wording);
      List<Overview.Entry> entries = overview.entries(view);
      HtmlCharts.states(html, entries, overview.inWords(entries));
      strip(view);
    }
  }

  private void groups(View view) {
    switch (view.section().layout()) {
      case GRID -> new HtmlGrid(view, html, items.quotes()).render();
      case LIST -> {
        if (view.section().isNumbered()) {
          numbered(view);
        } else {
          view.here().forEach(group -> group(view, group));
        }
      }
      case PAIR -> view.groups().forEach(this::pair);
      case CARD -> view.groups().forEach(group -> cards.card(group, anchor(view, group)));
      case SIDE -> {
        html.open("div", "class", "sides");
        view.groups().forEach(cards::side);
        html.close();
      }
    }
  }

  private void group(View view, Group group) {
    html.open("div", "class", "group" + HtmlParts.edge(group), "id", anchor(view, group));
    items.heading(group);
    html.open("div", "class", "items");
    group.items().forEach(item -> items.item(item, true));
    html.close().closeLine();
  }

  /** Items to be copied as they stand: what they rest on can be opened. */
  private void numbered(View view) {
    html.open("ol", "class", "questions");
    view.groups().stream().flatMap(Group::items).forEach(this::question);
    html.closeLine();
  }

  private void question(Item item) {
    html.open("li");
    item.details().forEach(shown -> items.detail(shown, false));
    if (!item.quotes().isEmpty()) {
      html.open("details").leaf("summary", items.notes().restsOn(item.quotes().size()));
      item.quotes().forEach(items.quotes()::one);
      html.close();
    }
    html.close();
  }

  /** All items of a numbered list at one look, each leading to its place. */
  private void strip(View view) {
    html.open("ol", "class", "strip");
    for (Group group : view.groups()) {
      Value badge = group.badge().orElseThrow();
      html.open("li");
      html.open("a", "class", HtmlParts.tone(badge), "href", "#" + anchor(view, group));
      html.leaf("span", badge.tone().mark(), "class", "mark", "aria-hidden", "true");
      html.leaf("span", group.code()).leaf("span", badge.label(), "class", "state");
      html.close().close();
    }
    html.closeLine();
  }

  /** Where a group is shown: here, or where another section shows it at length. */
  private String anchor(View view, Group group) {
    String own = view.section().query() + "-" + (view.groups().indexOf(group) + 1);
    String code = view.section().query() + "-" + group.code();
    boolean named = view.section().layout() == Section.Layout.CARD;
    String place = view.elsewhere().getOrDefault(group.code(), named ? code : own);
    return id + "-" + place.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  private void pair(Group group) {
    html.open("div", "class", "group" + HtmlParts.edge(group));
    items.heading(group);
    html.open("div", "class", "pair");
    group.items().forEach(item -> item.quotes().forEach(items.quotes()::one));
    html.close().closeLine();
  }
}
