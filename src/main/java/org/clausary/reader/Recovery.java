package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/** Headings and lists that are written as plain paragraphs, found by their numbers and length. */
final class Recovery {

  private static final int LONGEST_TITLE = 80;

  private static final int SHORTEST_TORN = 25;

  /** Mending copies: a text torn at every word must not be copied for each. */
  private static final int LONGEST_TORN = 5_000;

  private Recovery() {}

  static Reading recovered(Reading reading) {
    List<Block> blocks = recovered(mended(reading.blocks()));
    return new Reading(
        reading.source(), reading.frontMatter(), reading.title(), titled(blocks), reading.pages());
  }

  /** Sentences torn by a paragraph break: no mark before it, a small letter after it. */
  private static List<Block> mended(List<Block> blocks) {
    var out = new ArrayList<Block>();
    for (Block block : blocks) {
      Block last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last instanceof Block.Paragraph before
          && block instanceof Block.Paragraph after
          && isTorn(before.text().text(), after.text().text())) {
        Line first = new Line(before.text(), before.runIn(), Line.Break.SOFT);
        Line second = new Line(after.text(), 0, Line.Break.HARD);
        Passage whole = Lines.joined(List.of(first, second), ' ');
        out.set(out.size() - 1, new Block.Paragraph(whole, before.runIn()));
      } else {
        out.add(block);
      }
    }
    return out;
  }

  private static boolean isTorn(String before, String after) {
    char last = before.charAt(before.length() - 1);
    return before.length() >= SHORTEST_TORN
        && before.length() < LONGEST_TORN
        && (Character.isLetter(last) || last == ',')
        && Character.isLowerCase(after.charAt(0))
        && !Enumerator.of(after).isPresent();
  }

  private static List<Block> recovered(List<Block> blocks) {
    var out = new ArrayList<Block>();
    var items = new ArrayList<Block.Item>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block before = i > 0 ? blocks.get(i - 1) : null;
      Block after = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      if (block instanceof Block.Paragraph paragraph && isHeading(paragraph, before, after)) {
        flush(items, out);
        out.add(new Block.Heading(Block.Heading.LINE, paragraph.text()));
      } else if (block instanceof Block.Paragraph paragraph && isItem(paragraph, before, after)) {
        items.add(item(paragraph));
      } else {
        flush(items, out);
        out.add(block);
      }
    }
    flush(items, out);
    return out;
  }

  private static void flush(List<Block.Item> items, List<Block> out) {
    if (!items.isEmpty()) {
      out.add(new Block.Items(List.copyOf(items)));
      items.clear();
    }
  }

  private static Block.Item item(Block.Paragraph paragraph) {
    Passage text = paragraph.text();
    Enumerator first = Enumerator.of(text.text());
    int mark = first.isBullet() && first.length() < text.length() ? first.length() : 0;
    Passage rest = text.slice(new Span(mark, text.length()));
    return new Block.Item(
        List.of(new Block.Paragraph(rest, Math.max(0, paragraph.runIn() - mark))));
  }

  /**
   * A numbered line without an end mark that is followed by something else than the next number.
   */
  private static boolean isHeading(Block.Paragraph paragraph, Block before, Block after) {
    String text = paragraph.text().text();
    if (after == null || !Looks.isNumberedHeading(text)) {
      return false;
    }
    return !isSibling(mark(paragraph), after) && !(after instanceof Block.Heading)
        || before instanceof Block.Heading
            && mark(paragraph).isDotted()
            && !isSibling(mark(paragraph), after);
  }

  private static boolean isItem(Block.Paragraph paragraph, Block before, Block after) {
    Enumerator mark = mark(paragraph);
    return mark.isBullet() && mark.length() < paragraph.text().length()
        || mark.isPresent() && (isSibling(mark, before) || isSibling(mark, after));
  }

  private static boolean isSibling(Enumerator mark, Block block) {
    return block instanceof Block.Paragraph paragraph && mark(paragraph).isSiblingOf(mark);
  }

  private static Enumerator mark(Block.Paragraph paragraph) {
    return Enumerator.of(paragraph.text().text());
  }

  /** A short first line above a text is its title. */
  private static List<Block> titled(List<Block> blocks) {
    if (blocks.size() > 1
        && blocks.get(0) instanceof Block.Heading look
        && look.level() >= Block.Heading.BOLD
        && !Enumerator.of(look.text().text()).isPresent()
        && !Chars.isColon(Chars.lastMark(look.text().text()))) {
      var out = new ArrayList<>(blocks);
      out.set(0, new Block.Heading(1, look.text()));
      return out;
    }
    if (blocks.size() < 2
        || !(blocks.get(0) instanceof Block.Paragraph first)
        || blocks.get(1) instanceof Block.Items) {
      return blocks;
    }
    String text = first.text().text();
    boolean title =
        Chars.room(text) <= LONGEST_TITLE
            && Looks.isHeading(text)
            && !Looks.endsSentence(text)
            && !Chars.isColon(Chars.lastMark(text))
            && text.indexOf(' ', 60) < 0;
    if (!title) {
      return blocks;
    }
    var out = new ArrayList<>(blocks);
    out.set(0, new Block.Heading(1, first.text()));
    return out;
  }
}
