package org.clausary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clausary.check.Fault;
import org.clausary.check.OntologyCheck;
import org.clausary.infer.Queries;
import org.clausary.problem.Problem.Severity;
import org.clausary.report.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is wrong with an ontology, before anybody uses it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Tells what is wrong with an ontology: file, line, term, and what was expected.",
    description = {
      "",
      "Checks your files beside the built-in ones. An ERROR makes answers wrong or is refused by the"
          + " other commands (exit code 4), a WARN should be mended, an INFO is worth knowing."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary ontology check",
      "  clausary ontology check my-words.ttl",
      "  clausary ontology check my-ontology/ --format csv",
      "  clausary ontology check my-words.ttl --fail-on warn"
    })
final class OntologyCheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Turtle files of yours, or folders of them. Default: the built-in ones only.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--all",
      description = "Show what is wrong in built-in files too, if it does not come from yours.")
  private boolean all;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit code 1 at warn or info, or worse. An ERROR is always exit code 4.")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--queries",
      paramLabel = "PATH",
      description = "Add checks of your own: .rq files in a folder 'check'. Repeatable.")
  private List<Path> queries = new ArrayList<>();

  @Mixin private OntologyOptions options;
  @Mixin private TableOptions table;

  OntologyCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var own = new ArrayList<>(options.ontology);
    own.addAll(paths);
    var check = OntologyCheck.of(own, options.only, Queries.load(queries, false));
    List<Fault> faults = all || own.isEmpty() ? check.faults() : check.ownFaults();
    if (!faults.isEmpty() || table.formatOr(TableFormat.TABLE) != TableFormat.TABLE) {
      print(faults);
    }
    terminal.say(summary(faults, check));
    return code(faults);
  }

  private void print(List<Fault> faults) throws IOException {
    boolean people = table.formatOr(TableFormat.TABLE) == TableFormat.TABLE;
    var columns =
        people
            ? List.of("severity", "place", "term", "message")
            : List.of("severity", "file", "line", "own", "term", "iri", "check", "message");
    var rows =
        faults.stream()
            .map(people ? OntologyCheckCommand::forPeople : OntologyCheckCommand::row)
            .toList();
    table.print(columns, rows, TableFormat.TABLE, terminal.out(), terminal);
  }

  private static List<String> forPeople(Fault fault) {
    String place = fault.file() + (fault.line() > 0 ? ":" + fault.line() : "");
    return List.of(
        fault.severity().name(),
        fault.own() || place.isEmpty() ? place : place + " (built-in)",
        fault.term(),
        fault.message());
  }

  private static List<String> row(Fault fault) {
    return List.of(
        fault.severity().name(),
        fault.file(),
        fault.line() > 0 ? Integer.toString(fault.line()) : "",
        fault.own() ? "yes" : "no",
        fault.term(),
        fault.iri(),
        fault.check(),
        fault.message());
  }

  private static String summary(List<Fault> faults, OntologyCheck check) {
    return String.format(
        Locale.ROOT,
        "%s, %s, %s; %,d terms in %d files checked",
        count(faults, Severity.ERROR, "error"),
        count(faults, Severity.WARN, "warning"),
        count(faults, Severity.INFO, "note"),
        check.terms(),
        check.files());
  }

  private static String count(List<Fault> faults, Severity severity, String word) {
    long count = faults.stream().filter(fault -> fault.severity() == severity).count();
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private int code(List<Fault> faults) {
    Severity worst = faults.stream().map(Fault::severity).max(Severity::compareTo).orElse(null);
    if (worst == Severity.ERROR) {
      return ExitCode.ONTOLOGY;
    }
    return worst != null && worst.compareTo(failOn) >= 0 ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
