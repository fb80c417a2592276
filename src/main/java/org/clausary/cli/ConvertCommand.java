package org.clausary.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.reader.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Clauses to RDF. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    header = "Writes what policies say as RDF.",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary convert policy.md > policy.trig",
      "  clausary convert --infer policies/ --out policies.nq",
      "  clausary convert policy.html --vocabulary dpv --format jsonld"
    })
final class ConvertCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder, https address, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--infer", description = "Add the findings.")
  private boolean infer;

  @Mixin private RdfOptions rdf;
  @Mixin private ClausaryOptions options;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var all = Inputs.of(inputs);
    rdf.check();
    var clausary = options.clausary(infer);
    var tally = new Tally(terminal);
    try (var outputs = new Outputs(all);
        var progress = Progress.of(terminal, "convert", all.size())) {
      var sink = rdf.open(clausary.ontology(), outputs, terminal);
      sink.start();
      clausary.analyze(
          all,
          result -> {
            tally.accept(result);
            result.analysis().ifPresent(analysis -> analysis.writeTo(sink));
            progress.step();
          });
      if (tally.anyDone()) {
        sink.finish();
        outputs.commit();
      }
    }
    return tally.finish();
  }
}
