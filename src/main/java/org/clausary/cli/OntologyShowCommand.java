package org.clausary.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.clausary.ontology.OntologyReading;
import org.clausary.ontology.Term;
import org.clausary.ontology.TermFinder;
import org.clausary.ontology.Terms;
import org.clausary.report.TermReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything the ontology says of a term. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = "Shows what a term says, where it stands and what uses it.",
    description = {
      "",
      "A term is named by its local name, its IRI, its number in a law, a label or a form in any"
          + " language. All terms of that name are shown."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary ontology show EmailAddress",
      "  clausary ontology show '13(1)(c)' --lang zh",
      "  clausary ontology show 邮箱 --format json"
    })
final class OntologyShowCommand implements Callable<Integer> {

  /** How terms are written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "TERM",
      description = "Local name, IRI, number, label or form; quote one with spaces.")
  private List<String> names;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the labels. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, json. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format;

  @Mixin private OntologyOptions options;

  OntologyShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var reading = OntologyReading.of(options.ontology, options.only);
    var ontology = reading.soundOntology();
    var finder = new TermFinder(Terms.of(ontology));
    List<Term> found =
        names.stream().flatMap(name -> finder.find(name).stream()).distinct().toList();
    var report = TermReport.of(ontology, language);
    Function<Term, List<String>> places = reading.places()::files;
    var out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    if (format == Format.JSON) {
      report.json(found, places, out);
    } else {
      out.write(report.console(found, places, terminal.width(), terminal.colour()));
      out.flush();
    }
    return ExitCode.DONE;
  }
}
