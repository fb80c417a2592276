package org.clausary.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction.Outcome;
import org.clausary.extract.Practice;
import org.clausary.infer.Table;
import org.clausary.report.View.Group;

/** The policy's own text, clause by clause, each marked by what reading it gave. */
final class HtmlText {

  private static final String QUERY = "practices";
  private static final List<String> WHAT =
      List.of("data", "purpose", "recipient", "legalBasis", "condition");
  private static final int DEEPEST = 4;

  private final Wording wording;
  private final AnalyzedPolicy policy;
  private final String id;
  private final Html html;
  private final Map<String, Map<String, Map<String, Set<String>>>> practices;
  private final Map<String, Set<Section>> quotedIn;
  private final String hidden;

  HtmlText(Wording wording, Dossier dossier, String id, Html html) {
    this.wording = wording;
    this.policy = dossier.policy();
    this.id = id;
    this.html = html;
    practices = practices();
    quotedIn = quotedIn(dossier);
    hidden = wording.text("control");
  }

  void render() {
    html.open("aside", "class", "text", "id", id + "-text", "tabindex", "0");
    html.leaf("h2", wording.text("policyText"));
    html.leaf("p", wording.text("policyTextIntro"), "class", "introduction");
    HtmlParts.coverage(html, policy, wording);
    int end = 0;
    for (Clause clause : policy.document().clauses()) {
      String source = policy.document().source();
      int start = Math.max(end, clause.span().start());
      boolean flows = end > 0 && start <= source.length() && flows(source.substring(end, start));
      clause(clause, flows);
      end = Math.max(end, clause.span().end());
    }
    html.closeLine();
  }

  /** Two sentences of one paragraph have nothing but a space or a line wrap between them. */
  private static boolean flows(String between) {
    return between.isBlank() && between.chars().filter(c -> c == '\n').count() < 2;
  }

  private void clause(Clause clause, boolean flows) {
    Outcome outcome = policy.outcomes().getOrDefault(clause.id(), Outcome.GAVE_NOTHING);
    var names = new ArrayList<>(List.of("clause", HtmlParts.outcome(outcome)));
    names.add(
        switch (clause.kind()) {
          case HEADING -> "h" + Math.max(1, Math.min(DEEPEST, clause.headings().size()));
          case LIST_ITEM -> "li d" + Math.max(1, Math.min(DEEPEST, clause.leadIns().size()));
          case SENTENCE -> flows ? "flows" : "starts";
          case TABLE_ROW -> "row";
        });
    html.open("div", "class", String.join(" ", names), "id", id + "-c-" + clause.id());
    if (clause.cells().isEmpty()) {
      html.open("p").words(clause.text().text(), clause.language(), hidden).close();
    } else {
      html.open("dl");
      clause.cells().forEach(cell -> cell(cell, clause.language()));
      html.close();
    }
    found(clause);
    html.closeLine();
  }

  private void cell(Cell cell, String language) {
    html.open("div").open("dt").words(cell.header().text(), language, hidden).close();
    html.open("dd").words(cell.text().text(), language, hidden).close().close();
  }

  private void found(Clause clause) {
    var found = practices.getOrDefault(clause.id(), Map.of());
    Set<Section> sections = quotedIn.getOrDefault(clause.id(), Set.of());
    if (found.isEmpty() && sections.isEmpty()) {
      return;
    }
    html.open("details", "class", "found");
    html.leaf("summary", wording.text("found", Map.of("practices", found.size())));
    html.open("ul");
    found.forEach(this::practice);
    html.close();
    sections(sections);
    html.close();
  }

  private void practice(String act, Map<String, Set<String>> what) {
    html.open("li").leaf("span", act, "class", "act");
    what.forEach(
        (label, values) -> {
          html.leaf("span", label, "class", "what");
          html.text(String.join(", ", values));
        });
    html.close();
  }

  /** Links to the findings that rest on a clause. */
  private void sections(Set<Section> sections) {
    if (!sections.isEmpty()) {
      html.open("p", "class", "rests").leaf("span", wording.text("quotedIn"), "class", "what");
      for (Section section : sections) {
        html.leaf("a", section.title(), "href", "#" + id + "-" + section.query()).text(" ");
      }
      html.close();
    }
  }

  private static Map<String, Set<Section>> quotedIn(Dossier dossier) {
    var byClause = new HashMap<String, Set<Section>>();
    for (View view : dossier.views()) {
      view.groups().stream()
          .flatMap(Group::items)
          .flatMap(item -> item.quotes().stream())
          .flatMap(quote -> quote.clause().stream())
          .forEach(
              clause ->
                  byClause
                      .computeIfAbsent(clause.id(), c -> new LinkedHashSet<>())
                      .add(view.section()));
    }
    return byClause;
  }

  /** By clause id, then by who does what, then by column label: the values. */
  private Map<String, Map<String, Map<String, Set<String>>>> practices() {
    var byClause = new LinkedHashMap<String, Map<String, Map<String, Set<String>>>>();
    Optional<Table> table = policy.tables().apply(QUERY);
    if (table.isEmpty()) {
      return byClause;
    }
    for (List<Table.Cell> row : table.get().rows()) {
      String clause = table.get().value(row, "clause");
      var acts = new ArrayList<String>();
      for (String column : List.of("actor", "polarity", "action")) {
        String cell = table.get().value(row, column);
        if (!cell.isBlank() && !cell.equals(Practice.Polarity.AFFIRMED.localName())) {
          acts.add(wording.name(wording.column(column), cell));
        }
      }
      var what =
          byClause
              .computeIfAbsent(
                  clause.substring(clause.lastIndexOf('/') + 1), c -> new LinkedHashMap<>())
              .computeIfAbsent(String.join(" · ", acts), a -> new LinkedHashMap<>());
      for (String name : WHAT) {
        String cell = table.get().value(row, name);
        if (!cell.isBlank()) {
          Column column = wording.column(name);
          what.computeIfAbsent(column.label(), l -> new LinkedHashSet<>())
              .add(wording.name(column, cell));
        }
      }
    }
    return byClause;
  }
}
