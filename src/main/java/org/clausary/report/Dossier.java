package org.clausary.report;

import java.util.List;
import java.util.Optional;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;

/**
 * Everything a report shows of one policy, for the terminal, the page and the Markdown alike.
 *
 * @param policy what was analysed
 * @param views its sections, filled in
 * @param verdict a sentence of each section that has one
 * @param levels the topics that are rated for every policy: overall, AI training
 * @param reasons of the overall level, the weightiest, at most five
 */
record Dossier(
    AnalyzedPolicy policy,
    List<View> views,
    String verdict,
    List<Group> levels,
    List<Item> reasons) {

  private static final int REASONS = 5;

  /** Asks the queries of all sections. */
  static Dossier of(Wording wording, AnalyzedPolicy policy) {
    List<View> views = new Views(wording, policy).all();
    List<Group> levels =
        charted(views)
            .map(view -> view.groups().stream().filter(g -> isAlwaysRated(g, wording)).toList())
            .orElse(List.of());
    List<Item> reasons =
        views.stream()
            .filter(view -> view.section().columns().weight().isPresent())
            .flatMap(view -> view.groups().stream())
            .limit(1)
            .flatMap(Group::items)
            .filter(item -> item.weight() > 0)
            .limit(REASONS)
            .toList();
    return new Dossier(
        policy, views, new Overview(wording).verdict(views, policy), levels, reasons);
  }

  private static Optional<View> charted(List<View> views) {
    return views.stream().filter(v -> v.section().columns().charted().isPresent()).findFirst();
  }

  private static boolean isAlwaysRated(Group group, Wording wording) {
    return group.heads().stream()
        .flatMap(head -> wording.terms().noted(head.column().namesOf(), head.code()).stream())
        .anyMatch(term -> term.one("ratedAlways").filter("true"::equals).isPresent());
  }

  /**
   * A fact on the policy or the run.
   *
   * @param key of its words
   * @param value what it is
   */
  record Fact(String key, String value) {}

  /** What the report is on: date, language, law, size, source and hash. */
  List<Fact> facts(Wording wording) {
    return List.of(
        new Fact("language", wording.languageName(policy.document().language())),
        new Fact(
            "date", policy.issued().map(Object::toString).orElseGet(() -> wording.text("undated"))),
        new Fact("lawAsOf", policy.lawAsOf().map(Object::toString).orElse("")),
        new Fact("clauses", Integer.toString(policy.outcomes().size())),
        new Fact("practices", Integer.toString(policy.practices())),
        new Fact("triples", Long.toString(policy.triples())),
        new Fact("source", policy.document().name()),
        new Fact("hash", policy.document().sha256()));
  }
}
