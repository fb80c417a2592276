package org.clausary.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausary.Clausary;
import org.clausary.rdf.Iris;
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

  @Mixin private ReadingOptions reading;

  /** What the IRIs of policies begin with. */
  String base() {
    return base;
  }

  /** The facade, set up as asked for. */
  Clausary clausary(boolean infer) {
    var builder =
        Clausary.builder()
            .ontology(ontology.ontology)
            .only(ontology.only)
            .queries(queries)
            .base(base)
            .infer(infer)
            .limits(reading.limits());
    reading.encoding().ifPresent(builder::encoding);
    return builder.build();
  }
}
