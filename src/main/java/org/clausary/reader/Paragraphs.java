package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * Lines to blocks: a bold or labelled line is a heading, a line with a bullet is a list item, other
 * lines are joined into paragraphs unless the author broke them.
 */
final class Paragraphs {

  private static final int SHORT_LINE = 80;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private final List<Block.Item> items = new ArrayList<>();

  private final boolean apart;

  private Paragraphs(boolean apart) {
    this.apart = apart;
  }

  static List<Block> of(List<Line> lines) {
    return of(lines, false);
  }

  /**
   * @param apart no line goes on in the next
   */
  static List<Block> of(List<Line> lines, boolean apart) {
    var paragraphs = new Paragraphs(apart);
    for (int i = 0; i < lines.size(); i++) {
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      paragraphs.line(lines.get(i), next, lines.size() == 1);
    }
    paragraphs.close();
    return paragraphs.blocks;
  }

  private void line(Line line, Line next, boolean alone) {
    String text = line.text().text();
    Enumerator mark = Enumerator.of(text);
    if (startsBlock() && line.isBold() && Looks.isHeading(text)) {
      closeAll();
      blocks.add(new Block.Heading(Block.Heading.BOLD, line.text()));
    } else if (mark.isBullet()
        || !alone && mark.isPresent() && startsBlock() && mark.length() < text.length()) {
      closeText();
      open.add(line);
      item = true;
    } else if (startsBlock() && next != null && isLabel(line, next)) {
      closeAll();
      blocks.add(new Block.Heading(Block.Heading.LINE, line.text()));
    } else {
      if (!open.isEmpty() && (apart || !continues(open.get(open.size() - 1), line))) {
        closeAll();
      }
      open.add(line);
    }
  }

  private boolean item;

  /** True if the line before is a whole one: nothing open, or ended by the author, or by a mark. */
  private boolean startsBlock() {
    if (open.isEmpty()) {
      return true;
    }
    Line last = open.get(open.size() - 1);
    char mark = Chars.lastMark(last.text().text());
    return last.end() == Line.Break.HARD
        || Chars.isStop(mark)
        || Chars.isColon(mark)
        || mark == ';'
        || mark == 0xFF1B;
  }

  private static boolean isLabel(Line line, Line next) {
    String after = next.text().text();
    return Looks.isLabel(line.text().text())
        && Chars.isStop(Chars.lastMark(after))
        && !Enumerator.of(after).isPresent();
  }

  /** A wrapped line, or one of several short ones that belong together, as in an address. */
  private static boolean continues(Line line, Line next) {
    if (line.end() == Line.Break.SOFT) {
      return true;
    }
    String before = line.text().text();
    String after = next.text().text();
    char last = Chars.lastMark(before);
    if (last == ',' || Character.isLowerCase(after.charAt(0)) && !Chars.isColon(last)) {
      return true;
    }
    return Chars.room(before) <= SHORT_LINE
        && Chars.room(after) <= SHORT_LINE
        && !Looks.endsSentence(before)
        && !Chars.isColon(last)
        && !Looks.endsSentence(after)
        && !Chars.isColon(Chars.lastMark(after))
        && !Looks.isDate(before)
        && !Looks.isDate(after)
        && line.bold() == 0
        && next.bold() == 0;
  }

  private void closeText() {
    if (open.isEmpty()) {
      return;
    }
    Passage text = Lines.joined(open, ' ');
    int bold = open.get(0).bold();
    Enumerator first = Enumerator.of(text.text());
    if (item) {
      int mark = first.isBullet() && first.length() < text.length() ? first.length() : 0;
      Passage rest = text.slice(new Span(mark, text.length()));
      items.add(new Block.Item(List.of(paragraph(rest, Math.max(0, bold - mark)))));
    } else {
      closeItems();
      blocks.add(paragraph(text, bold));
    }
    open.clear();
    item = false;
  }

  private static Block.Paragraph paragraph(Passage text, int bold) {
    return new Block.Paragraph(text, bold < text.length() ? bold : 0);
  }

  private void closeItems() {
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(List.copyOf(items)));
      items.clear();
    }
  }

  private void closeAll() {
    closeText();
    closeItems();
  }

  private void close() {
    closeAll();
  }
}
