package org.clausary.report;

import java.util.List;
import org.clausary.document.PolicyDocument;

/** One policy of the page: overview, findings, and its own text beside them. */
final class HtmlPolicy {

  private final Wording wording;
  private final AnalyzedPolicy policy;
  private final String id;
  private final Html html = new Html();

  HtmlPolicy(Wording wording, AnalyzedPolicy policy, String id) {
    this.wording = wording;
    this.policy = policy;
    this.id = id;
  }

  Html render(List<View> views) {
    html.open("article", "class", "policy", "id", id);
    header(views);
    html.open("nav", "class", "contents", "aria-label", wording.text("contents")).open("ul");
    for (View view : views) {
      html.open("li").open("a", "href", "#" + id + "-" + view.section().query());
      html.text(view.section().title()).close().close();
    }
    html.open("li").leaf("a", wording.text("policyText"), "href", "#" + id + "-text").close();
    html.close().closeLine();
    html.open("div", "class", "findings");
    var sections = new HtmlSections(wording, policy, id, html);
    views.forEach(sections::render);
    html.closeLine();
    new HtmlText(wording, policy, id, html).render();
    html.closeLine();
    return html;
  }

  private void header(List<View> views) {
    PolicyDocument document = policy.document();
    html.open("header", "class", "overview").open("h1");
    html.words(VisibleText.oneLine(policy.title()), document.language(), "").close();
    html.leaf("p", new Overview(wording).verdict(views, policy), "class", "verdict");
    html.open("div", "class", "tiles");
    for (View view : views) {
      tile(view);
    }
    html.open("div", "class", "tile coverage").leaf("h2", wording.text("coverage"));
    HtmlParts.coverage(html, policy, wording);
    html.close().close();
    html.open("dl", "class", "meta");
    fact("language", wording.languageName(document.language()));
    fact("date", policy.issued().map(Object::toString).orElseGet(() -> wording.text("undated")));
    policy.lawAsOf().ifPresent(day -> fact("lawAsOf", day.toString()));
    fact("clauses", Integer.toString(policy.outcomes().size()));
    fact("practices", Integer.toString(policy.practices()));
    fact("triples", Long.toString(policy.triples()));
    html.open("div").leaf("dt", wording.text("source")).open("dd");
    html.link(document.name(), VisibleText.oneLine(document.name())).close().close();
    fact("hash", document.sha256());
    html.close().closeLine();
  }

  private void fact(String key, String value) {
    html.open("div").leaf("dt", wording.text(key)).leaf("dd", value).close();
  }

  private void tile(View view) {
    List<Overview.Entry> entries = new Overview(wording).entries(view);
    if (view.section().overview().isPresent()) {
      html.open("div", "class", "tile").open("h2");
      html.leaf("a", view.section().title(), "href", "#" + id + "-" + view.section().query());
      html.close();
      HtmlParts.entries(html, entries, wording);
      html.closeLine();
    }
  }
}
