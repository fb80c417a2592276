package org.clausary.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.XSD;
import org.clausary.ontology.Ontology;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.clausary.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  private static final String S = "https://x.example/s";
  private static final String P = Cla.HEADING;

  static Collection<Format> all() {
    return Formats.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsWrittenReadsBackAsTheSameGraph(Format format) throws IOException {
    DatasetGraph expected = DatasetGraphFactory.create();
    write(JenaSink.into(expected));
    DatasetGraph actual = read(format, bytes(format, false));
    if (!format.holdsGraphs()) {
      expected = oneGraph(expected);
    }
    assertTrue(IsoMatcher.isomorphic(expected, actual), () -> format + "\n" + actual);
  }

  @ParameterizedTest
  @MethodSource("all")
  void layoutDoesNotChangeTheGraph(Format format) throws IOException {
    DatasetGraph plain = read(format, bytes(format, false));
    DatasetGraph pretty = read(format, bytes(format, true));
    assertTrue(IsoMatcher.isomorphic(plain, pretty));
  }

  @ParameterizedTest
  @MethodSource("all")
  void twoRunsGiveTheSameBytes(Format format) {
    assertArrayEquals(bytes(format, false), bytes(format, false));
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, turtle",
    "Turtle, turtle",
    "N-Quads, nquads",
    "nq, nquads",
    "json-ld, jsonld",
    "RDF/XML, rdfxml",
    "xml, rdfxml",
    "trix, trix",
    "binary, binaryrdf",
    "jelly, jelly",
    "rj, rdfjson"
  })
  void formatsHaveNamesAndEndings(String given, String name) {
    assertEquals(name, Formats.named(given).name());
  }

  @Test
  void anUnknownFormatIsAnErrorThatNamesTheKnown() {
    var e = assertThrows(UsageException.class, () -> Formats.named("docx"));
    assertTrue(e.getMessage().contains("turtle"), e.getMessage());
  }

  @Test
  void controlCharactersDoNotBreakXml() throws IOException {
    Format xml = Formats.named("rdfxml");
    var out = new ByteArrayOutputStream();
    RdfSink sink = xml.writeTo(out, false);
    sink.start();
    sink.literal(S, P, "a\u0007b", XSD.xstring.getURI());
    sink.finish();
    Graph graph = read(xml, out.toByteArray()).getDefaultGraph();
    assertTrue(graph.contains(null, null, NodeFactory.createLiteralString("a\uFFFDb")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://x.example/s> <https://x.example/p> .",
        "<https://x.example/{s}> <https://x.example/p> 1 .",
        "[ [ [ ( unclosed"
      })
  void badFilesAreNamedWithTheirLine(String text) {
    var in = new ByteArrayInputStream(("\n\n" + text).getBytes(StandardCharsets.UTF_8));
    var e =
        assertThrows(
            ReadException.class, () -> RdfReader.read(in, "bad.ttl", DatasetGraphFactory.create()));
    assertTrue(e.getMessage().startsWith("bad.ttl:3: "), e.getMessage());
  }

  @Test
  void aRemoteContextIsNotFetched() {
    String text = "{\"@context\": \"http://127.0.0.1:9/c\", \"@id\": \"urn:x\", \"a\": 1}";
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var e =
        assertThrows(
            ReadException.class,
            () -> RdfReader.read(in, "a.jsonld", DatasetGraphFactory.create()));
    assertTrue(e.getMessage().contains("not fetched"), e.getMessage());
  }

  private static byte[] bytes(Format format, boolean pretty) {
    var out = new ByteArrayOutputStream();
    write(format.writeTo(out, pretty));
    return out.toByteArray();
  }

  private static DatasetGraph read(Format format, byte[] bytes) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    String name = "x." + format.endings().get(format.name().equals("trix") ? 1 : 0);
    RdfReader.read(new ByteArrayInputStream(bytes), name, dataset);
    return dataset;
  }

  private static DatasetGraph oneGraph(DatasetGraph quads) {
    DatasetGraph one = DatasetGraphFactory.create();
    quads.find().forEachRemaining(quad -> one.getDefaultGraph().add(quad.asTriple()));
    return one;
  }

  private static void write(RdfSink sink) {
    var sample = Sample.extraction();
    var names = PolicyNames.of(Ontology.builtIn().graph());
    sink.start();
    String version =
        new PracticeWriter(Iris.standard()).write(sample, Topics.NONE, names.of(sample), sink);
    sink.graph(Iris.findings(version));
    sink.literal(S, P, "a \"quoted\" \\ line\nbreak\ttab 中文 😀 é", XSD.xstring.getURI());
    sink.text(S, P, "高", "zh");
    sink.literal(S, Cla.CONFIDENCE, "2.5", XSD.decimal.getURI());
    sink.literal(S, Cla.DEADLINE, "P30D", XSD.duration.getURI());
    sink.finish();
  }
}
