package org.clausary.report;

import java.util.List;
import java.util.Map;
import org.clausary.document.Clause;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** The sections of a policy's findings. */
final class HtmlSections {

  private static final int QUOTES_AT_ONCE = 3;

  private final Wording wording;
  private final AnalyzedPolicy policy;
  private final String id;
  private final Html html;

  HtmlSections(Wording wording, AnalyzedPolicy policy, String id, Html html) {
    this.wording = wording;
    this.policy = policy;
    this.id = id;
    this.html = html;
  }

  void render(View view) {
    Section section = view.section();
    boolean spoken = section.details().stream().anyMatch(c -> c.holds() == Column.Cell.PROSE);
    String form = section.layout() == Section.Layout.LIST && !spoken ? "compact" : "full";
    html.open("section", "class", form, "id", id + "-" + section.query());
    html.leaf("h2", section.title()).leaf("p", section.introduction(), "class", "introduction");
    if (view.groups().isEmpty()) {
      String empty =
          policy.isChecked()
              ? wording.fill(section.whenEmpty(), clauses())
              : wording.text("notChecked");
      html.leaf("p", empty, "class", "empty");
    }
    switch (section.layout()) {
      case GRID -> grid(view);
      case LIST -> list(view);
      case PAIR -> view.groups().forEach(group -> pair(group));
    }
    html.closeLine();
  }

  private void list(View view) {
    boolean numbered =
        view.section().heads().stream().anyMatch(c -> c.holds() == Column.Cell.NUMBERED);
    if (numbered && view.section().badge().isPresent()) {
      strip(view);
    }
    int at = 0;
    for (Group group : view.groups()) {
      at++;
      String tone = group.badge().map(badge -> " edge-" + HtmlParts.tone(badge)).orElse("");
      html.open("div", "class", "group" + tone, "id", anchor(view, at));
      heading(group);
      html.open("div", "class", "items");
      group.items().forEach(this::item);
      html.close().closeLine();
    }
  }

  /** All items of a numbered list at one look, each leading to its place. */
  private void strip(View view) {
    html.open("ol", "class", "strip");
    int at = 0;
    for (Group group : view.groups()) {
      at++;
      Value badge = group.badge().orElseThrow();
      html.open("li").open("a", "class", HtmlParts.tone(badge), "href", "#" + anchor(view, at));
      html.leaf("span", badge.tone().mark(), "class", "mark", "aria-hidden", "true");
      html.leaf("span", group.heads().isEmpty() ? "" : group.heads().get(0).code());
      html.leaf("span", badge.label(), "class", "state").close().close();
    }
    html.closeLine();
  }

  private String anchor(View view, int at) {
    return id + "-" + view.section().query() + "-" + at;
  }

  private void heading(Group group) {
    if (group.badge().isEmpty() && group.heads().isEmpty()) {
      return;
    }
    html.open("div", "class", "heading").open("h3");
    group.badge().ifPresent(badge -> HtmlParts.badge(html, badge, ""));
    group.heads().forEach(head -> html.leaf("span", head.text(), "class", "head"));
    html.close();
    if (!group.facts().isEmpty()) {
      html.open("p", "class", "facts");
      group.facts().forEach(this::labelled);
      html.close();
    }
    html.close();
  }

  private void labelled(Shown fact) {
    String text =
        wording.text("labelled", Map.of("label", fact.column().label(), "value", fact.text()));
    html.leaf("span", text, "class", "fact " + HtmlParts.tone(fact.value()));
  }

  private void item(Item item) {
    html.open("div", "class", "item");
    boolean first = true;
    for (Shown shown : item.details()) {
      switch (shown.column().holds()) {
        case PROSE -> html.leaf("p", shown.text(), "class", first ? "prose lead" : "prose");
        case WORDS -> {
          html.open("p", "class", "channel");
          html.words(VisibleText.oneLine(shown.text()), policy.document().language(), hidden());
          html.close();
        }
        default ->
            html.leaf(
                first ? "h4" : "span",
                shown.text(),
                "class",
                first ? "lead" : "tag",
                "title",
                first ? "" : shown.column().label());
      }
      first = false;
    }
    quotes(item.quotes());
    if (item.quotes().isEmpty()) {
      html.leaf("p", wording.text("lookedIn", clauses()), "class", "looked");
    }
    html.close();
  }

  private void quotes(List<Quote> quotes) {
    int shown = quotes.size() == QUOTES_AT_ONCE + 1 ? quotes.size() : QUOTES_AT_ONCE;
    quotes.stream().limit(shown).forEach(this::quote);
    if (quotes.size() > shown) {
      html.open("details");
      html.leaf("summary", wording.text("more", Map.of("count", quotes.size() - shown)));
      quotes.stream().skip(shown).forEach(this::quote);
      html.close();
    }
  }

  private void quote(Quote quote) {
    html.open("blockquote");
    String language = quote.clause().map(c -> c.language()).orElse(policy.document().language());
    html.words(quote.text(), language, hidden());
    quote.clause().ifPresent(clause -> html.text(" ").append(place(clause)));
    html.close();
  }

  private Html place(Clause clause) {
    String text =
        clause.page().isPresent()
            ? wording.text("page", Map.of("page", Integer.toString(clause.page().getAsInt())))
            : wording.text("line", Map.of("line", Integer.toString(clause.line())));
    String anchor = "#" + id + "-c-" + clause.id();
    return new Html().leaf("a", text, "class", "where", "href", anchor);
  }

  private void pair(Group group) {
    String tone = group.badge().map(badge -> " edge-" + HtmlParts.tone(badge)).orElse("");
    html.open("div", "class", "group" + tone);
    heading(group);
    html.open("div", "class", "pair");
    group.items().forEach(item -> item.quotes().forEach(this::quote));
    html.close().closeLine();
  }

  private void grid(View view) {
    if (view.groups().isEmpty()) {
      return;
    }
    List<Column> facts = view.section().facts();
    List<Column> heads = view.section().heads();
    html.open("table", "class", "stack grid").open("thead").open("tr");
    heads.forEach(column -> html.leaf("th", column.label(), "scope", "col"));
    facts.forEach(column -> html.leaf("th", column.label(), "scope", "col"));
    html.close().close();
    for (Group group : view.groups()) {
      html.open("tbody").open("tr");
      for (int i = 0; i < heads.size(); i++) {
        String text = i < group.heads().size() ? group.heads().get(i).text() : "";
        html.leaf("th", text, "scope", "row");
      }
      for (Column column : facts) {
        html.open("td", "data-label", column.label());
        group.facts().stream()
            .filter(fact -> fact.column().equals(column))
            .forEach(fact -> HtmlParts.badge(html, fact.value(), "quiet"));
        html.close();
      }
      html.close();
      int columns = heads.size() + facts.size();
      for (Item item : group.items()) {
        if (!item.quotes().isEmpty()) {
          html.open("tr", "class", "words");
          html.open("td", "colspan", Integer.toString(columns));
          quotes(item.quotes());
          html.close().close();
        }
      }
      html.closeLine();
    }
    html.close();
  }

  private String hidden() {
    return wording.text("control");
  }

  private Map<String, Integer> clauses() {
    return Map.of("clauses", policy.checked());
  }
}
