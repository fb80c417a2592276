package org.clausary.report;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausary.problem.Visible;

/**
 * Builds Markdown (CommonMark with GitHub's tables) that cannot be broken out of: every text is
 * escaped, so that it shows as it is and neither opens a tag, a link or a list nor ends a cell.
 */
final class Markdown {

  private static final Pattern MARKS =
      Pattern.compile("[\\\\`*\\[\\]<>|~&$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** What would begin a heading, a list or a rule: the mark to escape is the last group. */
  private static final Pattern START =
      Pattern.compile("^(?:(\\d{1,9})(?=[.)](?:\\s|$))|(?=[-+#](?:[-+#]*)(?:\\s|$)|=+$))");

  private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>()\\\\]+");

  private final StringBuilder out = new StringBuilder();

  /** One line of text that Markdown shows as it is, wherever it stands. */
  static String escaped(String text) {
    String line = Visible.escape(VisibleText.spaced(text));
    return START.matcher(MARKS.matcher(line).replaceAll("\\\\$0")).replaceFirst("$1\\\\");
  }

  /** A link, or only its text where the address is none to follow. */
  static String link(String address, String text) {
    return LINK.matcher(address).matches()
        ? "[" + escaped(text) + "](<" + address + ">)"
        : escaped(text);
  }

  /** A heading. */
  Markdown heading(int level, String text) {
    blank();
    out.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    return this;
  }

  /** A paragraph. */
  Markdown paragraph(String text) {
    blank();
    out.append(text).append("\n\n");
    return this;
  }

  /** A line across. */
  Markdown rule() {
    return paragraph("---");
  }

  /** Words of somebody else, so many columns in. */
  Markdown quote(int indent, String text) {
    blank();
    out.append(" ".repeat(indent)).append("> ").append(text).append("\n\n");
    return this;
  }

  /** A line of a list. */
  Markdown item(String mark, String text) {
    out.append(mark).append(' ').append(text).append('\n');
    return this;
  }

  /** An empty line, unless there is one. */
  Markdown blank() {
    if (out.length() > 1 && !(last(1) == '\n' && last(2) == '\n')) {
      out.append('\n');
    }
    return this;
  }

  /** A table. */
  Markdown table(List<String> columns, List<List<String>> rows) {
    blank();
    row(columns);
    row(Collections.nCopies(columns.size(), "---"));
    rows.forEach(this::row);
    out.append('\n');
    return this;
  }

  private void row(List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private char last(int back) {
    return out.charAt(out.length() - back);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
