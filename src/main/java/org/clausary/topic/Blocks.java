package org.clausary.topic;

import java.util.ArrayList;
import java.util.List;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.weights.Look;

/** Clauses that are one piece of text: paragraphs, and short lists with what introduces them. */
final class Blocks {

  /** A list that is longer than this is taken item by item. */
  private static final int LONG_LIST = 160;

  private Blocks() {}

  /** The blocks of a policy in the order of the text; headings are in none. */
  static List<List<Clause>> of(PolicyDocument document) {
    var paragraphs = new Paragraphs(document.source());
    var blocks = new ArrayList<List<Clause>>();
    var open = new ArrayList<Clause>();
    int last = -1;
    for (Clause clause : document.clauses()) {
      int paragraph = paragraphs.of(clause);
      boolean heading = clause.kind() == Clause.Kind.HEADING;
      if (heading || paragraph != last) {
        close(open, blocks);
      }
      if (!heading) {
        open.add(clause);
      }
      last = paragraph;
    }
    close(open, blocks);
    return blocks;
  }

  private static void close(List<Clause> open, List<List<Clause>> blocks) {
    if (isLongList(open)) {
      open.forEach(clause -> blocks.add(List.of(clause)));
    } else if (!open.isEmpty()) {
      blocks.add(List.copyOf(open));
    }
    open.clear();
  }

  private static boolean isLongList(List<Clause> clauses) {
    return clauses.stream().anyMatch(clause -> clause.kind() == Clause.Kind.LIST_ITEM)
        && clauses.stream().mapToInt(Blocks::words).sum() > LONG_LIST;
  }

  private static int words(Clause clause) {
    return Look.words(clause.text().text()).size();
  }
}
