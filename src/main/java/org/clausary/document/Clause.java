package org.clausary.document;

import java.util.List;
import java.util.OptionalInt;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * The unit of evidence: a sentence, a list item or a table row, with what a reader needs to
 * understand it.
 *
 * @param id stable: from the clause's text and place among equal clauses, so an unchanged clause
 *     keeps it in the next version; lower-case hexadecimal
 * @param position 0-based, in document order
 * @param kind what it is
 * @param span where it stands in the decoded source
 * @param text what it says, without marks; for a table row the cells joined by {@code " | "}
 * @param headings the headings above it, outermost first
 * @param leadIns what introduces the list it belongs to ("We may share … with:"), outermost first
 * @param cells the cells of a table row; empty for other kinds
 * @param language BCP 47 tag of the clause's language
 * @param line 1-based line in the decoded source
 * @param page 1-based page, for sources that have pages
 */
public record Clause(
    String id,
    int position,
    Kind kind,
    Span span,
    Passage text,
    List<String> headings,
    List<Passage> leadIns,
    List<Cell> cells,
    String language,
    int line,
    OptionalInt page) {

  /** What a clause is. */
  public enum Kind {
    HEADING,
    SENTENCE,
    LIST_ITEM,
    TABLE_ROW
  }

  /** Copies the lists. */
  public Clause {
    headings = List.copyOf(headings);
    leadIns = List.copyOf(leadIns);
    cells = List.copyOf(cells);
  }

  /** Of the id, which tells the clauses of a policy apart: they are looked up often. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The exact characters of the clause in its source. */
  public String quote(PolicyDocument document) {
    return span.of(document.source());
  }

  /** The nearest heading, or empty. */
  public String heading() {
    return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
  }
}
