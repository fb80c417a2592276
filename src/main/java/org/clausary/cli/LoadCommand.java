package org.clausary.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clausary.Clausary;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Input;
import org.clausary.reader.Inputs;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Policies and their findings into a store. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    header = "Puts policies and their findings into a store.",
    description = {
      "",
      "What is there of the same version of a policy is replaced, and findings are made anew,",
      "unless --bulk takes them as they stand."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary load policies/ --store policies.tdb",
      "  clausary load policies.nq --bulk --store new.tdb",
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

  @Mixin private RemoteOptions remote;

  @Option(
      names = "--bulk",
      description =
          "Makes a new store of N-Quads, TriG or Jelly files as they stand, findings included;"
              + " many times as quick.")
  private boolean bulk;

  @Mixin private ClausaryOptions options;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var all = Inputs.of(inputs, RdfReader::reads);
    var clausary = options.clausary(!bulk);
    if (bulk) {
      return bulk(all, clausary);
    }
    var tally = new Tally(terminal);
    try (var store = place.open(remote.access(terminal));
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

  private int bulk(List<Input> inputs, Clausary clausary) {
    long start = System.nanoTime();
    var files = inputs.stream().map(LoadCommand::quads).toList();
    long size = files.stream().mapToLong(file -> file.toFile().length()).sum();
    try (var progress = Progress.of(terminal, "load", size)) {
      var loaded = clausary.build(place.folder(), files, progress::steps);
      double seconds = (System.nanoTime() - start) / 1e9;
      terminal.say(
          String.format(
              Locale.ROOT,
              "%,d quads of %,d policy versions in %.1f s, %,.0f a second",
              loaded.quads(),
              loaded.versions(),
              seconds,
              loaded.quads() / seconds));
    }
    return ExitCode.DONE;
  }

  private static Path quads(Input input) {
    if (!input.isFile() || !RdfReader.readsGraphs(input.name())) {
      throw new UsageException(
          Problem.error(input.name(), 0, "--bulk takes files of N-Quads, TriG or Jelly"));
    }
    return Path.of(input.name());
  }
}
