package org.clausary.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.clausary.Clausary;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Iris;
import org.clausary.reader.Limits;
import org.clausary.topic.Witness;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands on policies have in common. */
final class ClausaryOptions {

  @Mixin private OntologyOptions ontology;

  @Option(
      names = "--queries",
      paramLabel = "PATH",
      description = "Add a query file, or a folder of them, to the queries. Repeatable.")
  private List<Path> queries = new ArrayList<>();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What the IRIs of policies begin with. Default: ${DEFAULT-VALUE}.",
      defaultValue = Iris.DEFAULT_BASE)
  private String base;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = {
        "Rest findings on the law of that day, such as 2019-06-01.",
        "Default: the day on which the ontology was last checked."
      })
  private String asOf;

  @Mixin private ReadingOptions reading;

  /** What the IRIs of policies begin with. */
  String base() {
    return base;
  }

  /** Limits of one policy. */
  Limits limits() {
    return reading.limits();
  }

  /** The facade, set up as asked for. */
  Clausary clausary(boolean infer) {
    return builder(infer).weights(reading.weights()).build();
  }

  /** The facade that reads by rules alone and infers nothing. */
  Clausary rulesAlone(Witness listener) {
    return builder(false).weights(false).witnesses(List.of(listener)).build();
  }

  private Clausary.Builder builder(boolean infer) {
    var builder =
        Clausary.builder()
            .ontology(ontology.ontology)
            .only(ontology.only)
            .queries(queries)
            .base(base)
            .infer(infer)
            .limits(reading.limits());
    reading.encoding().ifPresent(builder::encoding);
    if (asOf != null) {
      builder.asOf(day(infer));
    }
    return builder;
  }

  /** True if the law of another day than the ontology's was asked for. */
  boolean namesDay() {
    return asOf != null;
  }

  private LocalDate day(boolean infer) {
    if (!infer) {
      throw wrong("--as-of is for findings, and none are made here; convert makes them by --infer");
    }
    try {
      return LocalDate.parse(asOf);
    } catch (DateTimeParseException e) {
      throw wrong("--as-of takes a day such as 2019-06-01, not '" + asOf + "'");
    }
  }

  private static UsageException wrong(String message) {
    return new UsageException(Problem.error("", 0, message));
  }
}
