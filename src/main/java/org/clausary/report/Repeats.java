package org.clausary.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausary.report.View.Block;
import org.clausary.report.View.Group;
import org.clausary.report.View.Item;
import org.clausary.report.View.Quote;

/** Marks long quotes that were shown before, so that a long clause is read once. */
final class Repeats {

  /** Columns of a quote that takes hardly more room than a hint at where it stands. */
  private static final int SHORT = 120;

  private final boolean eachAlone;
  private final Set<Quote> seen = new HashSet<>();

  /**
   * @param eachAlone true if a group does not count on those before it
   */
  Repeats(boolean eachAlone) {
    this.eachAlone = eachAlone;
  }

  /** The same groups with what was shown before marked. */
  List<Group> marked(List<Group> groups) {
    return groups.stream().map(this::group).toList();
  }

  private Group group(Group group) {
    if (eachAlone) {
      seen.clear();
    }
    List<Block> blocks =
        group.blocks().stream()
            .map(block -> new Block(block.part(), block.items().stream().map(this::item).toList()))
            .toList();
    return new Group(group.badge(), group.heads(), group.facts(), blocks);
  }

  private Item item(Item item) {
    List<Quote> quotes = item.quotes().stream().map(this::quote).toList();
    return new Item(item.details(), quotes, item.weight());
  }

  private Quote quote(Quote quote) {
    if (!eachAlone && DisplayWidth.of(quote.words()) <= SHORT) {
      return quote;
    }
    // the focus may differ with what the row is about; the words are the same
    return seen.add(Quote.bare(quote.text(), quote.clause())) ? quote : quote.repeated();
  }
}
