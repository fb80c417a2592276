package org.clausary.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausary.document.Clause;
import org.clausary.text.Span;

/**
 * A section filled in: what the console, the page and the Markdown show of one named query.
 *
 * @param section its words and layout
 * @param groups rows with the same badge, heads and facts, in the order of the query
 * @param elsewhere where another section shows a group at length: the group's code, and the
 *     section's query with the code behind it if only a part of the section does
 */
record View(Section section, List<Group> groups, Map<String, String> elsewhere) {

  /** How many items all groups have. */
  int items() {
    return (int) groups.stream().flatMap(Group::items).count();
  }

  /**
   * The same without what rests on words not found: in a text that was not read, all are missing.
   */
  View shown() {
    return new View(
        section,
        groups.stream()
            .filter(group -> group.items().anyMatch(item -> !item.quotes().isEmpty()))
            .toList(),
        elsewhere);
  }

  /** The groups that no other section shows at length. */
  List<Group> here() {
    return groups.stream().filter(group -> !elsewhere.containsKey(group.code())).toList();
  }

  /** The same, with the groups that other sections show at length left to them. */
  View continuedIn(List<View> others) {
    var places = new HashMap<String, String>();
    for (View other : others) {
      String query = other.section.query();
      other.groups.forEach(group -> places.put(group.code(), query + "-" + group.code()));
      other.section.covers().ifPresent(code -> places.put(code, query));
    }
    return new View(section, groups, Map.copyOf(places));
  }

  /**
   * A group of rows.
   *
   * @param badge its state
   * @param heads what names it
   * @param facts further facts
   * @param blocks what its rows add, part by part
   */
  record Group(Optional<Value> badge, List<Shown> heads, List<Shown> facts, List<Block> blocks) {

    /** What names it in the table; empty if nothing does. */
    String code() {
      return heads.isEmpty() ? "" : heads.get(0).code();
    }

    /** What its rows add. */
    Stream<Item> items() {
      return blocks.stream().flatMap(block -> block.items().stream());
    }
  }

  /**
   * Items of one kind.
   *
   * @param part the kind; empty where the section tells none apart
   * @param items at least one
   */
  record Block(Optional<Value> part, List<Item> items) {}

  /**
   * What a row adds.
   *
   * @param details without empty ones and without quotes
   * @param quotes the exact words, without doubles
   * @param weight how much it counts; 0 where nothing is weighed
   */
  record Item(List<Shown> details, List<Quote> quotes, double weight) {}

  /**
   * A cell, in words.
   *
   * @param column where it stands
   * @param code the cell as in the table
   * @param value what is shown
   * @param link where it leads; may be empty
   */
  record Shown(Column column, String code, Value value, String link) {
    String text() {
      return value.label();
    }
  }

  /**
   * Exact words of the policy.
   *
   * @param text as in the source
   * @param clause where they stand, if that is known
   * @param words the same without marks, as a reader of the policy sees them
   * @param focus the words among them that matter most, the first most of all; may be empty
   * @param meant how many of the focus are what the finding is about
   * @param again true if the section has shown them before
   */
  record Quote(
      String text,
      Optional<Clause> clause,
      String words,
      List<Span> focus,
      int meant,
      boolean again) {

    /** Words whose place and weight are not known. */
    static Quote bare(String text, Optional<Clause> clause) {
      return new Quote(text, clause, VisibleText.spaced(text), List.of(), 0, false);
    }

    /** True for a row of a table. */
    boolean isRow() {
      return clause.filter(c -> c.kind() == Clause.Kind.TABLE_ROW).isPresent();
    }

    /** The same words, shown before. */
    Quote repeated() {
      return new Quote(text, clause, words, focus, meant, true);
    }
  }
}
