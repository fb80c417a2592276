package org.clausary.cli;

import java.nio.file.Path;
import org.clausary.ontology.Ontology;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Alignment;
import org.clausary.rdf.Format;
import org.clausary.rdf.Formats;
import org.clausary.rdf.RdfSink;
import picocli.CommandLine.Option;

/** Where a command writes RDF, and how. */
final class RdfOptions {

  private static final String DEFAULT_FORMAT = "trig";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "File to write, whole or not at all. Default: standard output.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Such as turtle, trig, ntriples, nquads, rdfxml, jsonld, jelly. Default: by the ending of"
              + " --out, else trig.")
  private String format;

  @Option(
      names = "--vocabulary",
      paramLabel = "NAME",
      description =
          "clausary, or dpv for IRIs of the W3C Data Privacy Vocabulary wherever one matches."
              + " Default: ${DEFAULT-VALUE}.",
      defaultValue = "clausary")
  private Vocabulary vocabulary;

  /** Whose IRIs stand for concepts. */
  enum Vocabulary {
    CLAUSARY,
    DPV
  }

  /** Fails early if the format is unknown. */
  Format check() {
    if (format != null) {
      return Formats.named(format);
    }
    if (out == null) {
      return Formats.named(DEFAULT_FORMAT);
    }
    return Formats.ofFile(out.toString())
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.error(
                        out.toString(), 0, "the ending is of no known format; give --format")));
  }

  /** The sink to write to. */
  RdfSink open(Ontology ontology, Outputs outputs, Terminal terminal) {
    var stream = out == null ? terminal.out() : outputs.open(out);
    var sink = check().writeTo(stream, false);
    return vocabulary == Vocabulary.DPV ? Alignment.of(ontology.graph()).before(sink) : sink;
  }
}
