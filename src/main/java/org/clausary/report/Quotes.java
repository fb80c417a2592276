package org.clausary.report;

import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.document.QuoteFinder;
import org.clausary.report.View.Quote;
import org.clausary.text.Span;

/** Finds the clause of exact words, and what matters in them. */
final class Quotes {

  private final QuoteFinder finder;
  private final Focus focus;

  Quotes(AnalyzedPolicy policy) {
    finder = new QuoteFinder(policy.document());
    focus = new Focus(policy);
  }

  /**
   * The quote.
   *
   * @param text as in the source
   * @param clauseIri of the clause it stands in; empty if the table does not say
   * @param hints local names of concepts that the finding is about
   */
  Quote of(String text, String clauseIri, Set<String> hints) {
    Optional<Clause> clause = finder.byIri(clauseIri).or(() -> finder.holding(text));
    return clause
        .flatMap(c -> part(text, c).map(part -> focus.quote(text, c, part, hints)))
        .orElseGet(() -> Quote.bare(text, clause));
  }

  /** The part of the clause's text that a quote is, without white space around it. */
  private Optional<Span> part(String quote, Clause clause) {
    String text = clause.text().text();
    return finder
        .within(quote, clause)
        .map(clause.text()::fromSource)
        .map(
            span -> {
              int start = span.start();
              int end = span.end();
              while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
              }
              while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
              }
              return new Span(start, end);
            })
        .filter(span -> span.length() > 0);
  }
}
