package org.clausary.report;

/**
 * A code and the words for it.
 *
 * @param code as in the table
 * @param label in the language of the report
 * @param tone how it looks
 * @param order groups of rows come by it, then in the order of the query
 */
record Value(String code, String label, Tone tone, int order) {

  /** A value that comes in the order of the query. */
  static Value plain(String code, String label, Tone tone) {
    return new Value(code, label, tone, 0);
  }

  /** The {@code cla:Tone}s, the gravest last. */
  enum Tone {
    FAINT("–"),
    NEUTRAL("•"),
    PLAIN("•"),
    GOOD("✓"),
    WARNING("~"),
    BAD("✗");

    private final String mark;

    Tone(String mark) {
      this.mark = mark;
    }

    /** A sign, so that nothing rests on colour alone. */
    String mark() {
      return mark;
    }
  }
}
