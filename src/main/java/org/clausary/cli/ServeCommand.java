package org.clausary.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clausary.infer.QueryLimits;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.server.Content;
import org.clausary.server.PolicyServer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A server for policies and their findings. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Serves policies and their findings to browsers and SPARQL clients.",
    description = {
      "",
      "On this machine alone, and to read only, unless an option says otherwise. What is served is"
          + " read again, ontology and queries included, on: curl -X POST URL/api/reload"
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary serve policies/",
      "  clausary serve policies/ --accept",
      "  clausary serve --store policies.tdb --port 8080"
    })
final class ServeCommand implements Callable<Integer> {

  private static final int STOP_SECONDS = 5;

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

  @ArgGroup(validate = false, heading = "%nOpen to others:%n")
  private OpenOptions open = new OpenOptions();

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
    open.check(store != null);
    var settings = open.settings(port, QueryLimits.DEFAULT.withTime(Duration.ofSeconds(seconds)));
    var shelf = new Shelf(inputs, Optional.ofNullable(store), options, terminal);
    Optional<Content> content = shelf.first();
    if (content.isEmpty()) {
      return shelf.finish();
    }
    var closed = new CountDownLatch(1);
    try (var served = content.get();
        var server = PolicyServer.start(served, Optional.of(shelf), settings)) {
      open.warn(terminal);
      terminal.say(
          "Serving at " + server.url() + " · SPARQL at " + server.url() + PolicyServer.SPARQL);
      endOnSignal(server, closed);
      server.join();
    } finally {
      closed.countDown();
    }
    return shelf.finish();
  }

  /** A signal ends the server after what is being answered, then the store, then the process. */
  private static void endOnSignal(PolicyServer server, CountDownLatch closed) {
    Runnable end =
        () -> {
          try {
            server.close();
            awaitShortly(closed);
          } finally {
            Runtime.getRuntime().halt(ExitCode.DONE);
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(end, "stop"));
  }

  private static void awaitShortly(CountDownLatch closed) {
    try {
      closed.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
