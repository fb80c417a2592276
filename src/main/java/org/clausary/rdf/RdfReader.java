package org.clausary.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;

/** Reads RDF files, strictly and without the network. */
public final class RdfReader {

  private static final String BASE = Iris.DEFAULT_BASE;

  static {
    RdfSystem.init();
  }

  private RdfReader() {}

  /** True if the ending of a file name is that of an RDF format that can be read. */
  public static boolean reads(String fileName) {
    Lang lang = RDFLanguages.pathnameToLang(fileName);
    return lang != null && RDFParserRegistry.isRegistered(lang) || rioOnly(fileName).isPresent();
  }

  /** The same, of one with named graphs. */
  public static boolean readsGraphs(String fileName) {
    Lang lang = RDFLanguages.pathnameToLang(fileName);
    return lang != null && RDFParserRegistry.isQuads(lang);
  }

  /**
   * Adds what a file says to a dataset.
   *
   * @throws ReadException with the line, if it is not well-formed; the dataset may then hold a part
   */
  public static void read(Path file, DatasetGraph dataset) {
    String name = file.toString().replace('\\', '/');
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      read(in, name, dataset);
    } catch (IOException e) {
      throw new ReadException(Problem.error(name, 0, "cannot read: " + e.getMessage()), e);
    }
  }

  /** Adds what a stream says to a dataset; the ending of {@code name} gives the format. */
  public static void read(InputStream in, String name, DatasetGraph dataset) throws IOException {
    read(in, name, StreamRDFLib.dataset(dataset));
  }

  /**
   * Sends what a stream says; the ending of {@code name} gives the format.
   *
   * @throws ReadException with the line, if it is not well-formed; a part may then have been sent
   */
  public static void read(InputStream in, String name, StreamRDF out) throws IOException {
    Optional<Format> rio = rioOnly(name);
    Lang lang = RDFLanguages.pathnameToLang(name);
    try {
      if (rio.isPresent()) {
        parse(in, rio.get(), out);
      } else if (lang != null) {
        parse(in, name, lang, out);
      } else {
        throw new ReadException(
            Problem.error(name, 0, "the file ending is not that of an RDF format"));
      }
    } catch (RDFParseException e) {
      int line = (int) Math.max(0, e.getLineNumber());
      throw new ReadException(Problem.error(name, line, firstLine(e)), e);
    } catch (RiotException e) {
      throw new ReadException(Problem.error(name, 0, firstLine(e)), e);
    } catch (StackOverflowError e) {
      throw new ReadException(Problem.error(name, 0, "nested too deeply"), e);
    }
  }

  /** What Rio reads and Jena does not. */
  private static Optional<Format> rioOnly(String name) {
    return RDFLanguages.pathnameToLang(name) == null ? Formats.ofFile(name) : Optional.empty();
  }

  private static void parse(InputStream in, Format format, StreamRDF out) throws IOException {
    var parser = Rio.createParser(format.rio());
    parser.setRDFHandler(new FromRio(out));
    parser.parse(in, BASE);
  }

  private static void parse(InputStream in, String name, Lang lang, StreamRDF out) {
    RDFParser.source(in)
        .forceLang(lang)
        .base(BASE)
        .checking(true)
        .errorHandler(new Strict(name))
        .set(LangJSONLD11.JSONLD_OPTIONS, closedJsonLd())
        .parse(out);
  }

  /** By default a context would be fetched from wherever a file says. */
  static JsonLdOptions closedJsonLd() {
    var options = new JsonLdOptions();
    options.setDocumentLoader(
        (uri, ignored) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_DOCUMENT_FAILED, uri + " is not fetched: no network");
        });
    return options;
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? "not well-formed" : e.getMessage();
    return message.lines().findFirst().orElse("not well-formed");
  }

  /** Every error ends the reading; a warning on an IRI too, since it would be written again. */
  private record Strict(String file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      if (message.contains("IRI")) {
        error(message, line, column);
      }
    }

    @Override
    public void error(String message, long line, long column) {
      throw new ReadException(Problem.error(file, (int) Math.max(0, line), message));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
