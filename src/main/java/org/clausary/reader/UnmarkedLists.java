package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists that lost their bullets: after a paragraph that ends in a colon, paragraphs that begin
 * small, break off without a stop, or go on where the one before ended in a semicolon or a comma.
 */
final class UnmarkedLists {

  private static final int SHORTEST = 2;

  /** A line of an address is shorter than what a list says, and not meant. */
  private static final int SHORTEST_UNSTOPPED = 30;

  private UnmarkedLists() {}

  /** The same blocks, such paragraphs put together as lists. */
  static List<Block> found(List<Block> blocks) {
    var out = new ArrayList<Block>();
    int i = 0;
    while (i < blocks.size()) {
      out.add(blocks.get(i));
      int end = isLeadIn(blocks.get(i)) ? end(blocks, i + 1) : i + 1;
      if (end - i > SHORTEST) {
        out.add(
            new Block.Items(
                blocks.subList(i + 1, end).stream()
                    .map(item -> new Block.Item(List.of(item)))
                    .toList()));
        i = end;
      } else {
        i++;
      }
    }
    return out;
  }

  private static boolean isLeadIn(Block block) {
    return block instanceof Block.Paragraph paragraph
        && Chars.isColon(Chars.lastMark(paragraph.text().text()));
  }

  private static int end(List<Block> blocks, int from) {
    int at = from;
    boolean open = false;
    while (at < blocks.size()
        && blocks.get(at) instanceof Block.Paragraph paragraph
        && isItem(paragraph.text().text(), open)) {
      open = isOpen(paragraph.text().text());
      at++;
    }
    return at;
  }

  private static boolean isItem(String text, boolean open) {
    char last = Chars.lastMark(text);
    boolean stops = Chars.isStop(last) || Chars.isColon(last);
    return open
        || !text.isEmpty() && Character.isLowerCase(text.codePointAt(0))
        || isOpen(text)
        || !stops && Chars.room(text) >= SHORTEST_UNSTOPPED;
  }

  /** Ends in a semicolon or a comma, or in a last word after one ("; and"). */
  private static boolean isOpen(String text) {
    String end = text.substring(Math.max(0, text.length() - 5));
    return end.chars().anyMatch(c -> c == ';' || c == 0xFF1B)
        || Chars.lastMark(text) == ','
        || Chars.lastMark(text) == 0xFF0C;
  }
}
