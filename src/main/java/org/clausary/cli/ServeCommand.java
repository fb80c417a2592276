package org.clausary.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.Clausary;
import org.clausary.infer.QueryLimits;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Inputs;
import org.clausary.server.PolicyServer;
import org.clausary.server.ServerSettings;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A server for policies and their findings. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Serves policies and their findings to browsers and SPARQL clients.",
    description = {"", "On this machine alone, and to read only."},
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  clausary serve policies/", "  clausary serve --store policies.tdb --port 8080"})
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Policy or RDF file, folder, https address, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the embedded database to serve in their place.")
  private Path store;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 0 for any that is free. Default: ${DEFAULT-VALUE}.",
      defaultValue = "3030")
  private int port;

  @Option(
      names = "--max-query-seconds",
      paramLabel = "N",
      description = "Time for one query. Default: ${DEFAULT-VALUE}.",
      defaultValue = "30")
  private int seconds;

  @Mixin private ClausaryOptions options;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (inputs.isEmpty() == (store == null)) {
      throw new UsageException(
          Problem.error("", 0, "name what to serve: either policies or RDF, or --store"));
    }
    var clausary = options.clausary(true);
    var settings =
        new ServerSettings(
            ServerSettings.LOOPBACK,
            port,
            QueryLimits.DEFAULT.withTime(Duration.ofSeconds(seconds)));
    var tally = new Tally(terminal);
    try (var local = store == null ? read(clausary, tally) : PolicyStore.existing(store)) {
      if (store == null && !tally.anyDone()) {
        return tally.finish();
      }
      try (var server =
          PolicyServer.start(
              local, clausary.ontology(), clausary.queries(), options.base(), settings)) {
        terminal.say(
            "Serving at " + server.url() + " · SPARQL at " + server.url() + PolicyServer.SPARQL);
        server.join();
      }
    }
    return tally.finish();
  }

  private LocalStore read(Clausary clausary, Tally tally) {
    var all = Inputs.of(inputs, RdfReader::reads);
    LocalStore memory = PolicyStore.inMemory();
    try (var progress = Progress.of(terminal, "read", all.size())) {
      clausary.load(
          all,
          memory,
          result -> {
            tally.accept(result);
            progress.step();
          });
    }
    return memory;
  }
}
