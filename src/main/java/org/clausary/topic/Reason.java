package org.clausary.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clausary.text.Span;
import org.clausary.weights.Term;

/**
 * Why a clause is taken to be about a topic, or not to be. Immutable.
 *
 * @param source local name of what says so: a row of {@code cla:TopicCue}, or the topic itself
 *     where a heading, a lead-in or a learned word speaks
 * @param kind what sort of evidence it is
 * @param strength 0 to 1; below zero if it speaks against the topic
 * @param span the characters it rests on, in the decoded source; those of a heading or lead-in
 *     stand outside the clause
 * @param terms of learned weights the largest, with what each adds; else empty
 */
public record Reason(String source, Kind kind, double strength, Span span, List<Term> terms) {

  /** Sorts of evidence. */
  public enum Kind {
    /** A practice that the clause states. */
    PRACTICE,
    /** Words of the clause. */
    CUE,
    /** The heading right above it. */
    HEADING,
    /** The heading of its section, further up. */
    INHERITED_HEADING,
    /** What introduces the list it is an item of. */
    LEAD_IN,
    /** Weights learned from other texts. */
    LEARNED
  }

  /**
   * @throws IllegalArgumentException if the strength is not between -1 and 1
   */
  public Reason {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    terms = List.copyOf(terms);
    if (!(strength >= -1 && strength <= 1)) {
      throw new IllegalArgumentException("strength " + strength + " is not between -1 and 1");
    }
  }

  /** A reason other than learned weights. */
  public Reason(String source, Kind kind, double strength, Span span) {
    this(source, kind, strength, span, List.of());
  }

  /** The terms in words: "retain +2.31, use -0.40"; empty if there are none. */
  public String weighedWords() {
    return terms.stream()
        .map(term -> term.name() + (term.amount() < 0 ? " " : " +") + twoDecimals(term.amount()))
        .collect(Collectors.joining(", "));
  }

  private static String twoDecimals(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** True if a heading says so. */
  public boolean isHeading() {
    return kind == Kind.HEADING || kind == Kind.INHERITED_HEADING;
  }
}
