package org.clausary.report;

import static org.clausary.report.ConsoleParts.INDENT;
import static org.clausary.report.ConsoleParts.heads;
import static org.clausary.report.ConsoleParts.padded;

import java.util.List;
import java.util.function.Consumer;
import org.clausary.report.View.Group;
import org.clausary.report.View.Shown;

/** A section on the terminal whose groups are rows: names, then a state in each column. */
final class ConsoleGrid {

  private final View view;
  private final Lines lines;
  private final boolean colour;
  private final int[] widths;
  private final int names;

  ConsoleGrid(View view, Lines lines, boolean colour) {
    this.view = view;
    this.lines = lines;
    this.colour = colour;
    List<Column> columns = view.section().columns().facts();
    widths = columns.stream().mapToInt(c -> DisplayWidth.of(c.label())).toArray();
    int widest = 0;
    for (Group group : view.groups()) {
      widest = Math.max(widest, DisplayWidth.of(heads(group)));
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

  /**
   * Prints the table.
   *
   * @param below prints what comes below a row
   */
  void print(Consumer<Group> below) {
    var header = new StringBuilder(padded("", names));
    for (int i = 0; i < widths.length; i++) {
      header.append("  ");
      header.append(padded(view.section().columns().facts().get(i).label(), widths[i]));
    }
    lines.raw(INDENT, Style.FAINT.on(header.toString().stripTrailing(), colour));
    for (Group group : view.groups()) {
      row(group);
      below.accept(group);
    }
  }

  private void row(Group group) {
    String name = DisplayWidth.wrap(heads(group), names, 1).get(0);
    var row = new StringBuilder(padded(name, names));
    for (int i = 0; i < widths.length; i++) {
      Value fact = fact(group, i);
      row.append("  ");
      row.append(Style.of(fact.tone()).on(padded(fact.label(), widths[i]), colour));
    }
    lines.raw(INDENT, row.toString().stripTrailing());
  }

  private Value fact(Group group, int at) {
    Column column = view.section().columns().facts().get(at);
    return group.facts().stream()
        .filter(shown -> shown.column().equals(column))
        .map(Shown::value)
        .findFirst()
        .orElse(Value.plain("", "", Value.Tone.FAINT));
  }
}
