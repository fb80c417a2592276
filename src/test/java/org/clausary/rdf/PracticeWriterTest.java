package org.clausary.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.clausary.extract.Extraction;
import org.clausary.ontology.Ontology;
import org.clausary.topic.Topics;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.junit.jupiter.api.Test;

/** The shape of the output: one small policy, compared with a file. */
class PracticeWriterTest {

  private static final Path GOLDEN = Path.of("src/test/resources/rdf/brightvale.trig");

  private final PolicyNames names = PolicyNames.of(Ontology.builtIn().graph());
  private final PracticeWriter writer = new PracticeWriter(Iris.standard());

  @Test
  void writesTheGraphOfTheGoldenFile() throws IOException {
    if (Boolean.getBoolean("clausary.golden.write")) {
      Files.writeString(GOLDEN, written("trig", true));
    }
    assertEquals(Files.readString(GOLDEN), written("trig", true));
  }

  @Test
  void bothLibrariesGetTheSameGraph() {
    Graph jena = GraphFactory.createDefaultGraph();
    Graph rio = GraphFactory.createDefaultGraph();
    RDFHandler handler = new FromRio(org.apache.jena.riot.system.StreamRDFLib.graph(rio));
    write(JenaSink.into(jena));
    write(RioSink.triples(handler));
    assertTrue(jena.isIsomorphicWith(rio));
    assertFalse(jena.isEmpty());
  }

  @Test
  void sameInputSameBytesEverywhere() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    String here = written("trig", false);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(here, written("trig", false));
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals(here, written("trig", false));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everyQuoteIsASliceOfTheSource() {
    Extraction sample = Sample.extraction();
    sample
        .practices()
        .forEach(
            p -> assertTrue(sample.document().source().contains(p.evidence().of(Sample.TEXT))));
  }

  private String written(String format, boolean pretty) {
    var out = new ByteArrayOutputStream();
    write(Formats.named(format).writeTo(out, pretty));
    return out.toString(StandardCharsets.UTF_8);
  }

  private void write(RdfSink sink) {
    Extraction sample = Sample.extraction();
    sink.start();
    writer.write(sample, Topics.NONE, names.of(sample), sink);
    sink.finish();
  }
}
