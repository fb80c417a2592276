package org.clausary.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Inputs;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Policies and their findings into a store. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    header = "Puts policies and their findings into a store.",
    description = {"", "What is there of the same version of a policy is replaced."},
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary load policies/ --store policies.tdb",
      "  clausary load policies.nq --store policies.tdb",
      "  clausary load policy.md --endpoint http://localhost:3030/policies"
    })
final class LoadCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Policy or RDF file, folder, https address, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private PlaceOptions place;

  @Mixin private ClausaryOptions options;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var all = Inputs.of(inputs, RdfReader::reads);
    var clausary = options.clausary(true);
    var tally = new Tally(terminal);
    try (var store = place.open();
        var progress = Progress.of(terminal, "load", all.size())) {
      clausary.load(
          all,
          store,
          result -> {
            tally.accept(result);
            progress.step();
          });
    }
    return tally.finish();
  }
}
