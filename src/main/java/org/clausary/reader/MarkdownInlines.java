package org.clausary.reader;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Inline Markdown to lines: link text without its target, images gone, breaks kept apart. */
final class MarkdownInlines {

  private final String source;
  private final int base;
  private final Alignment alignment;

  MarkdownInlines(String source, int base) {
    this.source = source;
    this.base = base;
    this.alignment = new Alignment(source, true);
  }

  /** The lines of a paragraph, heading or cell. */
  List<Line> lines(Node block) {
    var out = new Lines();
    children(block, out, false);
    return out.build();
  }

  private void children(Node parent, Lines out, boolean bold) {
    boolean html = false;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInline tag) {
        html = html(tag, out, html);
        Node end = codeEnd(tag);
        node = end == null ? node : end;
      } else {
        inline(node, out, bold || html);
      }
    }
  }

  private void inline(Node node, Lines out, boolean bold) {
    if (node instanceof Text text) {
      text(node, text.getLiteral(), out, bold);
    } else if (node instanceof Code code) {
      code(node, code.getLiteral(), out, bold);
    } else if (node instanceof HardLineBreak) {
      out.line(Line.Break.HARD);
    } else if (node instanceof SoftLineBreak) {
      if (bold) {
        out.wrap();
      } else {
        out.line(Line.Break.SOFT);
      }
    } else if (!(node instanceof Image)) {
      children(node, out, bold || node instanceof StrongEmphasis);
    }
  }

  private boolean html(HtmlInline tag, Lines out, boolean bold) {
    String literal = tag.getLiteral().toLowerCase(Locale.ROOT);
    if (literal.startsWith("<br") || literal.startsWith("<p") || literal.startsWith("</p")) {
      out.line(Line.Break.HARD);
    } else if (isTag(literal, "<b") || isTag(literal, "<strong")) {
      return true;
    } else if (isTag(literal, "</b") || isTag(literal, "</strong")) {
      return false;
    }
    return bold;
  }

  private static boolean isTag(String literal, String start) {
    return literal.startsWith(start)
        && literal.length() > start.length()
        && !Character.isLetter(literal.charAt(start.length()));
  }

  /** The tag that closes a script or style, if it is there; what is between is no text. */
  private static Node codeEnd(HtmlInline tag) {
    String literal = tag.getLiteral().toLowerCase(Locale.ROOT);
    for (String name : List.of("script", "style", "template")) {
      if (isTag(literal, "<" + name)) {
        for (Node next = tag.getNext(); next != null; next = next.getNext()) {
          boolean closes =
              next instanceof HtmlInline end
                  && isTag(end.getLiteral().toLowerCase(Locale.ROOT), "</" + name);
          if (closes) {
            return next;
          }
        }
      }
    }
    return null;
  }

  private void text(Node node, String literal, Lines out, boolean bold) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    int start = base + spans.get(0).getInputIndex();
    int end = base + last.getInputIndex() + last.getLength();
    alignment.add(out, literal, start, end, bold);
  }

  private void code(Node node, String literal, Lines out, boolean bold) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    int start = base + spans.get(0).getInputIndex();
    int end = base + last.getInputIndex() + last.getLength();
    while (start < end && source.charAt(start) == '`') {
      start++;
    }
    while (end > start && source.charAt(end - 1) == '`') {
      end--;
    }
    if (!literal.isBlank()) {
      out.verbatim(source, start, end, bold);
    }
  }
}
