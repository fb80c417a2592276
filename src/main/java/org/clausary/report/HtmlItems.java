package org.clausary.report;

import java.util.List;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Shown;

/** What a group of rows says, on the page. */
final class HtmlItems {

  private final AnalyzedPolicy policy;
  private final Wording wording;
  private final Notes notes;
  private final Html html;
  private final HtmlQuotes quotes;

  HtmlItems(Wording wording, AnalyzedPolicy policy, Html html, HtmlQuotes quotes) {
    this.wording = wording;
    this.policy = policy;
    this.html = html;
    this.quotes = quotes;
    notes = new Notes(wording, policy);
  }

  Notes notes() {
    return notes;
  }

  HtmlQuotes quotes() {
    return quotes;
  }

  /** State, name and facts of a group. */
  void heading(Group group) {
    if (group.badge().isEmpty() && group.heads().isEmpty()) {
      return;
    }
    html.open("div", "class", "heading").open("h3");
    group.badge().ifPresent(badge -> HtmlParts.badge(html, badge, ""));
    group.heads().forEach(head -> html.leaf("span", head.text(), "class", "head"));
    html.close();
    facts(group.facts());
    html.close();
  }

  private void facts(List<Shown> facts) {
    if (facts.isEmpty()) {
      return;
    }
    html.open("p", "class", "facts");
    for (Column column : facts.stream().map(Shown::column).distinct().toList()) {
      List<Shown> same = facts.stream().filter(fact -> fact.column().equals(column)).toList();
      String tone = HtmlParts.tone(same.get(0).value());
      html.leaf("span", notes.facts(same), "class", "fact " + tone);
    }
    html.close();
  }

  /** What one row adds. */
  void item(Item item, boolean tellsWhere) {
    html.open("div", "class", "item");
    boolean first = true;
    for (Shown shown : item.details()) {
      detail(shown, first);
      first = false;
    }
    quotes.some(item.quotes());
    if (item.quotes().isEmpty() && tellsWhere) {
      html.leaf("p", notes.lookedIn(), "class", "looked");
    }
    html.close();
  }

  /** A cell: prose as a paragraph, words of the policy set apart, all else as a tag. */
  void detail(Shown shown, boolean first) {
    switch (shown.column().holds()) {
      case PROSE -> html.leaf("p", shown.text(), "class", first ? "prose lead" : "prose");
      case ADVICE -> html.leaf("p", notes.said(shown), "class", "prose advice");
      case WORDS -> {
        html.open("p", "class", "channel");
        String words = VisibleText.oneLine(shown.text());
        html.words(words, policy.document().language(), wording.text("control")).close();
      }
      default -> tag(shown, first);
    }
  }

  private void tag(Shown shown, boolean first) {
    String title = first ? "" : shown.column().label();
    html.open(first ? "h4" : "span", "class", first ? "lead" : "tag", "title", title);
    html.link(shown.link(), notes.said(shown)).close();
  }
}
