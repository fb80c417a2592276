package org.clausary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** What {@code analyze} prints of a policy. */
final class Console {

  private static final String DOT = " · ";
  private static final int INDENT = 2;
  private static final int DEEPER = 6;
  private static final int MOST_QUOTES = 3;

  private final Wording wording;
  private final Lines lines;
  private final boolean colour;

  Console(Wording wording, int width, boolean colour) {
    this.wording = wording;
    this.colour = colour;
    lines = new Lines(width, colour);
  }

  /** The overview, then the sections meant for the console. */
  String print(AnalyzedPolicy policy) {
    List<View> views = new Views(wording, policy).all();
    printOverview(policy, views);
    for (View view : views) {
      if (view.section().onConsole()) {
        print(view, policy);
      }
    }
    return lines.toString();
  }

  private void printOverview(AnalyzedPolicy policy, List<View> views) {
    lines.wrapped(0, policy.title(), Style.BOLD);
    var facts = new ArrayList<String>();
    facts.add(policy.id());
    facts.add(wording.languageName(policy.document().language()));
    facts.add(policy.issued().map(Object::toString).orElseGet(() -> wording.text("undated")));
    facts.add(policy.document().name());
    lines.wrapped(INDENT, String.join(DOT, facts), Style.FAINT);
    String seconds = String.format(Locale.ROOT, "%.2f", policy.elapsed().toMillis() / 1000.0);
    lines.wrapped(
        INDENT,
        wording.text(
            "size",
            Map.of(
                "clauses", policy.outcomes().size(),
                "practices", policy.practices(),
                "triples", policy.triples(),
                "seconds", seconds)),
        Style.NONE);
    lines.wrapped(INDENT, new Shares(policy, wording).sentence(), Style.NONE);
    policy
        .lawAsOf()
        .ifPresent(
            day ->
                lines.wrapped(
                    INDENT, wording.text("lawAsOfDay", Map.of("day", day.toString())), Style.NONE));
    lines.wrapped(INDENT, new Overview(wording).verdict(views, policy), Style.BOLD);
  }

  private void print(View view, AnalyzedPolicy policy) {
    lines.blank();
    lines.wrapped(0, view.section().title(), Style.BOLD);
    if (view.groups().isEmpty()) {
      lines.wrapped(INDENT, whenEmpty(view, policy), Style.FAINT);
    } else if (view.section().layout() == Section.Layout.GRID) {
      new Grid(view).print();
    } else {
      int badge =
          view.groups().stream()
              .mapToInt(g -> g.badge().map(b -> DisplayWidth.of(b.label())).orElse(0))
              .max()
              .getAsInt();
      view.groups().forEach(group -> print(group, badge, policy));
    }
  }

  private void print(Group group, int badgeWidth, AnalyzedPolicy policy) {
    String heads = join(group.heads(), "  ");
    String facts = labelled(group.facts());
    if (group.badge().isPresent()) {
      Value badge = group.badge().get();
      String mark = "  " + badge.tone().mark() + " " + padded(badge.label(), badgeWidth) + "  ";
      String text = heads.isEmpty() || facts.isEmpty() ? heads + facts : heads + DOT + facts;
      lines.hanging(mark, Style.of(badge.tone()), text, Style.NONE);
    } else if (!heads.isEmpty()) {
      lines.wrapped(INDENT, heads, Style.BOLD);
    }
    for (Item item : group.items()) {
      print(item, policy);
    }
  }

  private void print(Item item, AnalyzedPolicy policy) {
    String mark = "    - ";
    var tags = new ArrayList<String>();
    for (Shown shown : item.details()) {
      if (shown.column().holds() == Column.Cell.PROSE) {
        mark = flush(mark, tags);
        lines.hanging(mark, Style.FAINT, shown.text(), Style.NONE);
        mark = " ".repeat(DEEPER);
      } else {
        tags.add(shown.text());
      }
    }
    flush(mark, tags);
    quotes(item.quotes(), 2);
    if (item.quotes().isEmpty()) {
      lines.wrapped(DEEPER, wording.text("lookedIn", clauses(policy)), Style.FAINT);
    }
  }

  /** Prints what waits, and returns the mark for what follows. */
  private String flush(String mark, List<String> tags) {
    if (tags.isEmpty()) {
      return mark;
    }
    lines.hanging(mark, Style.FAINT, String.join(DOT, tags), Style.NONE);
    tags.clear();
    return " ".repeat(DEEPER);
  }

  private void quotes(List<Quote> quotes, int maxLines) {
    quotes.stream().limit(MOST_QUOTES).forEach(quote -> quoted(quote, maxLines));
    if (quotes.size() > MOST_QUOTES) {
      String more = wording.text("more", Map.of("count", quotes.size() - MOST_QUOTES));
      lines.wrapped(DEEPER + 7, more, Style.FAINT);
    }
  }

  private void quoted(Quote quote, int maxLines) {
    String line = quote.clause().map(clause -> Integer.toString(clause.line())).orElse("");
    lines.quoted(" ".repeat(Math.max(0, 4 - line.length())) + line, DEEPER, quote.text(), maxLines);
  }

  private String whenEmpty(View view, AnalyzedPolicy policy) {
    return policy.isChecked()
        ? wording.fill(view.section().whenEmpty(), clauses(policy))
        : wording.text("notChecked");
  }

  private static Map<String, Integer> clauses(AnalyzedPolicy policy) {
    return Map.of("clauses", policy.checked());
  }

  private String labelled(List<Shown> facts) {
    return facts.stream()
        .map(f -> wording.text("labelled", Map.of("label", f.column().label(), "value", f.text())))
        .collect(Collectors.joining(DOT));
  }

  private static String join(List<Shown> shown, String separator) {
    return shown.stream().map(Shown::text).collect(Collectors.joining(separator));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }

  /** A section whose groups are rows: names, then a state in each column. */
  private final class Grid {
    private final View view;
    private final int[] widths;
    private final int names;

    Grid(View view) {
      this.view = view;
      List<Column> columns = view.section().facts();
      widths = columns.stream().mapToInt(c -> DisplayWidth.of(c.label())).toArray();
      int widest = 0;
      for (Group group : view.groups()) {
        widest = Math.max(widest, DisplayWidth.of(join(group.heads(), "  ")));
        for (int i = 0; i < columns.size(); i++) {
          widths[i] = Math.max(widths[i], DisplayWidth.of(fact(group, i).label()));
        }
      }
      int states = 0;
      for (int width : widths) {
        states += width + 2;
      }
      names = Math.min(widest, lines.room(INDENT + states));
    }

    void print() {
      var header = new StringBuilder(padded("", names));
      for (int i = 0; i < widths.length; i++) {
        header.append("  ").append(padded(view.section().facts().get(i).label(), widths[i]));
      }
      lines.raw(INDENT, Style.FAINT.on(header.toString().stripTrailing(), colour));
      view.groups().forEach(this::print);
    }

    private void print(Group group) {
      String heads = DisplayWidth.wrap(join(group.heads(), "  "), names, 1).get(0);
      var row = new StringBuilder(padded(heads, names));
      for (int i = 0; i < widths.length; i++) {
        Value fact = fact(group, i);
        row.append("  ");
        row.append(Style.of(fact.tone()).on(padded(fact.label(), widths[i]), colour));
      }
      lines.raw(INDENT, row.toString().stripTrailing());
      group.items().forEach(item -> quotes(item.quotes(), 1));
    }

    private Value fact(Group group, int at) {
      String name = view.section().facts().get(at).name();
      return group.facts().stream()
          .filter(shown -> shown.column().name().equals(name))
          .map(Shown::value)
          .findFirst()
          .orElse(Value.plain("", "", Value.Tone.FAINT));
    }
  }
}
