package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.clausary.document.PolicyDocument;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.ReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DocxReaderTest {

  private static byte[] sample() throws IOException {
    try (var document = new XWPFDocument()) {
      styled(document, "Heading1", "Privacy Notice");
      document.createParagraph().createRun().setText("We keep your name. We may share it with:");
      item(document, 0, "couriers");
      item(document, 0, "offices, to");
      item(document, 1, "answer a court");
      bold(document, "Your rights");
      XWPFRun run = document.createParagraph().createRun();
      run.setText("You may ask for a copy.");
      run.addBreak();
      run.setText("We answer within a month.");
      XWPFTable table = document.createTable(3, 2);
      String[][] cells = {
        {"Data", "Kept"},
        {"Logs", "30 days"},
        {"Bills", "10 years, as the law of the place where we live asks us to"}
      };
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 2; c++) {
          table.getRow(r).getCell(c).setText(cells[r][c]);
        }
      }
      document.createParagraph().createRun().setText("That is all.");
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void styled(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
  }

  private static void item(XWPFDocument document, int level, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(BigInteger.ONE);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
  }

  private static void bold(XWPFDocument document, String text) {
    XWPFRun run = document.createParagraph().createRun();
    run.setBold(true);
    run.setText(text);
  }

  private static PolicyDocument read(byte[] bytes) {
    return Samples.reader().read(Source.of("a.docx", bytes));
  }

  @Test
  void readsHeadingsListsAndTables() throws IOException {
    PolicyDocument document = read(sample());
    Faithful.checkSpans(document);
    Faithful.checkNothingLost(document);
    assertEquals(
        List.of(
            "HEADING [] Privacy Notice",
            "SENTENCE [Privacy Notice] We keep your name.",
            "SENTENCE [Privacy Notice] We may share it with:",
            "LIST_ITEM [Privacy Notice] We may share it with: couriers",
            "LIST_ITEM [Privacy Notice] We may share it with: offices, to",
            "LIST_ITEM [Privacy Notice] We may share it with: offices, to answer a court",
            "HEADING [Privacy Notice] Your rights",
            "SENTENCE [Privacy Notice, Your rights] You may ask for a copy.",
            "SENTENCE [Privacy Notice, Your rights] We answer within a month.",
            "HEADING [Privacy Notice, Your rights] Data | Kept",
            "TABLE_ROW [Privacy Notice, Your rights] Logs | 30 days",
            "TABLE_ROW [Privacy Notice, Your rights] Bills | 10 years, as the law of the place where we"
                + " live asks us to",
            "SENTENCE [Privacy Notice, Your rights] That is all."),
        document.clauses().stream()
            .map(
                c ->
                    c.kind()
                        + " "
                        + c.headings()
                        + " "
                        + String.join("", c.leadIns().stream().map(l -> l + " ").toList())
                        + c.text())
            .toList());
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    byte[] bytes = sample();
    for (int part = 1; part < 8; part++) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 8);
      assertThrows(ClausaryException.class, () -> read(cut));
    }
  }

  @Test
  void refusesBombs() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 600; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThrows(ClausaryException.class, () -> read(out.toByteArray()));
  }

  @Test
  void refusesOtherPackedFiles() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("policy.md"));
      zip.write("We keep logs.".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    String message = assertThrows(ReadException.class, () -> read(out.toByteArray())).getMessage();
    assertTrue(message.contains("not a DOCX"), message);
  }

  @Test
  void expandsNoEntities() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String xml = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertThrows(ReadException.class, () -> read(out.toByteArray()));
  }
}
