package org.clausary.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausary.Analysis;
import org.clausary.Clausary;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction.Outcome;
import org.clausary.extract.Extraction.Place;
import org.clausary.extract.Practice;
import org.clausary.extract.Practice.Fact;
import org.clausary.infer.Table;
import org.clausary.text.Folding;

/**
 * A policy and what was found in it, as reports read it. Usually {@link #of} an analysis.
 *
 * @param id such as {@code northlight/en/2026-03-01}
 * @param iri of the policy version
 * @param issued the date the text gives itself
 * @param lawAsOf the day whose law the findings rest on; empty if there are none
 * @param document the policy as read
 * @param outcomes what reading each clause gave, by clause id
 * @param places the concepts found in each clause and where, by clause id
 * @param facts the literal values found in each clause, by clause id
 * @param practices how many
 * @param triples how many, findings included
 * @param elapsed from bytes to findings; only shown on the console
 * @param tables the table of a named query; empty if there is no such query
 */
public record AnalyzedPolicy(
    String id,
    String iri,
    Optional<LocalDate> issued,
    Optional<LocalDate> lawAsOf,
    PolicyDocument document,
    Map<String, Outcome> outcomes,
    Map<String, List<Place>> places,
    Map<String, List<Fact>> facts,
    int practices,
    long triples,
    Duration elapsed,
    Function<String, Optional<Table>> tables) {

  /** Copies the maps. */
  public AnalyzedPolicy {
    Objects.requireNonNull(tables, "tables");
    outcomes = Map.copyOf(outcomes);
    places = Map.copyOf(places);
    facts = Map.copyOf(facts);
  }

  /**
   * What an analysis found; each named question is asked once, when a report first needs it.
   *
   * @param language BCP 47 tag of the report
   */
  public static AnalyzedPolicy of(Clausary clausary, Analysis analysis, String language) {
    var asked = new ConcurrentHashMap<String, Optional<Table>>();
    Function<String, Optional<Table>> ask =
        name ->
            clausary
                .queries()
                .find("report", name)
                .map(query -> clausary.table(query.inLanguage(language), analysis));
    return new AnalyzedPolicy(
        analysis.id().toString(),
        analysis.version(),
        analysis.extraction().issued(),
        clausary.lawAsOf(),
        analysis.document(),
        analysis.extraction().outcomes(),
        analysis.extraction().mentions(),
        facts(analysis.extraction().practices()),
        analysis.extraction().practices().size(),
        analysis.triples(),
        Duration.ofNanos(analysis.timings().total()),
        name -> asked.computeIfAbsent(name, ask));
  }

  private static Map<String, List<Fact>> facts(List<Practice> practices) {
    return practices.stream()
        .collect(
            Collectors.groupingBy(
                practice -> practice.clause().id(),
                Collectors.flatMapping(p -> p.facts().stream(), Collectors.toList())));
  }

  /** How many clauses gave that outcome. */
  long count(Outcome outcome) {
    return outcomes.values().stream().filter(outcome::equals).count();
  }

  /**
   * How many clauses were checked: those in a language that is covered, or that gave a practice.
   */
  int checked() {
    return outcomes.size() - (int) count(Outcome.NOT_CHECKED);
  }

  /** False if most clauses were not checked; then nothing was inferred. */
  boolean isChecked() {
    return 2 * checked() >= outcomes.size();
  }

  /** Title of the policy after the name of its service, or its id if it has no title. */
  String title() {
    String title = document.title();
    if (title.isBlank()) {
      return id;
    }
    String service = id.substring(0, Math.max(0, id.indexOf('/')));
    return Folding.fold(title).contains(Folding.fold(service)) ? title : service + ": " + title;
  }
}
