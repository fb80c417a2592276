package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausary.problem.Problem;
import org.clausary.problem.Problems;
import org.clausary.text.Span;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * HTML to blocks; what is no part of the text (menus, scripts, hidden parts) is left out and
 * counted.
 */
final class HtmlReader {

  private HtmlReader() {}

  static Reading read(String name, String source, Problems problems) {
    Document page = parse(source);
    var furniture = Furniture.of(page);
    List<Block> blocks = new ArrayList<>(blocks(page, source, 0, furniture));
    open(page, source, 0, blocks, name, problems);
    furniture
        .report()
        .ifPresent(text -> problems.accept(new Problem(Problem.Severity.INFO, name, 0, text)));
    boolean headed = blocks.stream().anyMatch(b -> b instanceof Block.Heading);
    return new Reading(source, Map.of(), headed ? "" : page.title(), blocks, List.of());
  }

  /** The blocks of a piece of HTML inside another source; nothing in it is furniture. */
  static List<Block> part(String source, Span span) {
    Document page = parse(span.of(source));
    return blocks(page, source, span.start(), Furniture.scripts(page));
  }

  private static Document parse(String text) {
    return Parser.htmlParser().setTrackPosition(true).parseInput(text, "");
  }

  private static List<Block> blocks(Document page, String source, int base, Furniture furniture) {
    var blocks = new HtmlBlocks(source, base, furniture);
    return blocks.read(page.body());
  }

  /** A script, style or comment that is never closed swallows the rest of the page: read it too. */
  private static void open(
      Document page, String source, int base, List<Block> out, String name, Problems problems) {
    Node last = page;
    for (Node child = last; child != null; child = child.lastChild()) {
      last = child;
    }
    Node swallowing = last.parent() instanceof Element parent && isCode(parent) ? parent : last;
    boolean code = swallowing instanceof Element element && isCode(element);
    if (!code && !(swallowing instanceof Comment)) {
      return;
    }
    int start = swallowing.sourceRange().startPos();
    if (start < 0 || isClosed(source, start, swallowing)) {
      return;
    }
    int text = source.indexOf(code ? ">" : "-", start) + (code ? 1 : 2);
    problems.accept(
        Problem.warning(
            name,
            swallowing.sourceRange().start().lineNumber(),
            "'<"
                + (code ? swallowing.nodeName() : "!--")
                + "' is not closed; what follows is read as text"));
    if (text > start && text < source.length()) {
      out.addAll(part(source, new Span(base + text, source.length())));
    }
  }

  private static boolean isCode(Element element) {
    return element.normalName().equals("script") || element.normalName().equals("style");
  }

  private static boolean isClosed(String source, int start, Node node) {
    String end = node instanceof Comment ? "-->" : "</" + node.nodeName();
    for (int i = start; i + end.length() <= source.length(); i++) {
      if (source.regionMatches(true, i, end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }
}
