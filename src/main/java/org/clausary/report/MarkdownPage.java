package org.clausary.report;

import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown, as a comment on a change needs it. */
final class MarkdownPage implements Page {

  private final StringBuilder out = new StringBuilder();

  @Override
  public void title(String text) {
    out.append("## ").append(Markdown.escaped(text)).append('\n');
  }

  @Override
  public void part(String text) {
    out.append("\n### ").append(Markdown.escaped(text)).append("\n\n");
  }

  @Override
  public void numbers(List<String> columns, List<List<String>> rows) {
    row(columns);
    out.append("| --- ").append("| ---: ".repeat(columns.size() - 1)).append("|\n");
    rows.forEach(this::row);
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append(
        cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  @Override
  public void item(String mark, Value.Tone tone, String text) {
    out.append("- **").append(mark).append("** ");
    out.append(Markdown.escaped(text)).append('\n');
  }

  @Override
  public void more(String text) {
    out.append("  - ").append(Markdown.escaped(text)).append('\n');
  }

  @Override
  public void quote(String file, int line, String text) {
    out.append("  - ").append(Markdown.escaped(line > 0 ? file + ":" + line : file));
    if (!text.isEmpty()) {
      out.append(": “").append(Markdown.escaped(text)).append('”');
    }
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
