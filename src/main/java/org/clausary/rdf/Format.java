package org.clausary.rdf;

import eu.neverblink.jelly.convert.jena.riot.JellyFormat;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * A file format of RDF. Immutable and thread-safe.
 *
 * @see Formats
 */
public final class Format {

  private static final int BUFFER = 64 * 1024;

  private final String name;
  private final List<String> endings;
  private final boolean graphs;
  private final org.eclipse.rdf4j.rio.RDFFormat rio;

  private Format(
      String name, List<String> endings, boolean graphs, org.eclipse.rdf4j.rio.RDFFormat rio) {
    this.name = name;
    this.endings = List.copyOf(endings);
    this.graphs = graphs;
    this.rio = rio;
  }

  static Format of(org.eclipse.rdf4j.rio.RDFFormat rio) {
    String name = Formats.key(rio.getName());
    // Rio's graphs in RDF/JSON are an extension that nothing else reads
    boolean graphs = rio.supportsContexts() && !rio.equals(org.eclipse.rdf4j.rio.RDFFormat.RDFJSON);
    return new Format(name, rio.getFileExtensions(), graphs, rio);
  }

  static Format jelly() {
    return new Format("jelly", List.of("jelly"), true, null);
  }

  /** Such as {@code turtle}. */
  public String name() {
    return name;
  }

  /** File endings without the dot, the usual one first. */
  public List<String> endings() {
    return endings;
  }

  /** False if the format cannot tell named graphs apart; all triples are then in one graph. */
  public boolean holdsGraphs() {
    return graphs;
  }

  /**
   * A sink that writes this format, streaming where the format allows it.
   *
   * @param out where to; flushed by {@link RdfSink#finish()}, closed by the caller
   * @param pretty laid out for people: one block a subject
   */
  public RdfSink writeTo(OutputStream out, boolean pretty) {
    var buffered = new BufferedOutputStream(out, BUFFER);
    RdfSink sink = isJena() ? jena(buffered) : rio(buffered, pretty);
    return new Flushing(sink, buffered);
  }

  org.eclipse.rdf4j.rio.RDFFormat rio() {
    return rio;
  }

  /** Jena streams the line-based formats about four times as fast as Rio. */
  private boolean isJena() {
    return rio == null
        || rio.equals(org.eclipse.rdf4j.rio.RDFFormat.NTRIPLES)
        || rio.equals(org.eclipse.rdf4j.rio.RDFFormat.NQUADS);
  }

  private RdfSink jena(OutputStream out) {
    RdfSystem.init();
    if (rio == null) {
      return JenaSink.quads(StreamRDFWriter.getWriterStream(out, JellyFormat.JELLY_SMALL_STRICT));
    }
    return graphs
        ? JenaSink.quads(StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8))
        : JenaSink.triples(StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8));
  }

  private RdfSink rio(OutputStream out, boolean pretty) {
    RDFWriter writer = writer(out);
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, pretty);
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    RDFHandler handler = isXml() ? new XmlCharacters(writer) : writer;
    return graphs ? RioSink.quads(handler) : RioSink.triples(handler);
  }

  private RDFWriter writer(OutputStream out) {
    if (!rio.hasCharset()) {
      return Rio.createWriter(rio, out);
    }
    return Rio.createWriter(
        rio, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER));
  }

  private boolean isXml() {
    return rio.equals(org.eclipse.rdf4j.rio.RDFFormat.RDFXML)
        || rio.equals(org.eclipse.rdf4j.rio.RDFFormat.TRIX);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Not every writer flushes what is behind it. */
  private record Flushing(RdfSink next, OutputStream out) implements RdfSink {
    @Override
    public void start() {
      next.start();
    }

    @Override
    public void graph(String iri) {
      next.graph(iri);
    }

    @Override
    public void link(String subject, String predicate, String object) {
      next.link(subject, predicate, object);
    }

    @Override
    public void literal(String subject, String predicate, String lexical, String datatype) {
      next.literal(subject, predicate, lexical, datatype);
    }

    @Override
    public void text(String subject, String predicate, String text, String language) {
      next.text(subject, predicate, text, language);
    }

    @Override
    public void finish() {
      next.finish();
      try {
        out.flush();
      } catch (IOException e) {
        throw new LimitException(Problem.error("", 0, "cannot write: " + e.getMessage()), e);
      }
    }
  }
}
