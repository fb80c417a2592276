package org.clausary.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.problem.Problem;
import org.clausary.problem.Problems;

/**
 * Lines on pages to blocks: running heads left out, sizes of type to heading levels, gaps found.
 */
final class PdfLayout {

  private static final int EDGE_LINES = 2;
  private static final double LARGER = 1.12;
  private static final double GAP = 1.35;

  private final List<PdfReader.PdfLine> all;
  private final StringBuilder source = new StringBuilder();
  private final List<Integer> pages = new ArrayList<>();
  private final List<TextLine> lines = new ArrayList<>();
  private int left;

  private PdfLayout(List<PdfReader.PdfLine> all) {
    this.all = all;
  }

  static Reading read(String name, List<PdfReader.PdfLine> all, Problems problems) {
    var layout = new PdfLayout(all);
    layout.place();
    if (layout.left > 0) {
      String message = "left out, not part of the text: " + layout.left + " page heads and feet";
      problems.accept(new Problem(Problem.Severity.INFO, name, 0, message));
    }
    String source = layout.source.toString();
    return new Reading(source, Map.of(), "", TextReader.blocks(source, layout.lines), layout.pages);
  }

  private void place() {
    float body = body();
    List<Float> sizes = larger(body);
    float pitch = pitch();
    Set<Integer> running = running();
    PdfReader.PdfLine before = null;
    for (int i = 0; i < all.size(); i++) {
      PdfReader.PdfLine line = all.get(i);
      while (pages.size() < line.page()) {
        pages.add(source.length());
      }
      int start = source.length();
      source.append(line.text()).append('\n');
      if (running.contains(i)) {
        left++;
        continue;
      }
      boolean gap = before == null || gap(before, line, pitch);
      source.insert(start, gap && start > 0 ? "\n" : "");
      int from = source.length() - 1 - line.text().length();
      int rank = sizes.indexOf(line.size());
      boolean heading = rank >= 0 && line.text().length() < 200;
      int level = heading ? Math.min(6, rank + 1) : 0;
      lines.add(new TextLine(from, source.length() - 1, gap, line.bold(), level));
      before = line;
    }
  }

  private static boolean gap(PdfReader.PdfLine before, PdfReader.PdfLine line, float pitch) {
    if (before.page() != line.page()) {
      return Looks.endsSentence(before.text())
          || !Character.isLowerCase(line.text().strip().charAt(0));
    }
    float step = line.y() - before.y();
    return step < 0 || step > pitch * GAP || Math.abs(before.size() - line.size()) > 1;
  }

  /** The size most of the text is set in. */
  private float body() {
    var letters = new HashMap<Float, Integer>();
    all.forEach(l -> letters.merge(l.size(), l.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /** The larger sizes, largest first. */
  private List<Float> larger(float body) {
    var sizes = new TreeSet<Float>();
    all.stream().map(PdfReader.PdfLine::size).filter(s -> s > body * LARGER).forEach(sizes::add);
    return new ArrayList<>(sizes.descendingSet());
  }

  /** The most common distance between lines. */
  private float pitch() {
    var steps = new TreeMap<Integer, Integer>();
    for (int i = 1; i < all.size(); i++) {
      float step = all.get(i).y() - all.get(i - 1).y();
      if (all.get(i).page() == all.get(i - 1).page() && step > 1) {
        steps.merge(Math.round(step * 2), 1, Integer::sum);
      }
    }
    return steps.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue())
        .map(e -> e.getKey() / 2f)
        .orElse(Float.MAX_VALUE);
  }

  /** Lines at the top and bottom of pages that come back on most pages, numbers aside. */
  private Set<Integer> running() {
    var seen = new HashMap<String, Set<Integer>>();
    var edges = new HashMap<Integer, String>();
    int last = all.get(all.size() - 1).page();
    for (int i = 0; i < all.size(); i++) {
      int page = all.get(i).page();
      boolean top = i < EDGE_LINES || all.get(i - EDGE_LINES).page() != page;
      boolean bottom = i + EDGE_LINES >= all.size() || all.get(i + EDGE_LINES).page() != page;
      if (top || bottom) {
        String plain = all.get(i).text().replaceAll("\\d+", "#").strip();
        edges.put(i, plain);
        seen.computeIfAbsent(plain, k -> new HashSet<>()).add(page);
      }
    }
    var running = new HashSet<Integer>();
    edges.forEach(
        (index, plain) -> {
          boolean often = seen.get(plain).size() > 1 && seen.get(plain).size() * 2 > last;
          if (last > 1 && often) {
            running.add(index);
          }
        });
    return running;
  }
}
