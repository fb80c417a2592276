package org.clausary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausary.compare.Balance;
import org.clausary.compare.Change;
import org.clausary.compare.Examples;
import org.clausary.compare.Examples.Example;
import org.clausary.compare.FindingChange;
import org.clausary.compare.PolicyChanges;
import org.clausary.compare.PracticeChange;
import org.clausary.compare.Quote;
import org.clausary.compare.Statement;
import org.clausary.compare.Summary;
import org.clausary.compare.Topic;

/** What an edit changes, for people: numbers, then a few examples of each kind of change. */
final class PreviewPage {

  private static final int MOST_VALUES = 20;
  private static final int MOST_QUOTES = 2;

  private final PreviewWords words;
  private final Page page;

  PreviewPage(PreviewWords words, Page page) {
    this.words = words;
    this.page = page;
  }

  /** The whole page. */
  String print(String edit, Summary summary) {
    page.title(
        words
            .wording()
            .text(
                "preview",
                Map.of(
                    "edit", edit,
                    "policies", summary.policies(),
                    "changed", summary.changedPolicies())));
    if (summary.changedPolicies() > 0) {
      practices(summary);
      long changed = words.topics().stream().filter(topic -> findings(topic, summary)).count();
      if (changed == 0) {
        page.part(words.wording().text("previewNoFindings"));
      }
    }
    return page.toString();
  }

  private void practices(Summary summary) {
    page.part(
        words
            .wording()
            .text(
                "previewPractices",
                Map.of("before", summary.practicesBefore(), "after", summary.practicesAfter())));
    if (summary.kinds().isEmpty()) {
      return;
    }
    var rows = new ArrayList<List<String>>();
    summary.kinds().forEach((kind, balance) -> rows.add(row(words.value(kind), balance)));
    page.numbers(columns(words.kind(), Change.values()), rows);
    values(summary);
    for (Change change : Change.values()) {
      Examples<PracticeChange> examples = summary.practices(change);
      examples.kept().forEach(this::practice);
      more(examples);
    }
  }

  private void values(Summary summary) {
    var rows = new ArrayList<List<String>>();
    summary
        .values()
        .forEach(
            (property, balances) ->
                balances.forEach(
                    (value, balance) -> {
                      if (!property.equals(PreviewWords.KIND) && words.isConcept(value)) {
                        String name = words.labelled(words.property(property), words.value(value));
                        rows.add(row(name, balance).subList(0, 3));
                      }
                    }));
    rows.sort((one, other) -> Integer.compare(total(other), total(one)));
    if (!rows.isEmpty()) {
      page.numbers(
          columns(words.wording().text("value"), Change.GAINED, Change.LOST),
          rows.subList(0, Math.min(MOST_VALUES, rows.size())));
    }
    if (rows.size() > MOST_VALUES) {
      more(rows.size() - MOST_VALUES);
    }
  }

  private static int total(List<String> row) {
    return row.stream().skip(1).mapToInt(Integer::parseInt).sum();
  }

  private List<String> columns(String name, Change... changes) {
    var columns = new ArrayList<>(List.of(name));
    for (Change change : changes) {
      columns.add(words.change(change));
    }
    return columns;
  }

  private static List<String> row(String name, Balance balance) {
    return List.of(
        name,
        Integer.toString(balance.gained()),
        Integer.toString(balance.lost()),
        Integer.toString(balance.changed()));
  }

  private void practice(Example<PracticeChange> example) {
    PracticeChange change = example.value();
    if (change.change() == Change.CHANGED) {
      item(change.change(), words.kinds(change.statement()));
      values("+ ", change.added());
      values("− ", change.removed());
    } else {
      item(change.change(), words.inWords(change.statement()));
    }
    quote(example.policy(), change.quote());
  }

  private void values(String mark, Statement statement) {
    words.valuesInWords(statement).forEach(value -> page.more(mark + value));
  }

  /** False if there is nothing to show. */
  private boolean findings(Topic topic, Summary summary) {
    int[] counts = new int[Change.values().length];
    int all = 0;
    for (Change change : Change.values()) {
      counts[change.ordinal()] = summary.findings(topic, change).count();
      all += counts[change.ordinal()];
    }
    if (all == 0) {
      return false;
    }
    page.part(
        words
            .wording()
            .text(
                "previewTopic",
                Map.of(
                    "topic", words.title(topic),
                    "gained", counts[0],
                    "lost", counts[1],
                    "changed", counts[2])));
    for (Change change : Change.values()) {
      Examples<FindingChange> examples = summary.findings(topic, change);
      examples.kept().forEach(this::finding);
      more(examples);
    }
    return true;
  }

  private void finding(Example<FindingChange> example) {
    FindingChange change = example.value();
    String about = words.about(change);
    String state = words.state(change);
    item(
        change.change(),
        about.isEmpty() || state.isEmpty() ? about + state : words.labelled(about, state));
    change.quotes().stream().limit(MOST_QUOTES).forEach(quote -> quote(example.policy(), quote));
    if (change.quotes().isEmpty()) {
      quote(example.policy(), new Quote("", 0));
    }
  }

  private void quote(PolicyChanges policy, Quote quote) {
    page.quote(policy.source(), quote.line(), quote.text());
  }

  private void item(Change change, String text) {
    switch (change) {
      case GAINED -> page.item("+", Value.Tone.GOOD, text);
      case LOST -> page.item("−", Value.Tone.BAD, text);
      case CHANGED -> page.item("~", Value.Tone.WARNING, text);
    }
  }

  private void more(Examples<?> examples) {
    if (examples.count() > examples.kept().size()) {
      more(examples.count() - examples.kept().size());
    }
  }

  private void more(int count) {
    page.more(words.wording().text("previewMore", Map.of("count", count)));
  }
}
