package org.clausary.report;

/** How a preview is written. */
public enum PreviewFormat {
  /** For people, on a terminal. */
  TABLE,
  /** For a comment on a change. */
  MARKDOWN,
  /** For programs, every change of every policy. */
  JSON
}
