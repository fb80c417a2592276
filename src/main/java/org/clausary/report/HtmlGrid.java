package org.clausary.report;

import java.util.List;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;

/** A section as a table: a group a row, its facts as states, its quotes below. */
final class HtmlGrid {

  private final View view;
  private final Html html;
  private final HtmlQuotes quotes;

  HtmlGrid(View view, Html html, HtmlQuotes quotes) {
    this.view = view;
    this.html = html;
    this.quotes = quotes;
  }

  void render() {
    if (view.groups().isEmpty()) {
      return;
    }
    html.open("table", "class", "stack grid").open("thead").open("tr");
    heads().forEach(column -> html.leaf("th", column.label(), "scope", "col"));
    facts().forEach(column -> html.leaf("th", column.label(), "scope", "col"));
    html.close().close();
    view.groups().forEach(this::row);
    html.close();
  }

  private void row(Group group) {
    html.open("tbody").open("tr");
    for (int i = 0; i < heads().size(); i++) {
      String text = i < group.heads().size() ? group.heads().get(i).text() : "";
      html.leaf("th", text, "scope", "row");
    }
    for (Column column : facts()) {
      html.open("td", "data-label", column.label());
      group.facts().stream()
          .filter(fact -> fact.column().equals(column))
          .forEach(fact -> HtmlParts.badge(html, fact.value(), "quiet"));
      html.close();
    }
    html.close();
    group.items().filter(item -> !item.quotes().isEmpty()).forEach(this::words);
    html.closeLine();
  }

  private void words(Item item) {
    html.open("tr", "class", "words");
    html.open("td", "colspan", Integer.toString(heads().size() + facts().size()));
    quotes.some(item.quotes());
    html.close().close();
  }

  private List<Column> heads() {
    return view.section().columns().heads();
  }

  private List<Column> facts() {
    return view.section().columns().facts();
  }
}
