package org.clausary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausary.Clausary;
import org.clausary.compare.PolicyChanges;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.reader.Input;
import org.clausary.reader.Inputs;
import org.clausary.report.Preview;
import org.clausary.report.PreviewFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an edit would change in policies, before anybody uses it. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    header = "Shows what an edit of the ontology or the queries changes in policies.",
    description = {
      "",
      "Reads the policies with the knowledge as it is and with the edit, and reports the practices"
          + " and findings gained, lost and changed, with examples. With --only, the edit stands in"
          + " the place of the built-in files."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary ontology preview my-words.ttl --on policies/",
      "  clausary ontology preview my-rule.rq my-factor.ttl --on policy.md --format markdown",
      "  clausary ontology preview ontology/ --only --on policies/ --format json"
    })
final class OntologyPreviewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "EDIT",
      description = "Turtle file, query file (.rq), or a folder of them.")
  private List<Path> edit = new ArrayList<>();

  @Option(
      names = "--on",
      arity = "1..*",
      required = true,
      paramLabel = "INPUT",
      description = "Policies: file, folder, https address, or - for standard input. Repeatable.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--only",
      description = "Use the edit instead of the built-in files, not beside them.")
  private boolean only;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of table, markdown, json. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private PreviewFormat format;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the report, not of the policies. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language;

  @Mixin private ReadingOptions reading;

  OntologyPreviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Input> all = Inputs.of(inputs);
    Clausary after = clausary(edit, only);
    Clausary before = clausary(List.of(), false);
    var preview =
        new Preview(
            before.ontology(),
            after.ontology(),
            language,
            edit.stream().map(Path::toString).toList(),
            format,
            terminal.out(),
            terminal.width(),
            terminal.colour());
    var tally = new Tally(terminal);
    try (var progress = Progress.of(terminal, "read", all.size())) {
      before.analyzeBeside(
          after,
          all,
          (was, now) -> PolicyChanges.between(was, now, preview.topics()),
          (result, changes) -> {
            tally.accept(result);
            changes.ifPresent(preview::add);
            progress.step();
          });
    }
    if (tally.anyDone()) {
      preview.finish();
    }
    return tally.finish();
  }

  private Clausary clausary(List<Path> files, boolean only) {
    var builder =
        Clausary.builder()
            .ontology(files.stream().filter(file -> !holdsOnly(file, ".rq")).toList())
            .queries(files.stream().filter(file -> holds(file, ".rq")).toList())
            .only(only)
            .weights(reading.weights())
            .limits(reading.limits());
    Optional<String> encoding = reading.encoding();
    encoding.ifPresent(builder::encoding);
    return builder.build();
  }

  /** A file with that ending, or a folder with such a file. */
  private static boolean holds(Path path, String ending) {
    if (!Files.isDirectory(path)) {
      return path.toString().endsWith(ending);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.anyMatch(file -> file.toString().endsWith(ending));
    } catch (IOException e) {
      throw new InvalidException(
          Problem.error(path.toString(), 0, "cannot be read: " + Reason.of(e)), e);
    }
  }

  private static boolean holdsOnly(Path path, String ending) {
    return holds(path, ending) && !(Files.isDirectory(path) && holds(path, ".ttl"));
  }
}
