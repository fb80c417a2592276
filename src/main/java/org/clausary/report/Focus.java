package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction.Place;
import org.clausary.extract.Practice.Fact;
import org.clausary.ontology.Concept;
import org.clausary.report.View.Quote;
import org.clausary.text.Span;

/**
 * Which words of a clause a finding rests on: those for what the finding is about, else those for
 * what the policy mentions least often. So a long clause can be cut without losing them.
 */
final class Focus {

  private final AnalyzedPolicy policy;
  private final Map<Concept, Integer> counts = new HashMap<>();

  Focus(AnalyzedPolicy policy) {
    this.policy = policy;
    policy
        .places()
        .values()
        .forEach(list -> list.forEach(p -> counts.merge(p.concept(), 1, Integer::sum)));
  }

  /**
   * A quote with the words in it that matter.
   *
   * @param text as in the source
   * @param part of the clause's text that it is
   * @param hints local names of concepts and literal properties that the finding is about
   */
  Quote quote(String text, Clause clause, Span part, Set<String> hints) {
    var meant = new LinkedHashSet<Span>();
    var others = new LinkedHashSet<Span>();
    for (Fact fact : policy.facts().getOrDefault(clause.id(), List.of())) {
      if (hints.contains(fact.type().name().toLowerCase(Locale.ROOT))) {
        within(part, clause, fact.span()).ifPresent(meant::add);
      }
    }
    for (Place place : byRarity(clause)) {
      within(part, clause, place.span())
          .ifPresent(span -> (isMeant(place.concept(), hints) ? meant : others).add(span));
    }
    others.removeAll(meant);
    var focus = new ArrayList<>(meant);
    focus.addAll(others);
    String words = part.of(clause.text().text());
    return new Quote(text, Optional.of(clause), words, List.copyOf(focus), meant.size(), false);
  }

  /** Where words of the source stand in a part of a clause's text, if they do. */
  private static Optional<Span> within(Span part, Clause clause, Span source) {
    Span span = clause.text().fromSource(source);
    return span.length() > 0 && part.contains(span)
        ? Optional.of(new Span(span.start() - part.start(), span.end() - part.start()))
        : Optional.empty();
  }

  private List<Place> byRarity(Clause clause) {
    return policy.places().getOrDefault(clause.id(), List.of()).stream()
        .sorted(
            Comparator.comparing((Place place) -> counts.get(place.concept()))
                .thenComparing(Place::span)
                .thenComparing(place -> place.concept().iri()))
        .toList();
  }

  private static boolean isMeant(Concept concept, Set<String> hints) {
    return concept.within().stream().anyMatch(hints::contains);
  }
}
