package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausary.problem.Problem;
import org.clausary.problem.Problems;
import org.clausary.text.LineMap;
import org.clausary.text.Passage;
import org.clausary.text.Span;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Walks a Markdown tree, or that of a part of the source, and collects blocks. */
final class MarkdownBlocks {

  private static final int LONGEST_HEADING = 300;
  private static final int DEEPEST_PART = 8;

  private static final String[][] OPEN_AND_CLOSE = {
    {"<script", "</script"},
    {"<style", "</style"},
    {"<textarea", "</textarea"},
    {"<pre", "</pre"},
    {"<!--", "-->"},
    {"<?", "?>"},
    {"<![CDATA[", "]]>"}
  };

  private final MarkdownReader reader;
  private final String name;
  private final String source;
  private final int base;
  private final Problems problems;
  private final MarkdownInlines inlines;
  private final int depth;
  private LineMap lines;

  /**
   * @param base offset in {@code source} at which the parsed text begins
   */
  MarkdownBlocks(MarkdownReader reader, String name, String source, int base, Problems problems) {
    this(reader, name, source, base, problems, 0);
  }

  private MarkdownBlocks(
      MarkdownReader reader, String name, String source, int base, Problems problems, int depth) {
    this.depth = depth;
    this.reader = reader;
    this.name = name;
    this.source = source;
    this.base = base;
    this.problems = problems;
    this.inlines = new MarkdownInlines(source, base);
  }

  List<Block> read(int start, int end) {
    String text = start == 0 && end == source.length() ? source : source.substring(start, end);
    // the tables extension miscounts after an escaped pipe: two stand-ins of the same length
    String parsed = text.replace("\\|", Alignment.ESCAPED_PIPE);
    return children(reader.parse(name, MarkdownTable.withoutGlue(parsed)));
  }

  /** The blocks of a part of the source, parsed on its own. */
  List<Block> part(int start, int end) {
    if (depth > DEEPEST_PART) {
      return TextReader.part(source, new Span(start, end));
    }
    var part = new MarkdownBlocks(reader, name, source, start, problems, depth + 1);
    part.lines = lines;
    return part.read(start, end);
  }

  MarkdownInlines inlines() {
    return inlines;
  }

  void warn(int offset, String message) {
    if (lines == null) {
      lines = new LineMap(source);
    }
    int line = lines.line(offset);
    problems.accept(Problem.warning(name, line, message));
  }

  private List<Block> children(Node parent) {
    var out = new ArrayList<Block>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, out);
    }
    return out;
  }

  private void block(Node node, List<Block> out) {
    if (node instanceof Heading heading) {
      heading(heading, out);
    } else if (node instanceof Paragraph) {
      out.addAll(Paragraphs.of(inlines.lines(node)));
    } else if (node instanceof OrderedList list) {
      ordered(list, out);
    } else if (node instanceof BulletList list) {
      out.add(items(list));
    } else if (node instanceof TableBlock table) {
      new MarkdownTable(this, source).read(table, out);
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      code(node, out);
    } else if (node instanceof HtmlBlock) {
      html(span(node), out);
    } else if (node instanceof BlockQuote || node.getFirstChild() != null) {
      out.addAll(children(node));
    }
  }

  private void heading(Heading node, List<Block> out) {
    List<Line> lines = inlines.lines(node);
    if (lines.isEmpty()) {
      return;
    }
    Passage text = Lines.joined(lines, ' ');
    boolean prose = Chars.room(text.text()) > LONGEST_HEADING;
    if (prose) {
      // a rule drawn right under a paragraph makes all of it a heading
      out.addAll(Paragraphs.of(lines));
    } else {
      out.add(new Block.Heading(node.getLevel(), text));
    }
  }

  private void ordered(OrderedList list, List<Block> out) {
    Node only = list.getFirstChild();
    boolean single = only != null && only.getNext() == null;
    Node text = single ? only.getFirstChild() : null;
    boolean bare = text instanceof Paragraph && text.getNext() == null;
    if (bare && list.getNext() != null && !(list.getNext() instanceof ListBlock)) {
      List<Line> lines = inlines.lines(text);
      if (lines.size() == 1 && isHeading(lines.get(0))) {
        int level = lines.get(0).isBold() ? Block.Heading.BOLD : Block.Heading.LINE;
        out.add(new Block.Heading(level, withMark(span(only).start(), lines.get(0).text())));
        return;
      }
    }
    out.add(items(list));
  }

  private static boolean isHeading(Line line) {
    String text = line.text().text();
    return line.isBold()
        ? Looks.isHeading(text)
        : Chars.room(text) <= 80 && Looks.isHeading(text) && !Chars.isStop(Chars.lastMark(text));
  }

  /** The text with the list number before it. */
  private Passage withMark(int start, Passage text) {
    var out = new Passage.Builder();
    int end = start;
    while (end < text.source().start() && !Chars.isSpace(source.charAt(end))) {
      out.append(source.charAt(end), end, end + 1);
      end++;
    }
    return out.append(' ', end, Math.max(end, text.source().start())).append(text).build();
  }

  private Block.Items items(Node list) {
    var items = new ArrayList<Block.Item>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<Block> blocks = children(item);
      if (!blocks.isEmpty()) {
        items.add(new Block.Item(blocks));
      }
    }
    return new Block.Items(items);
  }

  /** A single word after a fence names a language; more than one are words that got there. */
  private static boolean hasText(String info) {
    return info != null && info.strip().indexOf(' ') > 0;
  }

  private void code(Node node, List<Block> out) {
    List<SourceSpan> spans = node.getSourceSpans();
    boolean fenced = node instanceof FencedCodeBlock;
    boolean open = fenced && ((FencedCodeBlock) node).getClosingFenceLength() == null;
    int first = fenced ? 1 : 0;
    int last = spans.size() - (fenced && !open ? 1 : 0);
    if (fenced && hasText(((FencedCodeBlock) node).getInfo())) {
      var info = new Lines();
      SourceSpan fence = spans.get(0);
      int from = base + fence.getInputIndex();
      int to = from + fence.getLength();
      while (from < to && !Character.isLetterOrDigit(source.charAt(from))) {
        from++;
      }
      info.verbatim(source, from, to, false);
      out.addAll(Paragraphs.of(info.build()));
    }
    if (first >= last) {
      return;
    }
    SourceSpan end = spans.get(last - 1);
    Span span =
        new Span(
            base + spans.get(first).getInputIndex(), base + end.getInputIndex() + end.getLength());
    if (open) {
      warn(span.start(), "code fence is not closed; its text is read as Markdown");
      out.addAll(part(span.start(), span.end()));
    } else {
      out.addAll(TextReader.part(source, span));
    }
  }

  /** HTML inside Markdown; a script or comment that is never closed does not swallow the rest. */
  private void html(Span span, List<Block> out) {
    String text = span.of(source);
    for (String[] marks : OPEN_AND_CLOSE) {
      boolean opens = text.stripLeading().regionMatches(true, 0, marks[0], 0, marks[0].length());
      if (opens && !text.toLowerCase(Locale.ROOT).contains(marks[1])) {
        warn(span.start(), "'" + marks[0] + "' is not closed; what follows is read as text");
        int from = text.indexOf(marks[0].charAt(marks[0].length() - 1)) + 1;
        int tag = marks[1].startsWith("</") ? text.indexOf('>') + 1 : from;
        out.addAll(part(span.start() + Math.max(1, tag), span.end()));
        return;
      }
    }
    out.addAll(HtmlReader.part(source, span));
  }

  Span span(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return new Span(
        base + spans.get(0).getInputIndex(), base + last.getInputIndex() + last.getLength());
  }
}
