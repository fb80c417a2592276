package org.clausary.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of all policies of a run, each with what its overview says. */
final class HtmlIndex {

  private final Wording wording;

  HtmlIndex(Wording wording) {
    this.wording = wording;
  }

  /**
   * What the list keeps of a policy.
   *
   * @param id its anchor
   * @param policy what it is called
   * @param sums what is summed up, by section query; a section that was not checked is not there
   */
  record Row(String id, Name policy, Map<String, List<Overview.Entry>> sums) {}

  /** What a policy is called. */
  record Name(String title, String language, String issued) {}

  /** What to keep of a policy. */
  static Row row(String id, AnalyzedPolicy policy, List<View> views, Wording wording) {
    var sums = new HashMap<String, List<Overview.Entry>>();
    for (View view : views) {
      sums.put(view.section().query(), new Overview(wording).entries(view));
    }
    String language = policy.document().language();
    String issued = policy.issued().map(Object::toString).orElse("");
    return new Row(id, new Name(policy.title(), language, issued), Map.copyOf(sums));
  }

  Html render(List<Row> rows) {
    Html html = new Html();
    html.open("section", "class", "index", "id", "policies");
    html.leaf("h1", wording.text("policies", Map.of("policies", rows.size())));
    html.open("table", "class", "stack").open("thead").open("tr");
    html.leaf("th", wording.text("policy"), "scope", "col");
    summed().forEach(section -> html.leaf("th", section.title(), "scope", "col"));
    html.close().close().open("tbody");
    rows.forEach(row -> render(row, html));
    return html.close().close().close();
  }

  private void render(Row row, Html html) {
    html.open("tr").open("th", "scope", "row").open("a", "href", "#" + row.id());
    html.words(VisibleText.oneLine(row.policy().title()), row.policy().language(), "").close();
    String language = wording.languageName(row.policy().language());
    String issued =
        row.policy().issued().isEmpty() ? wording.text("undated") : row.policy().issued();
    html.leaf("span", language + " · " + issued, "class", "meta").close();
    for (Section section : summed()) {
      html.open("td", "data-label", section.title());
      List<Overview.Entry> entries = row.sums().get(section.query());
      if (entries == null) {
        html.leaf("span", wording.text("notChecked"), "class", "looked");
      } else {
        HtmlParts.entries(html, entries, wording);
      }
      html.close();
    }
    html.closeLine();
  }

  private List<Section> summed() {
    return wording.sections().stream().filter(s -> s.overview().isPresent()).toList();
  }
}
