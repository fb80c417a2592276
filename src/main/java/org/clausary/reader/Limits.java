package org.clausary.reader;

import java.time.Duration;

/**
 * How much a reader takes in before it refuses, and how little.
 *
 * @param bytes size of one input
 * @param nesting depth of quotes, lists and emphasis; what is deeper is read as plain text
 * @param cells table cells in one document
 * @param clauses clauses in one document
 * @param pages pages of a PDF
 * @param expandedBytes size of a packed file (DOCX) after unpacking
 * @param time for one PDF, or one answer of a web server
 * @param words fewest words that make a policy; two ideographs count as a word
 */
public record Limits(
    long bytes,
    int nesting,
    int cells,
    int clauses,
    int pages,
    long expandedBytes,
    Duration time,
    int words) {

  /**
   * 100 MB, nesting 100, a million cells and clauses, 5,000 pages, 500 MB unpacked, 60 seconds; and
   * at least 40 words, since "Page not found" and a bare title have fewer and the shortest notices
   * that state a practice have more.
   */
  public static final Limits DEFAULT =
      new Limits(
          100_000_000L, 100, 1_000_000, 1_000_000, 5_000, 500_000_000L, Duration.ofSeconds(60), 40);

  /** These limits with another size of one input. */
  public Limits withBytes(long most) {
    return new Limits(most, nesting, cells, clauses, pages, expandedBytes, time, words);
  }

  /** These limits with another number of clauses. */
  public Limits withClauses(int most) {
    return new Limits(bytes, nesting, cells, most, pages, expandedBytes, time, words);
  }

  /** These limits with another number of table cells. */
  public Limits withCells(int most) {
    return new Limits(bytes, nesting, most, clauses, pages, expandedBytes, time, words);
  }

  /** These limits with another number of pages. */
  public Limits withPages(int most) {
    return new Limits(bytes, nesting, cells, clauses, most, expandedBytes, time, words);
  }

  /** These limits with another time for one PDF or one answer of a web server. */
  public Limits withTime(Duration most) {
    return new Limits(bytes, nesting, cells, clauses, pages, expandedBytes, most, words);
  }

  /** These limits with another least number of words; 0 also reads a single clause. */
  public Limits withWords(int least) {
    return new Limits(bytes, nesting, cells, clauses, pages, expandedBytes, time, least);
  }
}
