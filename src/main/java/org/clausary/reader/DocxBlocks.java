package org.clausary.reader;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clausary.text.Passage;

/** Walks the body of a DOCX, writing its text down as the source and collecting blocks. */
final class DocxBlocks {

  private static final String BREAK = "\n";

  private final StringBuilder source = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  /** Open lists, outermost first: the items of each. */
  private final List<List<Block.Item>> open = new ArrayList<>();

  /** The text the blocks lead back to; to be asked for after reading. */
  String source() {
    return source.toString();
  }

  List<Block> read(XWPFDocument document) {
    elements(document.getBodyElements());
    close(0);
    return blocks;
  }

  private void elements(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(paragraph);
      } else if (element instanceof XWPFTable table) {
        close(0);
        table(table);
      } else if (element instanceof XWPFSDT box) {
        close(0);
        plain(box.getContent().getText());
      }
    }
  }

  private void paragraph(XWPFParagraph paragraph) {
    List<Line> lines = lines(paragraph);
    source.append(BREAK);
    if (lines.isEmpty()) {
      return;
    }
    int level = level(paragraph);
    if (level > 0) {
      close(0);
      blocks.add(new Block.Heading(level, Lines.joined(lines, ' ')));
    } else if (paragraph.getNumID() != null && paragraph.getNumID().signum() > 0) {
      item(paragraph.getNumIlvl(), lines);
    } else {
      close(0);
      blocks.addAll(Paragraphs.of(lines));
    }
  }

  private List<Line> lines(XWPFParagraph paragraph) {
    var out = new Lines();
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run) {
        run(run, out);
      } else if (element instanceof XWPFSDT box) {
        text(box.getContent().getText(), false, out);
      }
    }
    return out.build();
  }

  private void run(XWPFRun run, Lines out) {
    if (!run.isVanish()) {
      text(run.text(), run.isBold(), out);
    }
  }

  private void text(String text, boolean bold, Lines out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = source.length();
      source.append(c);
      if (c == '\n' || c == '\r') {
        out.line(Line.Break.HARD);
      } else {
        out.unit(c, at, at + 1, bold);
      }
    }
  }

  private void plain(String text) {
    var lines = new Lines();
    text(text, false, lines);
    source.append(BREAK);
    blocks.addAll(Paragraphs.of(lines.build()));
  }

  /** Level of a heading by outline level or style, following the styles it is based on; or 0. */
  private static int level(XWPFParagraph paragraph) {
    var properties = paragraph.getCTP().getPPr();
    if (properties != null && properties.getOutlineLvl() != null) {
      int level = properties.getOutlineLvl().getVal().intValue();
      return level < 9 ? Math.min(6, level + 1) : 0;
    }
    String id = paragraph.getStyleID();
    for (int depth = 0; id != null && depth < 10; depth++) {
      int level = level(paragraph.getDocument(), id);
      if (level > 0) {
        return level;
      }
      XWPFStyle style = style(paragraph.getDocument(), id);
      id = style == null ? null : style.getBasisStyleID();
    }
    return 0;
  }

  private static int level(XWPFDocument document, String id) {
    XWPFStyle style = style(document, id);
    String name = style == null || style.getName() == null ? id : style.getName();
    String lower = name.toLowerCase(Locale.ROOT).replace(" ", "");
    if (lower.equals("title")) {
      return 1;
    }
    if (lower.matches("heading[1-9]")) {
      return Math.min(6, lower.charAt(7) - '0');
    }
    var properties = style == null ? null : style.getCTStyle().getPPr();
    boolean outlined = properties != null && properties.getOutlineLvl() != null;
    int level = outlined ? properties.getOutlineLvl().getVal().intValue() : 9;
    return level < 9 ? Math.min(6, level + 1) : 0;
  }

  private static XWPFStyle style(XWPFDocument document, String id) {
    return document.getStyles() == null ? null : document.getStyles().getStyle(id);
  }

  private void item(BigInteger declared, List<Line> lines) {
    int depth = declared == null ? 0 : Math.max(0, Math.min(8, declared.intValue()));
    close(depth + 1);
    while (open.size() <= depth) {
      open.add(new ArrayList<>());
    }
    open.get(depth).add(new Block.Item(new ArrayList<>(Paragraphs.of(lines))));
  }

  /** Closes lists deeper than {@code depth}: each goes into the last item of the one above. */
  private void close(int depth) {
    while (open.size() > depth) {
      List<Block.Item> items = open.remove(open.size() - 1);
      if (items.isEmpty()) {
        continue;
      }
      var list = new Block.Items(items);
      boolean inside = !open.isEmpty() && !open.get(open.size() - 1).isEmpty();
      if (inside) {
        List<Block.Item> above = open.get(open.size() - 1);
        above.get(above.size() - 1).blocks().add(list);
      } else {
        blocks.add(list);
      }
    }
  }

  private void table(XWPFTable table) {
    var rows = new ArrayList<List<Tables.Cell>>();
    for (XWPFTableRow row : table.getRows()) {
      var cells = new ArrayList<Tables.Cell>();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.add(cell(cell));
        source.append('\t');
      }
      source.append(BREAK);
      rows.add(cells);
    }
    int widest = rows.stream().mapToInt(List::size).max().orElse(0);
    if (widest < 2) {
      rows.forEach(row -> row.forEach(this::loose));
      return;
    }
    boolean marked = !table.getRows().isEmpty() && table.getRow(0).isRepeatHeader();
    List<Tables.Cell> header = marked ? rows.remove(0) : List.of();
    Tables.add(header, rows, blocks);
  }

  private void loose(Tables.Cell cell) {
    if (!cell.text().isEmpty()) {
      blocks.add(new Block.Paragraph(cell.text(), 0));
    }
  }

  private Tables.Cell cell(XWPFTableCell cell) {
    var all = new ArrayList<Line>();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        all.addAll(lines(paragraph));
        source.append(BREAK);
      } else if (element instanceof XWPFTable inner) {
        for (XWPFTableRow row : inner.getRows()) {
          row.getTableCells().forEach(c -> all.add(line(cell(c))));
        }
      }
    }
    all.removeIf(line -> line.text().isEmpty());
    return Tables.cell(all);
  }

  private static Line line(Tables.Cell cell) {
    Passage text = cell.text();
    return new Line(text, 0, Line.Break.HARD);
  }
}
