package org.clausary.reader;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF, each with page, height on the page, size of type and weight. */
final class PdfLines extends PDFTextStripper {

  private final PDDocument document;
  private final DataOutputStream out;
  private final StringBuilder line = new StringBuilder();
  private float size;
  private float y;
  private boolean bold = true;

  PdfLines(PDDocument document, DataOutputStream out) {
    this.document = document;
    this.out = out;
  }

  void write() throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      setStartPage(page);
      setEndPage(page);
      getText(document);
      end();
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      if (!position.getUnicode().isBlank()) {
        size = Math.max(size, position.getFontSizeInPt());
        y = line.length() == 0 ? position.getYDirAdj() : Math.max(y, position.getYDirAdj());
        bold &= isBold(position.getFont());
      }
    }
    line.append(text);
  }

  private static boolean isBold(PDFont font) {
    String name = font == null || font.getName() == null ? "" : font.getName();
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    end();
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    end();
  }

  @Override
  protected void writePageEnd() throws IOException {
    end();
  }

  private void end() throws IOException {
    if (!line.toString().isBlank()) {
      out.writeByte(PdfChild.LINE);
      out.writeInt(getCurrentPageNo());
      out.writeFloat(y);
      out.writeFloat(size);
      out.writeBoolean(bold);
      PdfChild.write(out, line.toString());
    }
    line.setLength(0);
    size = 0;
    bold = true;
  }
}
