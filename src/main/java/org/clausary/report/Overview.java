package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausary.report.View.Group;
import org.clausary.report.View.Shown;

/** What a policy's report says first: a sentence of each section that has one, and its tallies. */
final class Overview {

  private final Wording wording;

  Overview(Wording wording) {
    this.wording = wording;
  }

  /**
   * How often a state occurs in a section.
   *
   * @param value the state
   * @param name what the state is of; only for headlines
   * @param count how often; 0 for headlines, which are not counted
   */
  record Entry(Value value, String name, int count) {}

  /** The verdict: a sentence of each section that has a template for one. */
  String verdict(List<View> views, AnalyzedPolicy policy) {
    if (!policy.isChecked()) {
      String language = wording.languageName(policy.document().language());
      return wording.text("unchecked", Map.of("language", language));
    }
    return views.stream()
        .filter(view -> view.section().verdict().isPresent())
        .map(view -> sentence(view.section().verdict().get(), view))
        .reduce((one, two) -> wording.text("sentences", Map.of("first", one, "second", two)))
        .orElse("");
  }

  /** The states of a section, worst first; empty if the section is not summed up. */
  List<Entry> entries(View view) {
    Section.Overview form = view.section().overview().orElse(null);
    if (form == null) {
      return List.of();
    }
    if (form == Section.Overview.HEADLINE) {
      return view.groups().stream()
          .filter(group -> group.badge().isPresent())
          .map(Overview::headline)
          .toList();
    }
    var counts = new LinkedHashMap<Value, Integer>();
    for (Group group : view.groups()) {
      Value value = group.badge().orElseGet(() -> group.heads().get(0).value());
      int count = group.badge().isPresent() ? 1 : (int) group.items().count();
      counts.merge(value, count, Integer::sum);
    }
    var entries = new ArrayList<Entry>();
    counts.forEach((value, count) -> entries.add(new Entry(value, "", count)));
    entries.sort(Comparator.comparing((Entry entry) -> entry.value().tone()).reversed());
    return entries;
  }

  /** The state of a group that is not counted. */
  static Entry headline(Group group) {
    return new Entry(group.badge().orElseThrow(), names(group), 0);
  }

  /** How often a state occurs, in words. */
  String times(Entry entry) {
    return wording.text("times", Map.of("value", entry.value().label(), "count", entry.count()));
  }

  /** All states in words. */
  String inWords(List<Entry> entries) {
    return entries.stream()
        .map(this::times)
        .reduce((one, two) -> wording.text("listed", Map.of("first", one, "second", two)))
        .orElseGet(() -> wording.text("none"));
  }

  private static String names(Group group) {
    return group.heads().stream().map(Shown::text).collect(Collectors.joining(" "));
  }

  private String sentence(String template, View view) {
    Map<String, Object> gaps = new LinkedHashMap<>();
    boolean headline =
        view.section().overview().filter(Section.Overview.HEADLINE::equals).isPresent();
    for (String gap : Wording.gaps(template)) {
      gaps.put(gap, headline ? "none" : 0);
    }
    gaps.put("items", view.items());
    gaps.put("groups", view.groups().size());
    for (Group group : view.groups()) {
      if (headline && !group.heads().isEmpty()) {
        group.badge().ifPresent(badge -> gaps.put(gap(group.heads().get(0).code()), badge.label()));
      } else {
        group.badge().ifPresent(badge -> gaps.merge(gap(badge.code()), 1, Overview::sum));
      }
    }
    return wording.fill(template, gaps);
  }

  private static Object sum(Object one, Object other) {
    return (Integer) one + (Integer) other;
  }

  private static String gap(String code) {
    return code.replaceAll("[^A-Za-z0-9]", "_");
  }
}
