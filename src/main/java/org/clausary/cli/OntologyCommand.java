package org.clausary.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the program knows. */
@Command(
    name = "ontology",
    mixinStandardHelpOptions = true,
    header = "What the program knows: concepts and the words for them.",
    synopsisSubcommandLabel = "COMMAND")
final class OntologyCommand implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed");
  }
}
