package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;
import org.clausary.report.Proof.Reason;
import org.clausary.report.Proof.Way;

/** The smallest changes that would lower an exposure, by the weights and thresholds in force. */
final class Ways {

  /** More alternatives than a reader would compare. */
  private static final int MOST = 5;

  private record Threshold(String scope, int from, String level) {}

  private final List<Threshold> thresholds;
  private final Terms terms;

  Ways(Ontology ontology) {
    terms = Terms.of(ontology);
    Set<String> replaced =
        terms.members("Threshold").stream()
            .flatMap(term -> term.all("replaces").stream())
            .collect(Collectors.toSet());
    thresholds =
        terms.members("Threshold").stream()
            .filter(term -> !replaced.contains(term.name()))
            .map(this::threshold)
            .sorted(Comparator.comparingInt(Threshold::from))
            .toList();
  }

  private Threshold threshold(Term term) {
    String level = term.one("level").orElseThrow();
    return new Threshold(
        term.one("scope").orElse(""),
        Integer.parseInt(term.one("from").orElse("0")),
        terms.term(level).flatMap(t -> t.one("notation")).orElse(level));
  }

  /**
   * The fewest factors without which a score falls below its level; of sets of one size the first
   * few, those of the weightiest factors before others. Empty at the lowest level.
   */
  List<Way> down(String scope, int score, List<Reason> factors) {
    int from = at(scope, score).from();
    List<Reason> raising =
        factors.stream()
            .filter(factor -> factor.weight().orElse(0) > 0)
            .sorted(Comparator.comparingInt(factor -> -factor.weight().orElse(0)))
            .toList();
    var search = new Search(scope, from, raising);
    for (int size = 1; search.found.isEmpty() && from > 0 && size <= raising.size(); size++) {
      search.choose(score, 0, size, List.of());
    }
    return search.found;
  }

  /** Tries sets of factors of one size after the other. */
  private final class Search {
    private final String scope;
    private final int from;
    private final List<Reason> factors;
    private final List<Way> found = new ArrayList<>();

    Search(String scope, int from, List<Reason> factors) {
      this.scope = scope;
      this.from = from;
      this.factors = factors;
    }

    void choose(int score, int first, int size, List<Reason> chosen) {
      if (size == 0) {
        int left = Math.max(0, score);
        found.add(new Way(chosen, left, at(scope, left).level()));
        return;
      }
      for (int i = first; i <= factors.size() - size && found.size() < MOST; i++) {
        // sorted by weight: where the next ones do not suffice, no later ones do
        if (score - weight(i, i + size) >= from) {
          return;
        }
        var more = new ArrayList<>(chosen);
        more.add(factors.get(i));
        choose(score - weight(i, i + 1), i + 1, size - 1, List.copyOf(more));
      }
    }

    private int weight(int first, int end) {
      return factors.subList(first, end).stream()
          .mapToInt(factor -> factor.weight().orElse(0))
          .sum();
    }
  }

  private Threshold at(String scope, int score) {
    String scale = terms.noted("Scope", scope).flatMap(term -> term.one("scale")).orElse(scope);
    return thresholds.stream()
        .filter(threshold -> threshold.scope().equals(scale) && threshold.from() <= score)
        .reduce((lower, higher) -> higher)
        .orElse(new Threshold(scope, 0, ""));
  }
}
