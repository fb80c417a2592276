package org.clausary.topic;

import org.clausary.document.Clause;

/** Numbers the paragraphs of a text. One policy, one use, clauses in the order of the text. */
final class Paragraphs {

  private final String source;
  private int number;
  private int end;

  Paragraphs(String source) {
    this.source = source;
  }

  /** The paragraph of a clause: a new one begins after an empty line, and with a heading. */
  int of(Clause clause) {
    int from = Math.min(end, clause.span().start());
    int breaks = 0;
    for (int i = from; i < clause.span().start(); i++) {
      breaks += source.charAt(i) == '\n' ? 1 : 0;
    }
    if (breaks > 1 || clause.kind() == Clause.Kind.HEADING) {
      number++;
    }
    end = clause.span().end();
    return number;
  }
}
