package org.clausary.reader;

import java.util.List;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problems;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown (CommonMark, tables, front matter) to blocks. Immutable and thread-safe. */
final class MarkdownReader {

  private final Limits limits;
  private final Parser parser;

  MarkdownReader(Limits limits) {
    this.limits = limits;
    this.parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.builder().maxCells(limits.cells()).build()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(limits.nesting())
            .maxInlineNesting(limits.nesting())
            .build();
  }

  Reading read(String name, String source, Problems problems) {
    FrontMatter front = FrontMatter.of(source);
    var blocks = new MarkdownBlocks(this, name, source, front.end(), problems);
    return new Reading(
        source,
        front.values(),
        front.values().getOrDefault("title", ""),
        blocks.read(front.end(), source.length()),
        List.of());
  }

  Node parse(String name, String text) {
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException e) {
      // the tables extension has no exception of its own for its limit
      String most = "more table cells than the limit of " + limits.cells();
      throw new LimitException(Problem.error(name, 0, most), e);
    }
  }
}
