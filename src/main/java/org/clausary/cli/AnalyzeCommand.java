package org.clausary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.Analysis;
import org.clausary.reader.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: policies in, findings out. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    header = "Shows what policies say, how exposed they are and what they leave out.",
    description = {
      "",
      "With --out, writes graph.trig, findings.json and report.html there. Findings are no legal"
          + " advice."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary analyze policy.md",
      "  clausary analyze policies/ https://example.org/privacy --out out",
      "  clausary analyze policy.pdf --fail-on high"
    })
final class AnalyzeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder, https address, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the graph, the findings and the report; made if need be.")
  private Path out;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "End with exit code 1 if a policy is that exposed or more.")
  private String failOn;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the report, not of the policies. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language;

  @Mixin private ClausaryOptions options;

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var all = Inputs.of(inputs);
    var clausary = options.clausary(true);
    var gate = ExposureGate.of(failOn, clausary);
    var tally = new Tally(terminal);
    try (var outputs = new Outputs(all)) {
      var views = Views.of(clausary, language, terminal, outputs, out);
      clausary.analyze(
          all,
          result -> {
            tally.accept(result);
            result.analysis().ifPresent(analysis -> show(analysis, views, gate));
          });
      views.finish();
      if (tally.anyDone()) {
        outputs.commit();
      }
    }
    int code = tally.finish();
    return code == ExitCode.DONE && gate.isReached() ? ExitCode.FINDINGS : code;
  }

  private static void show(Analysis analysis, Views views, ExposureGate gate) {
    views.add(analysis);
    gate.check(analysis);
  }
}
