package org.clausary.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What weights say of one topic.
 *
 * @param topic local name
 * @param score 0 to 1; 0.5 is where the topic begins to be given
 * @param share how much it counts beside the rules, if the weights say
 * @param paragraph how much the opinion on the paragraph counts beside that on the clause, 0 to 1
 * @param terms reasons, the largest first
 */
public record Opinion(
    String topic, double score, OptionalDouble share, double paragraph, List<Term> terms) {

  /** So many reasons are named. */
  static final int REASONS = 4;

  /** Copies the list. */
  public Opinion {
    terms = List.copyOf(terms);
  }

  /** This opinion on a clause, with the one on its paragraph. */
  public Opinion with(Opinion whole) {
    double own = 1 - paragraph;
    var amounts = new TreeMap<String, Double>();
    terms.forEach(term -> amounts.put(term.name(), own * term.amount()));
    whole.terms.forEach(t -> amounts.merge(t.name(), paragraph * t.amount(), Double::sum));
    var both = new ArrayList<Term>();
    amounts.forEach((name, amount) -> both.add(new Term(name, amount)));
    both.sort(Comparator.comparingDouble(term -> -Math.abs(term.amount())));
    List<Term> largest = both.subList(0, Math.min(REASONS, both.size()));
    return new Opinion(topic, own * score + paragraph * whole.score, share, paragraph, largest);
  }
}
