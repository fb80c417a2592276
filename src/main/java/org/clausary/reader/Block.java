package org.clausary.reader;

import java.util.List;
import org.clausary.text.Passage;

/** What every format is read into: headings, paragraphs, lists and tables, in reading order. */
sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 to 6 where the markup says so; {@link #BOLD} or {@link #LINE} where only the
   *     look of the line does
   */
  record Heading(int level, Passage text) implements Block {
    static final int BOLD = 7;
    static final int LINE = 8;
  }

  /**
   * A paragraph.
   *
   * @param runIn how many of the first units are a run-in heading ("<b>Cookies.</b> We use …")
   */
  record Paragraph(Passage text, int runIn) implements Block {}

  /** A list. */
  record Items(List<Item> items) implements Block {}

  /** A list item, with what is in it. */
  record Item(List<Block> blocks) {}

  /**
   * A table. Cells hold a line feed where their text breaks.
   *
   * @param header one passage per column, or empty
   */
  record Table(List<Passage> header, List<List<Passage>> rows) implements Block {}
}
