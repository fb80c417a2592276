package org.clausary.cli;

import java.util.List;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.infer.Inference;
import org.clausary.infer.QueryFile;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/** Tells whether a policy is exposed at or above a level. */
final class Gate {

  /** The levels of the ontology, from the one that needs the least. */
  private static final String LEVELS =
      """
      PREFIX cla:  <https://w3id.org/clausary#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?level (MIN(?from) AS ?least)
      WHERE { ?threshold cla:level/skos:notation ?level ; cla:from ?from }
      GROUP BY ?level
      ORDER BY ?least
      """;

  private final List<String> reaching;
  private boolean reached;

  private Gate(List<String> reaching) {
    this.reaching = reaching;
  }

  /**
   * A gate at a level.
   *
   * @param level notation of the level, or {@code null} for a gate that is never reached
   * @throws UsageException if the ontology has no such level
   */
  static Gate of(String level, Clausary clausary) {
    if (level == null) {
      return new Gate(List.of());
    }
    var levels =
        QueryFile.of("levels", LEVELS)
            .over(Inference.view(clausary.ontology().graph()))
            .rows()
            .stream()
            .map(row -> row.get(0).value())
            .toList();
    int at = levels.indexOf(level);
    if (at < 0) {
      throw new UsageException(
          Problem.error(
              "", 0, "--fail-on " + level + ": expected one of " + String.join(", ", levels)));
    }
    return new Gate(levels.subList(at, levels.size()));
  }

  void check(Analysis analysis) {
    if (!reaching.isEmpty() && !reached) {
      var exposure = analysis.table("exposure");
      reached =
          exposure.rows().stream().anyMatch(row -> reaching.contains(exposure.value(row, "level")));
    }
  }

  boolean isReached() {
    return reached;
  }
}
