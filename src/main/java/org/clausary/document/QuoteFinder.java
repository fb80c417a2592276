package org.clausary.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.text.Span;

/** Finds the clause that exact words stand in. Thread-safe. */
public final class QuoteFinder {

  private final String source;
  private final List<Clause> clauses;
  private final Map<String, Clause> byId = new HashMap<>();

  /** Finds words of that policy. */
  public QuoteFinder(PolicyDocument document) {
    source = document.source();
    clauses = new ArrayList<>(document.clauses());
    clauses.sort(Comparator.comparingInt(clause -> clause.span().start()));
    clauses.forEach(clause -> byId.put(clause.id(), clause));
  }

  /** The clause with that IRI or id. */
  public Optional<Clause> byIri(String iri) {
    return Optional.ofNullable(byId.get(iri.substring(iri.lastIndexOf('/') + 1)));
  }

  /** The first clause that holds the words, else the one they begin in. */
  public Optional<Clause> holding(String quote) {
    Optional<Clause> begun = Optional.empty();
    if (quote.isEmpty()) {
      return begun;
    }
    for (int at = source.indexOf(quote); at >= 0; at = source.indexOf(quote, at + 1)) {
      Optional<Clause> clause = at(at);
      if (clause.isPresent() && clause.get().span().end() >= at + quote.length()) {
        return clause;
      }
      begun = begun.or(() -> clause);
    }
    return begun;
  }

  /** Where the words stand in a clause, in the decoded source; empty if they are not all in it. */
  public Optional<Span> within(String quote, Clause clause) {
    int at = source.indexOf(quote, clause.span().start());
    var span = at < 0 ? null : new Span(at, at + quote.length());
    return Optional.ofNullable(span).filter(clause.span()::contains);
  }

  private Optional<Clause> at(int offset) {
    int low = 0;
    int high = clauses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (clauses.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0
        ? Optional.empty()
        : Optional.of(clauses.get(low - 1)).filter(clause -> clause.span().end() > offset);
  }
}
