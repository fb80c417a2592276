package org.clausary.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.problem.ClausaryException;
import org.clausary.rdf.RdfReader;
import org.clausary.reader.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  clausary infer graphs/ --format nquads"
    })
final class InferCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "RDF file, or folder of them.")
  private List<String> inputs = new ArrayList<>();

  @Mixin private RdfOptions rdf;
  @Mixin private ClausaryOptions options;

  InferCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
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
}
