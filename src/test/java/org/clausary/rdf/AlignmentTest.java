package org.clausary.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  private static final String ONTOLOGY =
      """
      PREFIX cla: <https://w3id.org/clausary#>
      PREFIX pd: <https://w3id.org/dpv/pd#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      cla:EmailAddress skos:exactMatch pd:EmailAddress , <https://other.example/Email> ;
          skos:broadMatch pd:Contact .
      cla:PetName skos:broadMatch pd:Name , pd:Family .
      cla:ShoeSize skos:closeMatch pd:Size .
      """;

  private final Alignment alignment =
      Alignment.of(RDFParser.fromString(ONTOLOGY, Lang.TURTLE).toGraph());

  @Test
  void anExactMatchComesFirstThenABroaderOneThenOurs() {
    assertEquals("https://w3id.org/dpv/pd#EmailAddress", alignment.of(Cla.NS + "EmailAddress"));
    assertEquals("https://w3id.org/dpv/pd#Family", alignment.of(Cla.NS + "PetName"));
    assertEquals(Cla.NS + "ShoeSize", alignment.of(Cla.NS + "ShoeSize"));
  }

  @Test
  void twoConceptsWithOneMatchGiveOneTriple() {
    Graph graph = GraphFactory.createDefaultGraph();
    RdfSink sink = alignment.before(JenaSink.into(graph));
    sink.start();
    sink.graph("urn:g");
    sink.link("urn:s", Cla.MENTIONS, Cla.NS + "EmailAddress");
    sink.link("urn:s", Cla.MENTIONS, Cla.NS + "EmailAddress");
    sink.link("urn:t", Cla.MENTIONS, Cla.NS + "EmailAddress");
    sink.finish();
    assertEquals(2, graph.size());
  }
}
