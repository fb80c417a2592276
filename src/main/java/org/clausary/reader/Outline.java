package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The headings above the place that is being read. Numbers go before levels: 2.3 stands under 2
 * also where the markup gives both the same level; bold lines stand under headings proper.
 */
final class Outline {

  private record Entry(int level, Enumerator mark, String text) {}

  private final List<Entry> stack = new ArrayList<>();

  /** The headings, outermost first. */
  List<String> path() {
    return stack.stream().map(Entry::text).toList();
  }

  int depth() {
    return stack.size();
  }

  /** Closes the headings below that depth. */
  void close(int depth) {
    while (stack.size() > depth) {
      stack.remove(stack.size() - 1);
    }
  }

  /** Opens a heading after closing those it ends; returns its depth, from 1. */
  int open(int level, String text, int floor) {
    Enumerator mark = Enumerator.of(text);
    int keep = Math.max(floor, Math.min(stack.size(), keep(level, mark)));
    close(keep);
    stack.add(new Entry(level, mark, text));
    return keep + 1;
  }

  /** How many headings stay open above the new one. */
  private int keep(int level, Enumerator mark) {
    for (int i = stack.size() - 1; i >= 0; i--) {
      Enumerator other = stack.get(i).mark();
      if (other.isParentOf(mark)) {
        return i + 1;
      }
      boolean alike = level >= Block.Heading.BOLD || stack.get(i).level() >= level;
      if (alike && mark.isPresent() && mark.isSiblingOf(other)) {
        return i;
      }
    }
    int keep = 0;
    while (keep < stack.size() && isAbove(stack.get(keep), level, mark)) {
      keep++;
    }
    return keep;
  }

  private static boolean isAbove(Entry entry, int level, Enumerator mark) {
    if (level < Block.Heading.BOLD) {
      return entry.level() < level;
    }
    if (mark.isBracketlessFormOf(entry.mark())) {
      return false;
    }
    // a numbered line in bold stands above the unnumbered ones that follow it
    boolean numbered = entry.mark().isPresent();
    return entry.level() < level
        || entry.level() == level && numbered && !mark.isPresent()
        || numbered && mark.isPresent() && entry.level() <= level;
  }
}
