package org.clausary.report;

import static org.clausary.report.ConsoleParts.DOT;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Shown;

/** Sections on the terminal in brief: a line for each group, and the details named for it. */
final class ConsoleSummary {

  private static final int QUOTE_LINES = 2;

  private final ConsoleParts parts;

  ConsoleSummary(ConsoleParts parts) {
    this.parts = parts;
  }

  void print(View view) {
    parts.title(view);
    if (view.groups().isEmpty()) {
      return;
    }
    if (view.section().layout() == Section.Layout.GRID) {
      parts.grid(view, group -> {});
    } else if (view.section().isNumbered()) {
      numbered(view);
    } else {
      int badge = ConsoleParts.badgeWidth(view.groups());
      view.groups().forEach(group -> group(group, view.section(), badge));
    }
  }

  private void numbered(View view) {
    List<Item> items = view.groups().stream().flatMap(Group::items).toList();
    int digits = Integer.toString(items.size()).length();
    for (int i = 0; i < items.size(); i++) {
      String number = Integer.toString(i + 1);
      String mark = "  " + " ".repeat(digits - number.length()) + number + ". ";
      String text = brief(view.section(), Stream.of(items.get(i)));
      parts.lines().hanging(mark, Style.FAINT, text, Style.NONE);
    }
  }

  private void group(Group group, Section section, int badge) {
    String text =
        Stream.of(
                ConsoleParts.heads(group),
                brief(section, group.items()),
                parts.notes().facts(group.facts()))
            .filter(piece -> !piece.isEmpty())
            .collect(Collectors.joining(DOT));
    parts.group(group, badge, text);
    if (section.columns().brief().stream().anyMatch(c -> c.holds() == Column.Cell.QUOTE)) {
      int most = section.columns().quotes().size();
      group
          .items()
          .flatMap(item -> item.quotes().stream())
          .limit(most)
          .forEach(quote -> parts.quote(quote, QUOTE_LINES));
    }
  }

  private String brief(Section section, Stream<Item> items) {
    List<Shown> details = items.flatMap(item -> item.details().stream()).toList();
    return section.columns().brief().stream()
        .map(column -> parts.notes().listed(details, column))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(DOT));
  }
}
