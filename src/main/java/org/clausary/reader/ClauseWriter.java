package org.clausary.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.document.Section;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.text.LineMap;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * Blocks to clauses: sentences, list items and table rows, each with the headings above it and the
 * words that introduce its list. One per document.
 */
final class ClauseWriter {

  private final String name;
  private final Reading reading;
  private final SectionLanguages languages;
  private final Sentences sentences;
  private final Map<String, Set<String>> announcements;
  private final Limits limits;
  private final LineMap lines;
  private final Outline outline = new Outline();
  private final ClauseIds ids = new ClauseIds();
  private final List<Clause> clauses = new ArrayList<>();
  private final List<OpenSection> sections = new ArrayList<>();
  private final Set<Integer> headers = new HashSet<>();
  private List<String> path = List.of();
  private int ordinal;
  private int floor;

  private record OpenSection(int level, String heading, int start, String language) {}

  ClauseWriter(
      String name,
      Reading reading,
      SectionLanguages languages,
      Sentences sentences,
      Map<String, Set<String>> announcements,
      Limits limits) {
    this.name = name;
    this.reading = reading;
    this.languages = languages;
    this.sentences = sentences;
    this.announcements = announcements;
    this.limits = limits;
    this.lines = new LineMap(reading.source());
    sections.add(new OpenSection(1, "", 0, languages.section(0)));
  }

  List<Clause> write() {
    blocks(reading.blocks(), List.of(), false);
    return clauses;
  }

  /** The sections, to be asked for after writing. */
  List<Section> sections() {
    var out = new ArrayList<Section>();
    int length = reading.source().length();
    for (int i = 0; i < sections.size(); i++) {
      OpenSection section = sections.get(i);
      int end = i + 1 < sections.size() || i == 0 ? end(i) : length;
      boolean bare = i == 0 && (clauses.isEmpty() || clauses.get(0).span().start() >= end);
      if (!bare) {
        out.add(
            new Section(
                section.level(),
                section.heading(),
                new Span(section.start(), Math.max(section.start(), end)),
                section.language()));
      }
    }
    return out;
  }

  private int end(int index) {
    for (int i = index + 1; i < sections.size(); i++) {
      if (index == 0 || sections.get(i).level() <= sections.get(index).level()) {
        return sections.get(i).start();
      }
    }
    return reading.source().length();
  }

  private void blocks(List<Block> blocks, List<Passage> leadIns, boolean inItem) {
    Passage leadIn = Passage.EMPTY;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading heading) {
        boolean runIn = inItem && heading.level() >= Block.Heading.BOLD && !hasText(blocks, i + 1);
        leadIn = runIn ? item(heading, leadIns) : heading(heading);
      } else if (block instanceof Block.Paragraph paragraph) {
        boolean list = i + 1 < blocks.size() && isIntroduced(blocks.get(i + 1));
        leadIn = paragraph(paragraph, leadIns, inItem, list);
      } else if (block instanceof Block.Items items) {
        items(items, with(leadIns, leadIn));
      } else if (block instanceof Block.Table table) {
        boolean introduced = i > 0 && !(blocks.get(i - 1) instanceof Block.Items);
        table(table, introduced ? with(leadIns, leadIn) : leadIns);
      }
    }
  }

  /** True if a paragraph or heading follows, which a bold line in an item may be the heading of. */
  private static boolean hasText(List<Block> blocks, int from) {
    return blocks.stream()
        .skip(from)
        .anyMatch(b -> b instanceof Block.Paragraph || b instanceof Block.Heading);
  }

  private static boolean isIntroduced(Block block) {
    return block instanceof Block.Items || block instanceof Block.Table;
  }

  private static List<Passage> with(List<Passage> leadIns, Passage more) {
    if (more.isEmpty()) {
      return leadIns;
    }
    var out = new ArrayList<>(leadIns);
    out.add(more);
    return List.copyOf(out);
  }

  private Passage heading(Block.Heading heading) {
    Passage text = heading.text();
    int depth = outline.open(heading.level(), text.text(), floor);
    path = outline.path();
    ordinal++;
    sections.add(
        new OpenSection(depth, text.text(), text.source().start(), languages.section(ordinal)));
    add(Clause.Kind.HEADING, text, path.subList(0, path.size() - 1), List.of(), List.of());
    return Chars.isColon(Chars.lastMark(text.text())) ? text : Passage.EMPTY;
  }

  /** A bold line that is all an item says, or that introduces the list inside it. */
  private Passage item(Block.Heading heading, List<Passage> leadIns) {
    ordinal++;
    add(Clause.Kind.LIST_ITEM, heading.text(), path, leadIns, List.of());
    return heading.text();
  }

  private Passage paragraph(
      Block.Paragraph paragraph, List<Passage> leadIns, boolean inItem, boolean beforeList) {
    Passage text = paragraph.text();
    Clause.Kind kind = inItem ? Clause.Kind.LIST_ITEM : Clause.Kind.SENTENCE;
    Passage last = Passage.EMPTY;
    for (Span span : sentences.split(text.text(), paragraph.runIn(), languages.section(ordinal))) {
      last = text.slice(span);
      add(kind, last, path, leadIns, List.of());
    }
    return beforeList && introduces(last.text(), inItem) ? last : Passage.EMPTY;
  }

  private boolean introduces(String sentence, boolean inItem) {
    char mark = Chars.lastMark(sentence);
    return inItem || Chars.isColon(mark) || !Chars.isStop(mark) || announces(sentence);
  }

  private boolean announces(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return announcements.getOrDefault(languages.section(ordinal), Set.of()).stream()
        .anyMatch(lower::contains);
  }

  private void items(Block.Items items, List<Passage> leadIns) {
    for (Block.Item item : items.items()) {
      int before = outline.depth();
      int oldFloor = floor;
      boolean heading = item.blocks().stream().allMatch(b -> isMarkedHeading(b));
      floor = heading ? floor : before;
      blocks(item.blocks(), leadIns, true);
      if (!heading) {
        outline.close(before);
        path = outline.path();
      }
      floor = oldFloor;
    }
  }

  private static boolean isMarkedHeading(Block block) {
    return block instanceof Block.Heading heading && heading.level() < Block.Heading.BOLD;
  }

  private void table(Block.Table table, List<Passage> leadIns) {
    Passage head = joined(table.header(), 0);
    // a table that text interrupts comes in parts, all with the same header
    if (!head.isEmpty() && headers.add(head.source().start())) {
      add(Clause.Kind.HEADING, head, path, leadIns, List.of());
    }
    int end = 0;
    for (List<Passage> row : table.rows()) {
      var cells = new ArrayList<Cell>();
      for (int i = 0; i < row.size(); i++) {
        Passage header = i < table.header().size() ? table.header().get(i) : Passage.EMPTY;
        cells.add(new Cell(i, header, row.get(i)));
      }
      Passage text = joined(row, end);
      add(Clause.Kind.TABLE_ROW, text, path, leadIns, cells);
      end = Math.max(end, text.source().end());
    }
  }

  /**
   * The cells that say something, with {@code " | "} between them and line breaks as spaces; a cell
   * that stands before {@code from} belongs to a row above and only spans this one.
   */
  private static Passage joined(List<Passage> cells, int from) {
    var out = new Passage.Builder();
    int end = 0;
    for (Passage cell : cells) {
      if (cell.isEmpty() || cell.source().start() < from) {
        continue;
      }
      Span span = cell.source();
      if (out.length() > 0) {
        out.append(" | ", end, Math.max(end, span.start()));
      }
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.text().charAt(i);
        Span unit = cell.toSource(new Span(i, i + 1));
        out.append(c == '\n' ? ' ' : c, unit.start(), unit.end());
      }
      end = span.end();
    }
    return out.build();
  }

  private void add(
      Clause.Kind kind,
      Passage text,
      List<String> headings,
      List<Passage> leadIns,
      List<Cell> cells) {
    if (text.isEmpty()) {
      return;
    }
    if (clauses.size() == limits.clauses()) {
      String most = "more clauses than the limit of " + limits.clauses();
      throw new LimitException(Problem.error(name, 0, most));
    }
    Span span = Links.around(reading.source(), text.source());
    clauses.add(
        new Clause(
            ids.next(text.text()),
            clauses.size(),
            kind,
            span,
            text,
            headings,
            leadIns,
            cells,
            languages.section(ordinal),
            lines.line(span.start()),
            page(span.start())));
  }

  private OptionalInt page(int offset) {
    int at = Collections.binarySearch(reading.pages(), offset);
    int page = at >= 0 ? at + 1 : -at - 1;
    // an empty page starts where the next one does
    while (page > 0 && page < reading.pages().size() && reading.pages().get(page) <= offset) {
      page++;
    }
    return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
  }
}
