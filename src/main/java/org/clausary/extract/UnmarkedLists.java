package org.clausary.extract;

import java.util.Optional;
import org.clausary.document.Clause;
import org.clausary.ontology.Scheme;
import org.clausary.text.Passage;

/**
 * Lists whose items carry no mark: lines after one that ends with a colon. One use, one thread.
 *
 * <p>A line is an item if it ends as items do, or begins as one: with "to", with the name of a
 * purpose, in small letters.
 */
final class UnmarkedLists {

  private final String source;
  private Clause opener;
  private Clause last;

  UnmarkedLists(String source) {
    this.source = source;
  }

  /** What introduces the clause, if it is an item; clauses are seen in order, each once. */
  Optional<Passage> leadIn(Clause clause, Units units) {
    boolean sentence = clause.kind() == Clause.Kind.SENTENCE && clause.leadIns().isEmpty();
    boolean opens = sentence && units.mark(units.size() - 1) == ':';
    boolean line = startsLine(clause);
    last = clause;
    if (opens) {
      opener = clause;
      return Optional.empty();
    }
    if (opener == null || !sentence || !clause.headings().equals(opener.headings())) {
      opener = null;
      return Optional.empty();
    }
    if (line && !isItem(units)) {
      opener = null;
    }
    return line && opener != null ? Optional.of(opener.text()) : Optional.empty();
  }

  private boolean startsLine(Clause clause) {
    return last != null
        && last.span().end() <= clause.span().start()
        && source.substring(last.span().end(), clause.span().start()).indexOf('\n') >= 0;
  }

  private static boolean isItem(Units units) {
    char end = units.mark(units.size() - 1);
    return end == ';'
        || end == ','
        || units.isAny(0, Cue.mask(Cue.INFINITIVE, Cue.PURPOSE))
        || units.covers(Scheme.PURPOSES, 0)
        || units.covers(Scheme.PROCESSING_ACTIONS, 0)
        || units.isSmall(0)
        || !units.hasAny(new Range(0, units.size()), PolicyReading.SUBJECTS);
  }
}
