package org.clausary.report;

/** One policy of the page: overview, findings, and its own text beside them. */
final class HtmlPolicy {

  private final Wording wording;
  private final Dossier dossier;
  private final String id;
  private final Html html = new Html();

  HtmlPolicy(Wording wording, Dossier dossier, String id) {
    this.wording = wording;
    this.dossier = dossier;
    this.id = id;
  }

  Html render() {
    html.open("article", "class", "policy", "id", id);
    new HtmlOverview(wording, dossier, id, html).render();
    html.open("nav", "class", "contents", "aria-label", wording.text("contents")).open("ul");
    for (View view : dossier.views()) {
      html.open("li").open("a", "href", "#" + id + "-" + view.section().query());
      html.text(view.section().title()).close().close();
    }
    html.open("li").leaf("a", wording.text("policyText"), "href", "#" + id + "-text").close();
    html.close().closeLine();
    html.open("div", "class", "findings");
    var sections = new HtmlSections(wording, dossier.policy(), id, html);
    dossier.views().forEach(sections::render);
    html.closeLine();
    new HtmlText(wording, dossier, id, html).render();
    html.closeLine();
    return html;
  }
}
