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
      "Prints a summary. With --out, writes the whole report there (report.html, report.md), and"
          + " graph.trig and findings.json for programs. Findings are no legal advice."
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

  @Option(names = "--all", description = "Show every finding with the words it rests on.")
  private boolean all;

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
    var found = Inputs.of(inputs);
    var clausary = options.clausary(true);
    var gate = ExposureGate.of(failOn, clausary);
    var tally = new Tally(terminal);
    try (var outputs = new Outputs(found)) {
      var views = Views.of(clausary, language, terminal, outputs, out, all);
      clausary.analyze(
          found,
          result -> {
            tally.accept(result);
            result.analysis().ifPresent(analysis -> show(analysis, views, gate));
          });
      views.finish();
      if (tally.anyDone()) {
        outputs.commit();
        views.tellWhere();
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
