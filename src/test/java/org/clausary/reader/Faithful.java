package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/** What holds for every document, however strange its source. */
final class Faithful {

  /** What a reader of Markdown does not see: targets, images, tags, entities, numbers of lists. */
  private static final Pattern MARKDOWN_MARKS =
      Pattern.compile(
          "!\\[[^\\]]*\\]\\([^)]*\\)"
              + "|\\]\\((?:[^()\\\\\\n]|\\\\.|\\([^()\\n]*\\))*\\)|\\]\\(<[^>\\n]*>\\)"
              + "|\\]\\([^\\s()]*\\s+\"[^\"]*\"\\s*\\)"
              + "|<script.*?</script>|<style.*?</style>|<[^>\\n]*>|&#?[a-zA-Z0-9]+;"
              + "|^`{3,}\\w+$|^[ >]*\\[[^\\]]+\\]:.*$|^[\\s>]*\\d{1,9}[.)]\\s",
          Pattern.MULTILINE);

  private static final Pattern HTML_MARKS =
      Pattern.compile(
          "(?is)<script.*?</script>|<style.*?</style>|<head.*?</head>|<nav.*?</nav>"
              + "|<header.*?</header>|<footer.*?</footer>|<[^>]*hidden[^>]*>.*?</div>"
              + "|<div style=\"display: none\">.*?</div>|<[^>]*>|&#?[a-zA-Z0-9]+;");

  private static final Pattern NO_MARKS = Pattern.compile("(?!)");

  private Faithful() {}

  /** Offsets re-slice, clauses are in order, ids are distinct. */
  static void checkSpans(PolicyDocument document) {
    String source = document.source();
    var ids = new HashSet<String>();
    // browsers show text that stands between the rows of a table before it
    boolean ordered = !source.contains("<table");
    int before = 0;
    for (Clause clause : document.clauses()) {
      assertTrue(ids.add(clause.id()), () -> "two clauses have the id " + clause.id());
      assertTrue(clause.id().matches("[0-9a-f]{10}"), clause.id());
      assertTrue(clause.span().contains(clause.text().source()));
      assertTrue(clause.span().end() <= source.length());
      assertTrue(
          !ordered || clause.span().start() >= before, () -> "out of order: " + clause.text());
      before = clause.span().start();
      checkUnits(clause.text(), source);
      for (Passage leadIn : clause.leadIns()) {
        checkUnits(leadIn, source);
      }
      for (Cell cell : clause.cells()) {
        checkUnits(cell.text(), source);
      }
    }
  }

  /** Each letter stands for the same letter of the source, or for an entity. */
  private static void checkUnits(Passage passage, String source) {
    int before = 0;
    for (int i = 0; i < passage.length(); i++) {
      char unit = passage.text().charAt(i);
      Span span = passage.toSource(new Span(i, i + 1));
      assertTrue(span.start() >= before, () -> "units out of order in: " + passage);
      before = span.start();
      if (Character.isLetterOrDigit(unit)) {
        String from = span.of(source);
        assertTrue(
            from.equals(String.valueOf(unit)) || from.startsWith("&"),
            () -> "'" + unit + "' is said to stand for '" + from + "' in: " + passage);
      }
    }
  }

  /** Every letter and digit of the source that a reader sees is in some clause. */
  static void checkNothingLost(PolicyDocument document) {
    String source = document.source();
    BitSet seen = new BitSet(source.length());
    for (Clause clause : document.clauses()) {
      for (int i = 0; i < clause.text().length(); i++) {
        Span unit = clause.text().toSource(new Span(i, i + 1));
        seen.set(unit.start(), unit.end());
      }
    }
    String name = document.name();
    int front = name.endsWith(".md") ? FrontMatter.of(source).end() : 0;
    seen.set(0, front);
    Matcher marks = marks(name).matcher(source);
    while (marks.find()) {
      seen.set(marks.start(), Math.max(marks.start(), marks.end()));
    }
    var lost = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      if (!seen.get(i) && Character.isLetterOrDigit(source.charAt(i))) {
        lost.append(source.charAt(i));
      }
    }
    assertEquals("", lost.toString(), () -> "lost from " + name);
  }

  private static Pattern marks(String name) {
    if (name.endsWith(".md")) {
      return MARKDOWN_MARKS;
    }
    return name.endsWith(".html") ? HTML_MARKS : NO_MARKS;
  }
}
