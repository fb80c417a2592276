package org.clausary.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before the command. */
@Command(
    name = "clausary",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.LOCAL,
    header = "Privacy policies in, a compliance knowledge graph and its findings out.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary analyze policy.md --out out",
      "  clausary query exposure policies/ --format csv",
      "  clausary COMMAND --help",
      "",
      "Exit codes: 0 done; 1 findings at or above --fail-on; 2 wrong use; 3 some input is bad;",
      "4 ontology, query or shape invalid; 5 environment or limit; 130 interrupted."
    })
final class Root implements Runnable {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure happened.")
  boolean debug;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed");
  }
}
