package org.clausary.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which ontology a command uses. */
final class OntologyOptions {

  @Option(
      names = "--ontology",
      paramLabel = "PATH",
      description = "Add a Turtle file, or a folder of them, to the ontology. Repeatable.")
  List<Path> ontology = new ArrayList<>();

  @Option(
      names = "--only",
      description = "Use the files given instead of the built-in ones, not beside them.")
  boolean only;
}
