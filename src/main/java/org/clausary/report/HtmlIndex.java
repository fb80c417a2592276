package org.clausary.report;

import java.util.List;
import java.util.Map;

/** The list of all policies of a run, on the page. */
final class HtmlIndex {

  private final Wording wording;
  private final Index index;
  private final Html html = new Html();

  HtmlIndex(Wording wording) {
    this.wording = wording;
    index = new Index(wording);
  }

  Html render(List<Index.Row> rows) {
    html.open("section", "class", "index", "id", "policies");
    html.leaf("h1", wording.text("policies", Map.of("policies", rows.size())));
    html.open("table", "class", "stack").open("thead").open("tr");
    html.leaf("th", wording.text("policy"), "scope", "col");
    index.summed().forEach(section -> html.leaf("th", section.title(), "scope", "col"));
    html.close().close().open("tbody");
    rows.forEach(this::row);
    return html.close().close().close();
  }

  private void row(Index.Row row) {
    html.open("tr").open("th", "scope", "row").open("a", "href", "#" + row.id());
    html.words(row.title(), row.language(), "").close();
    html.leaf("span", row.version(), "class", "meta").close();
    for (Section section : index.summed()) {
      html.open("td", "data-label", section.title());
      List<Overview.Entry> entries = Index.entries(row, section);
      if (entries == null) {
        html.leaf("span", wording.text("notChecked"), "class", "looked");
      } else {
        HtmlParts.entries(html, entries, wording);
      }
      html.close();
    }
    html.closeLine();
  }
}
