package org.clausary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.report.View.Block;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** The sections of a policy's findings, as Markdown. */
final class MarkdownSections {

  private static final String BULLET = "-";

  private final Notes notes;
  private final Markdown out;

  MarkdownSections(Notes notes, Markdown out) {
    this.notes = notes;
    this.out = out;
  }

  void write(View view) {
    Section section = view.section();
    out.heading(2, Markdown.escaped(section.title()));
    if (view.groups().isEmpty()) {
      out.paragraph(Markdown.escaped(notes.whenEmpty(section)));
      return;
    }
    out.paragraph("*" + Markdown.escaped(section.introduction()) + "*");
    if (section.columns().charted().isPresent()) {
      table(view, List.of());
    }
    if (section.layout() == Section.Layout.GRID) {
      table(view, section.columns().quotes());
    } else if (section.isNumbered()) {
      numbered(view);
    } else {
      view.here().forEach(group -> group(view.section(), group));
    }
  }

  /** A row for each group: what names it, its facts, and its words where columns are given. */
  private void table(View view, List<Column> quotes) {
    Section.Columns columns = view.section().columns();
    List<Column> shown =
        Stream.of(columns.heads(), columns.badge().stream().toList(), columns.facts(), quotes)
            .flatMap(List::stream)
            .toList();
    out.table(
        shown.stream().map(column -> Markdown.escaped(column.label())).toList(),
        view.groups().stream().map(group -> cells(view.section(), group, quotes)).toList());
  }

  private List<String> cells(Section section, Group group, List<Column> quotes) {
    var cells = new ArrayList<String>();
    for (Column column : section.columns().heads()) {
      cells.add(Markdown.escaped(notes.listed(group.heads(), column)));
    }
    section.columns().badge().ifPresent(badge -> cells.add(badge(group)));
    for (Column column : section.columns().facts()) {
      cells.add(Markdown.escaped(notes.listed(group.facts(), column)));
    }
    if (!quotes.isEmpty()) {
      cells.add(
          group
              .items()
              .flatMap(item -> item.quotes().stream())
              .map(this::words)
              .collect(Collectors.joining("<br>")));
    }
    return cells;
  }

  private void numbered(View view) {
    int at = 0;
    for (Item item : view.groups().stream().flatMap(Group::items).toList()) {
      item(++at + ".", item, false);
    }
  }

  private void group(Section section, Group group) {
    String heads = group.heads().stream().map(Shown::text).collect(Collectors.joining(" "));
    String title =
        Stream.of(badge(group), Markdown.escaped(heads))
            .filter(piece -> !piece.isEmpty())
            .collect(Collectors.joining(" — "));
    out.heading(3, title);
    if (!group.facts().isEmpty()) {
      out.paragraph(Markdown.escaped(notes.facts(group.facts())));
    }
    boolean pair = section.layout() == Section.Layout.PAIR;
    for (Block block : group.blocks()) {
      block.part().ifPresent(part -> out.paragraph("**" + Markdown.escaped(part.label()) + "**"));
      for (Item item : block.items()) {
        if (item.details().isEmpty() || pair) {
          item.quotes().forEach(quote -> quote(0, quote));
        } else {
          item(BULLET, item, block.part().isEmpty());
        }
        if (item.quotes().isEmpty() && item.details().isEmpty()) {
          out.paragraph(Markdown.escaped(notes.lookedIn()));
        }
      }
      out.blank();
    }
  }

  private void item(String mark, Item item, boolean tellsWhere) {
    String text = item.details().stream().map(this::detail).collect(Collectors.joining(" · "));
    boolean where = tellsWhere && item.quotes().isEmpty();
    out.item(mark, where ? text + " — " + Markdown.escaped(notes.lookedIn()) : text);
    item.quotes().forEach(quote -> quote(mark.length() + 1, quote));
  }

  private String detail(Shown shown) {
    return Markdown.link(shown.link(), notes.said(shown));
  }

  private void quote(int indent, Quote quote) {
    out.quote(indent, words(quote));
  }

  private String words(Quote quote) {
    if (quote.again() && quote.clause().isPresent()) {
      return Markdown.escaped(notes.placeAgain(quote.clause().get()));
    }
    return Markdown.escaped(notes.placed(quote.words(), quote.clause()));
  }

  /** The state of a group behind its mark. */
  static String badge(Group group) {
    return group
        .badge()
        .map(badge -> badge.tone().mark() + " " + badge.label())
        .map(Markdown::escaped)
        .orElse("");
  }
}
