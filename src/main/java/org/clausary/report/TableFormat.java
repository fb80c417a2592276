package org.clausary.report;

/** How a table is written. */
public enum TableFormat {
  /** For people: laid out for the terminal, long cells wrapped. */
  TABLE("txt"),
  /** RFC 4180. */
  CSV("csv"),
  /** As {@link #CSV}, with tabs. */
  TSV("tsv"),
  /** An array with one object for each row. */
  JSON("json"),
  /** A pipe table. */
  MARKDOWN("md");

  private final String ending;

  TableFormat(String ending) {
    this.ending = ending;
  }

  /** What the name of a file in this format ends with. */
  public String ending() {
    return ending;
  }
}
