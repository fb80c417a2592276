package org.clausary.gate;

import java.util.Comparator;
import java.util.List;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Terms;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/** The levels of the ontology, the least first. Immutable and thread-safe. */
public final class Levels {

  private final List<String> notations;

  private Levels(List<String> notations) {
    this.notations = notations;
  }

  /** The levels that an ontology declares, by their {@code cla:order}. */
  public static Levels of(Ontology ontology) {
    return new Levels(
        Terms.of(ontology).members("Level").stream()
            .sorted(
                Comparator.comparingInt(level -> Integer.parseInt(level.one("order").orElse("0"))))
            .flatMap(level -> level.one("notation").stream())
            .toList());
  }

  /**
   * Requires that there is such a level.
   *
   * @param option that it was given to
   * @throws UsageException if there is none
   */
  public String require(String option, String level) {
    if (!notations.contains(level)) {
      throw new UsageException(
          Problem.error(
              "", 0, option + " " + level + ": expected one of " + String.join(", ", notations)));
    }
    return level;
  }

  /** Whether a level is the other one or above it. */
  public boolean reaches(String level, String other) {
    return notations.indexOf(level) >= notations.indexOf(other);
  }

  /** How many levels stand below that one. */
  int below(String level) {
    return notations.indexOf(level);
  }

  /** How many there are. */
  int count() {
    return notations.size();
  }
}
