package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.problem.LimitException;
import org.clausary.problem.ReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PdfReaderTest {

  private static final List<List<String>> PAGES =
      List.of(
          List.of(
              "Fernwick Ltd - confidential",
              "",
              "## Privacy Notice",
              "",
              "We keep your name and your address when you order one of our sen-",
              "sors. We keep both for two years. Nobody else gets to see what you",
              "told us, and we",
              "",
              "5"),
          List.of(
              "Fernwick Ltd - confidential",
              "",
              "mean it.",
              "",
              "**Your rights",
              "",
              "You may ask for the following:",
              "",
              "- a copy of what we hold about you",
              "- its deletion",
              "",
              "6"),
          List.of("Fernwick Ltd - confidential", "", "We answer within a month.", "", "7"));

  private static PDDocument pdf(List<List<String>> pages) throws IOException {
    var document = new PDDocument();
    for (List<String> lines : pages) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        float y = 740;
        for (String line : lines) {
          boolean title = line.startsWith("## ");
          boolean bold = line.startsWith("**");
          var face =
              bold ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA;
          content.beginText();
          content.setFont(new PDType1Font(face), title ? 20 : 11);
          content.newLineAtOffset(72, y);
          content.showText(title ? line.substring(3) : bold ? line.substring(2) : line);
          content.endText();
          y -= 14;
        }
      }
    }
    return document;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    try (document) {
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static PolicyDocument read(byte[] bytes) {
    return Samples.reader().read(Source.of("a.pdf", bytes));
  }

  @Test
  void readsTextWithPagesAndHeadings() throws IOException {
    PolicyDocument document = read(saved(pdf(PAGES)));
    Faithful.checkSpans(document);
    assertEquals(
        List.of(
            "1 [] Privacy Notice",
            "1 [Privacy Notice] We keep your name and your address when you order one of our sensors.",
            "1 [Privacy Notice] We keep both for two years.",
            "1 [Privacy Notice] Nobody else gets to see what you told us, and we mean it.",
            "2 [Privacy Notice] Your rights",
            "2 [Privacy Notice, Your rights] You may ask for the following:",
            "2 [Privacy Notice, Your rights] a copy of what we hold about you",
            "2 [Privacy Notice, Your rights] its deletion",
            "3 [Privacy Notice, Your rights] We answer within a month."),
        document.clauses().stream()
            .map(c -> c.page().getAsInt() + " " + c.headings() + " " + c.text())
            .toList());
    assertEquals(1, document.clauses().get(7).leadIns().size());
    assertTrue(document.source().contains("confidential"));
    assertTrue(document.problems().get(0).message().contains("6 page heads and feet"));
  }

  @Test
  void refusesAPdfWithoutText() throws IOException {
    byte[] empty = saved(pdf(List.of(List.of(), List.of())));
    String message = assertThrows(ReadException.class, () -> read(empty)).getMessage();
    assertTrue(message.contains("no text"), message);
  }

  @Test
  void refusesAnEncryptedPdf() throws IOException {
    PDDocument document = pdf(PAGES);
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    byte[] locked = saved(document);
    String message = assertThrows(ReadException.class, () -> read(locked)).getMessage();
    assertTrue(message.contains("encrypted"), message);
  }

  @Test
  void refusesAPageCountThatLies() throws IOException {
    String text = new String(saved(pdf(PAGES)), StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("/Count 3"), "the sample has no plain page count");
    byte[] lying = text.replace("/Count 3", "/Count 9").getBytes(StandardCharsets.ISO_8859_1);
    String message = assertThrows(ReadException.class, () -> read(lying)).getMessage();
    assertTrue(message.contains("declares 9 pages"), message);
  }

  @Test
  void refusesMorePagesOrTimeThanTheLimit() throws IOException {
    byte[] bytes = saved(pdf(PAGES));
    PolicyReader few =
        PolicyReader.builder().limits(Limits.DEFAULT.withWords(1).withPages(2)).build();
    ReadException pages =
        assertThrows(ReadException.class, () -> few.read(Source.of("a.pdf", bytes)));
    assertTrue(pages.getMessage().contains("limit of 2"), pages.getMessage());
    PolicyReader hasty =
        PolicyReader.builder().limits(Limits.DEFAULT.withTime(Duration.ofMillis(1))).build();
    assertThrows(LimitException.class, () -> hasty.read(Source.of("a.pdf", bytes)));
  }

  @Test
  void refusesADamagedPdfOrWarns() throws IOException {
    byte[] bytes = saved(pdf(PAGES));
    for (int part = 1; part < 5; part++) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 5);
      try {
        String problems = read(cut).problems().toString();
        assertTrue(problems.contains("text may be missing"), problems);
      } catch (ReadException e) {
        assertTrue(e.getMessage().startsWith("a.pdf: "), e.getMessage());
      }
    }
  }

  @Test
  void leavesNoProcessBehind() throws IOException {
    read(saved(pdf(PAGES)));
    long left =
        ProcessHandle.current()
            .children()
            .filter(ProcessHandle::isAlive)
            .filter(p -> p.info().commandLine().orElse("").contains("PdfChild"))
            .count();
    assertEquals(0, left);
  }

  @Test
  void kindsAreThoseOfText() throws IOException {
    List<Clause> clauses = read(saved(pdf(PAGES))).clauses();
    assertEquals(Clause.Kind.HEADING, clauses.get(0).kind());
    assertEquals(Clause.Kind.LIST_ITEM, clauses.get(6).kind());
  }
}
