package org.clausary.report;

import java.util.List;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Shown;

/** What the page says of a policy first: verdict and reasons, the sections summed up, the facts. */
final class HtmlOverview {

  private final Wording wording;
  private final Dossier dossier;
  private final String id;
  private final Html html;
  private final HtmlQuotes quotes;

  HtmlOverview(Wording wording, Dossier dossier, String id, Html html) {
    this.wording = wording;
    this.dossier = dossier;
    this.id = id;
    this.html = html;
    quotes = new HtmlQuotes(wording, dossier.policy(), id, html);
  }

  void render() {
    AnalyzedPolicy policy = dossier.policy();
    html.open("header", "class", "overview").open("h1");
    html.words(VisibleText.oneLine(policy.title()), policy.document().language(), "").close();
    html.open("div", "class", "verdict").open("div", "class", "levels");
    dossier.levels().forEach(this::level);
    html.close();
    html.open("div", "class", "grounds").leaf("p", dossier.verdict());
    reasons();
    html.close().close();
    html.open("div", "class", "tiles");
    dossier.views().forEach(this::tile);
    html.open("div", "class", "tile coverage").leaf("h2", wording.text("coverage"));
    HtmlParts.coverage(html, policy, wording);
    html.close().close();
    html.open("dl", "class", "meta");
    dossier.facts(wording).forEach(this::fact);
    html.close().closeLine();
  }

  private void level(Group group) {
    String tone = group.badge().map(HtmlParts::tone).orElse("neutral");
    html.open("p", "class", "rated " + tone);
    html.leaf("span", group.heads().get(0).text(), "class", "of");
    group
        .badge()
        .ifPresent(
            badge -> {
              html.open("strong").leaf("span", badge.tone().mark(), "aria-hidden", "true");
              html.text(" " + badge.label()).close();
            });
    html.close();
  }

  private void reasons() {
    if (dossier.reasons().isEmpty()) {
      return;
    }
    html.open("ol", "class", "reasons");
    for (Item reason : dossier.reasons()) {
      html.open("li").text(reason.details().stream().findFirst().map(Shown::text).orElse(""));
      reason.quotes().stream().limit(1).forEach(quotes::place);
      html.close();
    }
    html.close();
  }

  private void fact(Dossier.Fact fact) {
    html.open("div").leaf("dt", wording.text(fact.key())).open("dd");
    html.link(fact.value(), VisibleText.oneLine(fact.value())).close().close();
  }

  private void tile(View view) {
    Section section = view.section();
    if (section.overview().isEmpty() || section.columns().charted().isPresent()) {
      return;
    }
    var overview = new Overview(wording);
    List<Overview.Entry> entries = overview.entries(view);
    html.open("div", "class", "tile").open("h2");
    html.leaf("a", section.title(), "href", "#" + id + "-" + section.query()).close();
    if (section.columns().badge().isPresent() && entries.stream().anyMatch(e -> e.count() > 0)) {
      HtmlCharts.states(html, entries, overview.inWords(entries));
    }
    if (entries.isEmpty() && !dossier.policy().isChecked()) {
      html.leaf("span", wording.text("notChecked"), "class", "looked");
    } else {
      HtmlParts.entries(html, entries, wording);
    }
    html.closeLine();
  }
}
