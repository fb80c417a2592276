package org.clausary.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Inputs;
import org.clausary.store.PolicyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rules over RDF. */
@Command(
    name = "infer",
    mixinStandardHelpOptions = true,
    header = "Runs the rules over RDF that convert has written, and adds the findings.",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary infer policies.nq --out findings.trig",
      "  clausary infer policy.trig --queries my-rules/",
      "  clausary infer graphs/ --format nquads",
      "  clausary infer --endpoint http://localhost:7200/repositories/policies"
    })
final class InferCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "RDF file, or folder of them.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "Run the rules inside this store, as SPARQL updates, over all policies that are in it.")
  private String endpoint;

  @Mixin private RemoteOptions remote;
  @Mixin private RdfOptions rdf;
  @Mixin private ClausaryOptions options;

  InferCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (inputs.isEmpty() == (endpoint == null)) {
      throw new UsageException(Problem.error("", 0, "name either files or --endpoint"));
    }
    if (endpoint != null) {
      return inferInside();
    }
    var all = Inputs.of(inputs, RdfReader::reads);
    rdf.check();
    var clausary = options.clausary(true);
    var tally = new Tally(terminal);
    try (var outputs = new Outputs(all);
        var progress = Progress.of(terminal, "infer", all.size())) {
      var sink = rdf.open(clausary.ontology(), outputs, terminal);
      sink.start();
      for (var input : all) {
        try {
          clausary.infer(Path.of(input.name()), sink);
          tally.done(List.of());
        } catch (ClausaryException e) {
          tally.failed(e);
        }
        progress.step();
      }
      if (tally.anyDone()) {
        sink.finish();
        outputs.commit();
      }
    }
    return tally.finish();
  }

  private int inferInside() {
    var clausary = options.clausary(true);
    try (var store = PolicyStore.remote(endpoint, remote.access(terminal));
        var progress = Progress.of(terminal, "infer", store.versions().size())) {
      clausary.inferInside(store, version -> progress.step());
    }
    return ExitCode.DONE;
  }
}
