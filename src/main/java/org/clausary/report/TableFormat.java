package org.clausary.report;

/** How a table is written. */
public enum TableFormat {
  /** For people: laid out for the terminal, long cells wrapped. */
  TABLE,
  /** RFC 4180. */
  CSV,
  /** As {@link #CSV}, with tabs. */
  TSV,
  /** An array with one object for each row. */
  JSON,
  /** A pipe table. */
  MARKDOWN
}
