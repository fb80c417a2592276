package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.problem.LimitException;
import org.clausary.problem.ReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

  private static Source source(String name, String text) {
    return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "# Privacy Policy",
        "Page not found",
        "---\ntitle: Privacy\ndate: 2026-01-01\n---\n",
        "<!DOCTYPE html><html><head><title>Privacy</title></head><body></body></html>",
        "![scan](a.png)",
        "隐私政策"
      })
  void refusesACaptureWithTooLittleText(String text) {
    PolicyReader reader = PolicyReader.builder().functionWords(Samples.WORDS).build();
    ReadException e = assertThrows(ReadException.class, () -> reader.read(source("a.md", text)));
    assertTrue(e.getMessage().contains("too little text"), e.getMessage());
    assertEquals(3, e.exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PK\u0003\u0004 no document", "{\\rtf1 x}", "\0\0\0\0\0\0\0\0\0\0", "%PDF-1.7 no"})
  void refusesWhatIsNoPolicy(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(ReadException.class, () -> Samples.reader().read(Source.of("a.bin", bytes)));
  }

  @Test
  void tellsFormatsByContentThenByName() {
    assertEquals(Format.HTML, Format.of(source("a.txt", "<!doctype HTML><p>x")));
    assertEquals(Format.HTML, Format.of(source("-", "\n<!-- saved -->\n<html lang=en>")));
    assertEquals(Format.MARKDOWN, Format.of(source("-", "# Title\n\ntext")));
    assertEquals(Format.MARKDOWN, Format.of(source("a.md", "text")));
    assertEquals(Format.TEXT, Format.of(source("-", "We keep your name.")));
    assertEquals(Format.TEXT, Format.of(source("a.txt", "# not a heading")));
  }

  @Test
  void keepsTheIdOfAnUnchangedClause() {
    PolicyDocument one = Samples.read("a.md", "# T\n\nWe keep logs.\n\nWe keep bills.\n");
    PolicyDocument two =
        Samples.read("b.md", "# T\n\nNew.\n\n* We keep  logs.\n\nWe keep bills!\n");
    assertEquals(one.clauses().get(1).id(), two.clauses().get(2).id());
    assertNotEquals(one.clauses().get(2).id(), two.clauses().get(3).id());
  }

  @Test
  void equalClausesHaveDistinctIdsThatStay() {
    PolicyDocument document = Samples.read("a.md", "Read more.\n\nRead  more.\n\nREAD MORE.\n");
    List<String> ids = document.clauses().stream().map(Clause::id).distinct().toList();
    assertEquals(3, ids.size());
    assertEquals(
        ids,
        Samples.read("a.md", "# H\n\nRead more. Read more. Read more.").clauses().stream()
            .skip(1)
            .map(Clause::id)
            .toList());
  }

  @Test
  void givesLinesPositionsAndTitle() {
    PolicyDocument document =
        Samples.read("dir\\a.md", "Title\n===\n\nOne. Two.\r\n\r\n* Three\r\n");
    assertEquals("Title", document.title());
    assertEquals("dir/a.md", document.name());
    assertEquals(List.of(1, 4, 4, 6), document.clauses().stream().map(Clause::line).toList());
    assertEquals(List.of(0, 1, 2, 3), document.clauses().stream().map(Clause::position).toList());
    assertEquals("Three", document.clauses().get(3).quote(document));
    assertEquals(1, document.sections().size());
    assertEquals(64, document.sha256().length());
  }

  @Test
  void aSentenceThatAnnouncesIntroducesItsList() {
    String text = "We share the following.\n\n* Name\n";
    assertTrue(Samples.read("a.md", text).clauses().get(1).leadIns().isEmpty());
    PolicyReader reader =
        PolicyReader.builder()
            .functionWords(Samples.WORDS)
            .announcements(Map.of("en", Set.of("following")))
            .limits(Limits.DEFAULT.withWords(1))
            .build();
    Clause item = reader.read(source("a.md", text)).clauses().get(1);
    assertEquals("We share the following.", item.leadIns().get(0).text());
  }

  @Test
  void theTargetOfALinkIsInsideItsClause() {
    PolicyDocument document =
        Samples.read(
            "a.md",
            "# Contact\n\n* [write to us](mailto:desk@fernwick.example)\n* or opt out"
                + " [**here**](https://fernwick.example/a_(b))\n");
    assertEquals(
        List.of(
            "[write to us](mailto:desk@fernwick.example)",
            "or opt out [**here**](https://fernwick.example/a_(b))"),
        document.clauses().stream().skip(1).map(c -> c.quote(document)).toList());
    PolicyDocument page =
        Samples.read(
            "a.html",
            "<html><ul><li><a href=\"mailto:desk@fernwick.example\"><b>write</b> to us</a></ul>");
    String quote = page.clauses().get(0).quote(page);
    assertTrue(quote.startsWith("<a href=\"mailto:desk@"), quote);
    assertEquals("write to us", page.clauses().get(0).text().text());
  }

  @Test
  void limitsAreErrorsThatNameTheLimit() {
    Limits base = Limits.DEFAULT.withWords(1);
    PolicyReader clauses = PolicyReader.builder().limits(base.withClauses(2)).build();
    LimitException e =
        assertThrows(
            LimitException.class, () -> clauses.read(source("a.md", "One. Two. Three. Four.")));
    assertTrue(e.getMessage().contains("limit of 2"), e.getMessage());
    PolicyReader cells = PolicyReader.builder().limits(base.withCells(3)).build();
    String table = "| a | b |\n| - | - |\n| c | d |\n";
    assertThrows(LimitException.class, () -> cells.read(source("a.md", table)));
    assertFalse(Samples.read("a.md", table).clauses().isEmpty());
  }
}
