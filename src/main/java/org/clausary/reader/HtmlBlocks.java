package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausary.text.Passage;
import org.clausary.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/** Walks an HTML tree and collects blocks. */
final class HtmlBlocks {

  private static final Set<String> BOLD = Set.of("b", "strong", "th", "summary", "dt");

  private final String source;
  private final int base;
  private final Furniture furniture;
  private final Alignment alignment;
  private final List<Block> blocks = new ArrayList<>();
  private Lines lines = new Lines();

  /**
   * @param base offset in {@code source} at which the parsed text begins
   */
  HtmlBlocks(String source, int base, Furniture furniture) {
    this.source = source;
    this.base = base;
    this.furniture = furniture;
    this.alignment = new Alignment(source, false);
  }

  /** The blocks inside an element. */
  List<Block> read(Element element) {
    children(element, false);
    flush();
    return blocks;
  }

  private List<Block> inside(Element element) {
    return new HtmlBlocks(source, base, furniture).read(element);
  }

  private void flush() {
    blocks.addAll(Paragraphs.of(lines.build()));
    lines = new Lines();
  }

  private void children(Element parent, boolean bold) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        text(text, bold);
      } else if (node instanceof Element element && !furniture.contains(element)) {
        element(element, bold);
      }
    }
  }

  private void text(TextNode node, boolean bold) {
    Range range = node.sourceRange();
    if (!range.isTracked()) {
      return;
    }
    alignment.add(lines, node.getWholeText(), base + range.startPos(), base + range.endPos(), bold);
  }

  private void element(Element element, boolean bold) {
    String tag = element.normalName();
    int level = level(element, tag);
    if (tag.equals("br")) {
      lines.line(Line.Break.HARD);
    } else if (level > 0) {
      heading(element, level);
    } else if (tag.equals("ul") || tag.equals("ol")) {
      flush();
      list(element);
    } else if (tag.equals("dl")) {
      flush();
      definitions(element);
    } else if (tag.equals("table")) {
      flush();
      table(element);
    } else if (tag.equals("pre")) {
      flush();
      preformatted(element);
      flush();
    } else if (isBlock(element, tag)) {
      flush();
      children(element, isBold(element, tag));
      flush();
    } else {
      children(element, bold || isBold(element, tag));
    }
  }

  /** Preformatted text: each line of it is a line. */
  private void preformatted(Element parent) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text && text.sourceRange().isTracked()) {
        Range range = text.sourceRange();
        Span span = new Span(base + range.startPos(), base + range.endPos());
        if (span.of(source).indexOf('&') < 0) {
          blocks.addAll(TextReader.part(source, span));
        } else {
          text(text, false);
          flush();
        }
      } else if (node instanceof Element element && !furniture.contains(element)) {
        preformatted(element);
      }
    }
  }

  private static boolean isBlock(Element element, String tag) {
    return element.isBlock() && !tag.equals("a") || tag.equals("button") || tag.equals("option");
  }

  private static boolean isBold(Element element, String tag) {
    if (BOLD.contains(tag)) {
      return true;
    }
    String style = element.attr("style").replace(" ", "");
    return style.contains("font-weight:bold")
        || style.contains("font-weight:700")
        || style.contains("font-weight:600");
  }

  private static int level(Element element, String tag) {
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      return tag.charAt(1) - '0';
    }
    if (element.attr("role").equals("heading")) {
      String level = element.attr("aria-level");
      return level.length() == 1 && Character.isDigit(level.charAt(0)) ? level.charAt(0) - '0' : 2;
    }
    return 0;
  }

  private void heading(Element element, int level) {
    flush();
    if (element.selectFirst("p, ul, ol, table, h1, h2, h3, h4, h5, h6:not(:root)") != null
        && element.text().length() > 300) {
      // a heading tag that was never closed holds the text after it
      children(element, false);
      flush();
      return;
    }
    children(element, false);
    Passage text = text(lines);
    lines = new Lines();
    if (!text.isEmpty()) {
      blocks.add(new Block.Heading(Math.min(6, Math.max(1, level)), text));
    }
  }

  private static Passage text(Lines lines) {
    List<Line> all = lines.build();
    return all.isEmpty() ? Passage.EMPTY : Lines.joined(all, ' ');
  }

  private void list(Element list) {
    var items = new ArrayList<Block.Item>();
    for (Node node = list.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        var stray = new HtmlBlocks(source, base, furniture);
        stray.text(text, false);
        stray.flush();
        items.add(new Block.Item(stray.blocks));
      } else if (node instanceof Element element && !furniture.contains(element)) {
        List<Block> inside = inside(element);
        // browsers also take a list right inside a list for one level more
        boolean nested = !element.normalName().equals("li") && !items.isEmpty();
        if (nested) {
          var more = new ArrayList<>(items.remove(items.size() - 1).blocks());
          more.addAll(element.normalName().matches("ul|ol") ? listOf(element) : inside);
          items.add(new Block.Item(more));
        } else if (!inside.isEmpty()) {
          items.add(new Block.Item(inside));
        }
      }
    }
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(items));
    }
  }

  private List<Block> listOf(Element list) {
    var inner = new HtmlBlocks(source, base, furniture);
    inner.list(list);
    return inner.blocks;
  }

  /** Each term introduces its definitions. */
  private void definitions(Element list) {
    var items = new ArrayList<Block.Item>();
    List<Block> term = null;
    for (Element child : list.select("dt, dd")) {
      if (child.closest("dl") != list || furniture.contains(child)) {
        continue;
      }
      if (child.normalName().equals("dt")) {
        term = new ArrayList<>(inside(child));
        items.add(new Block.Item(term));
      } else {
        List<Block> definition = inside(child);
        if (term == null) {
          term = new ArrayList<>();
          items.add(new Block.Item(term));
        }
        term.add(new Block.Items(List.of(new Block.Item(definition))));
      }
    }
    items.removeIf(item -> item.blocks().isEmpty());
    blocks.add(new Block.Items(items));
  }

  private void table(Element table) {
    var reader = new HtmlTable(table, furniture, this::cell);
    if (reader.isLayout()) {
      for (Element cell : reader.cells()) {
        children(cell, false);
        flush();
      }
      return;
    }
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      children(caption, false);
      flush();
    }
    reader.read(blocks);
  }

  /** All text of a cell, with a line break where a block ends. */
  private Tables.Cell cell(Element cell) {
    var inner = new HtmlBlocks(source, base, furniture);
    inner.flat(cell, cell.normalName().equals("th"));
    return Tables.cell(inner.lines.build());
  }

  private void flat(Element parent, boolean bold) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        text(text, bold);
      } else if (node instanceof Element element && !furniture.contains(element)) {
        boolean breaks =
            isBlock(element, element.normalName()) || element.normalName().equals("br");
        if (breaks) {
          lines.line(Line.Break.HARD);
        }
        flat(element, bold || isBold(element, element.normalName()));
        if (breaks) {
          lines.line(Line.Break.HARD);
        }
      }
    }
  }
}
