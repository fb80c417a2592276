package org.clausary.report;

import static org.clausary.report.ConsoleParts.DEEPER;
import static org.clausary.report.ConsoleParts.DOT;
import static org.clausary.report.ConsoleParts.INDENT;

import java.util.ArrayList;
import java.util.List;
import org.clausary.report.View.Block;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Quote;
import org.clausary.report.View.Shown;

/** Sections on the terminal at length, with the words they rest on. */
final class ConsoleSections {

  private static final int MOST_QUOTES = 3;
  private static final int QUOTE_LINES = 2;

  private final ConsoleParts parts;
  private final Lines lines;
  private final Notes notes;

  ConsoleSections(ConsoleParts parts) {
    this.parts = parts;
    lines = parts.lines();
    notes = parts.notes();
  }

  void print(View view) {
    parts.title(view);
    if (view.groups().isEmpty()) {
      return;
    }
    if (view.section().layout() == Section.Layout.GRID) {
      parts.grid(view, group -> group.items().forEach(item -> quotes(item.quotes(), 1)));
      return;
    }
    int badge = ConsoleParts.badgeWidth(view.groups());
    for (Group group : view.groups()) {
      String heads = ConsoleParts.heads(group);
      String facts = notes.facts(group.facts());
      String text = heads.isEmpty() || facts.isEmpty() ? heads + facts : heads + DOT + facts;
      parts.group(group, badge, text);
      if (!view.elsewhere().containsKey(group.code())) {
        group.blocks().forEach(this::block);
      }
    }
  }

  private void block(Block block) {
    block.part().ifPresent(part -> lines.wrapped(INDENT * 2, part.label(), Style.BOLD));
    block.items().forEach(item -> item(item, block.part().isEmpty()));
  }

  private void item(Item item, boolean tellsWhere) {
    String mark = "    - ";
    var tags = new ArrayList<String>();
    for (Shown shown : item.details()) {
      Column.Cell cell = shown.column().holds();
      if (cell == Column.Cell.PROSE || cell == Column.Cell.ADVICE) {
        mark = flush(mark, tags);
        lines.hanging(mark, Style.FAINT, notes.said(shown), Style.NONE);
        mark = " ".repeat(DEEPER);
      } else {
        tags.add(notes.said(shown));
      }
    }
    flush(mark, tags);
    quotes(item.quotes(), QUOTE_LINES);
    if (item.quotes().isEmpty() && tellsWhere) {
      lines.wrapped(DEEPER, notes.lookedIn(), Style.FAINT);
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
    quotes.stream().limit(MOST_QUOTES).forEach(quote -> quote(quote, maxLines));
    if (quotes.size() > MOST_QUOTES) {
      lines.wrapped(DEEPER + 7, notes.more(quotes.size() - MOST_QUOTES), Style.FAINT);
    }
  }

  private void quote(Quote quote, int maxLines) {
    if (quote.again() && quote.clause().isPresent()) {
      lines.wrapped(DEEPER, notes.placeAgain(quote.clause().get()), Style.FAINT);
    } else {
      parts.quote(quote, maxLines);
    }
  }
}
