package org.clausary.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausary.ontology.Ontology;
import org.clausary.report.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The page of all terms. */
@Command(
    name = "reference",
    mixinStandardHelpOptions = true,
    header = "Writes a page of all terms, in English and Chinese.",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  clausary ontology reference --out reference.html",
      "  clausary ontology reference --ontology my-words.ttl --out reference.html",
      "  clausary ontology reference --only --ontology my-ontology/ --out reference.html"
    })
final class OntologyReferenceCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "File to write.")
  private Path out;

  @Mixin private OntologyOptions options;

  @Override
  public Integer call() throws IOException {
    var ontology = Ontology.load(options.ontology, options.only);
    String page = new Reference(ontology, Version.number()).html();
    try (var outputs = new Outputs(List.of())) {
      outputs.makeFolder(out.toAbsolutePath().getParent());
      outputs.open(out).write(page.getBytes(StandardCharsets.UTF_8));
      outputs.commit();
    }
    return ExitCode.DONE;
  }
}
