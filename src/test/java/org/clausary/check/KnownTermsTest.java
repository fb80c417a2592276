package org.clausary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.clausary.ontology.Ontology;
import org.clausary.rdf.RdfSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The lists of known terms say what DPV says. With {@code -Dclausary.rewrite=true} the list is
 * written anew.
 */
class KnownTermsTest {

  private static final Path REFERENCE = Path.of("../shared/reference/dpv-2.3");
  private static final Path LIST = Path.of("queries/check/known/dpv-2.3.ttl");
  private static final Path RELEASE = Path.of("queries/check/known/release-0.1.0.ttl");
  private static final boolean REWRITE = Boolean.getBoolean("clausary.rewrite");
  private static final List<Node> RELEASED =
      Stream.of("Law", "Provision", "Requirement", "Factor")
          .map(name -> NodeFactory.createURI(Ontology.NAMESPACE + name))
          .collect(
              Collectors.toCollection(
                  () ->
                      new ArrayList<>(
                          List.of(
                              OWL.Class.asNode(),
                              OWL.ObjectProperty.asNode(),
                              OWL.DatatypeProperty.asNode(),
                              OWL.AnnotationProperty.asNode(),
                              SKOS.ConceptScheme.asNode(),
                              SKOS.Concept.asNode()))));
  private static final String DPV = "https://w3id.org/dpv";
  private static final Node STATUS =
      NodeFactory.createURI("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");
  private static final Pattern BROKEN_IRI = Pattern.compile("(<https://[^<>\\s]*)\\s+>");
  private static final int WIDTH = 118;

  @BeforeAll
  static void start() {
    RdfSystem.init();
  }

  @Test
  void theListOfDpvIsDpv() throws IOException {
    assumeTrue(Files.isDirectory(REFERENCE));
    Graph dpv = reference();
    var sunset = new TreeSet<String>();
    dpv.find(null, STATUS, null)
        .filterKeep(t -> t.getObject().getLiteralLexicalForm().equals("sunset"))
        .forEachRemaining(t -> sunset.add(t.getSubject().getURI()));
    var defined = new TreeSet<String>();
    dpv.find(null, RDF.type.asNode(), null)
        .mapWith(t -> t.getSubject())
        .filterKeep(s -> s.isURI() && s.getURI().startsWith(DPV) && s.getURI().contains("#"))
        .filterDrop(s -> s.getURI().endsWith("#"))
        .forEachRemaining(s -> defined.add(s.getURI()));
    defined.removeAll(sunset);
    if (REWRITE) {
      Files.writeString(LIST, turtle(defined, sunset));
    }
    Graph list = RDFDataMgr.loadGraph(LIST.toString());
    assertEquals(defined, objects(list, "defines"));
    assertEquals(sunset, objects(list, "sunset"));
  }

  /**
   * Until a version is released its list follows the ontology; from then on the check keeps every
   * term of the list in the ontology.
   */
  @Test
  void theListOfTheReleaseLeavesOutNoTermThatOthersMayUse() throws IOException {
    Graph ontology = Ontology.builtIn().graph();
    var terms = new TreeSet<String>();
    for (Node kind : RELEASED) {
      ontology
          .find(null, RDF.type.asNode(), kind)
          .mapWith(t -> t.getSubject())
          .filterKeep(s -> s.isURI() && s.getURI().startsWith(Ontology.NAMESPACE))
          .forEachRemaining(s -> terms.add(s.getURI()));
    }
    if (REWRITE) {
      Files.writeString(RELEASE, release(terms));
    }
    var listed = objects(RDFDataMgr.loadGraph(RELEASE.toString()), "defines");
    assertTrue(listed.size() > 1000, () -> "only " + listed.size());
    listed.removeAll(terms);
    assertEquals(Set.of(), listed);
  }

  private static String release(Collection<String> terms) {
    var prefixes = new TreeMap<String, String>(Map.of(Ontology.NAMESPACE, "cla"));
    return """
    # title:  The terms of release 0.1.0
    # what:   classes, properties, lists, concepts and provisions that others may use from this release on
    # how:    a term that is here stays in the ontology; if it is given up, with owl:deprecated true and dcterms:isReplacedBy

    @prefix cla:  <https://w3id.org/clausary#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

    cla:Release-0.1.0 a cla:Release ; rdfs:label "0.1.0" ;
        cla:defines
    """
        + lines(terms, prefixes)
        + " .\n";
  }

  private static Graph reference() throws IOException {
    Graph all = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(REFERENCE)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.contains(".ttl")) {
          try (InputStream in = Files.newInputStream(file);
              InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            // one IRI of ieee-7012 is broken by a line end
            RDFParser.fromString(BROKEN_IRI.matcher(text).replaceAll("$1>"), Lang.TURTLE)
                .base(DPV)
                .parse(all);
          }
        }
      }
    }
    return all;
  }

  private static Set<String> objects(Graph list, String property) {
    Node node = NodeFactory.createURI(Ontology.NAMESPACE + property);
    var iris = new TreeSet<String>();
    list.find(null, node, null).forEachRemaining(t -> iris.add(t.getObject().getURI()));
    return iris;
  }

  private static String turtle(Collection<String> defined, Collection<String> sunset) {
    var prefixes = new TreeMap<String, String>();
    Stream.concat(defined.stream(), sunset.stream())
        .map(iri -> iri.substring(0, iri.indexOf('#') + 1))
        .forEach(namespace -> prefixes.put(namespace, prefix(namespace)));
    var out = new StringBuilder();
    out.append(
        """
        # title:  The terms of the W3C Data Privacy Vocabulary 2.3
        # what:   every name that DPV 2.3 defines, and those it has withdrawn (sunset)
        # how:    names only, made from its Turtle files; so that a match can be checked without network

        @prefix cla:  <https://w3id.org/clausary#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix vann: <http://purl.org/vocab/vann/> .
        """);
    prefixes.forEach(
        (namespace, prefix) ->
            out.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n"));
    out.append("\ncla:DPV a cla:OutsideVocabulary ; rdfs:label \"DPV 2.3\" ;\n");
    out.append("    vann:preferredNamespaceUri \"").append(DPV).append("\" ;\n");
    out.append("    cla:sunset\n").append(lines(sunset, prefixes)).append(" ;\n");
    out.append("    cla:defines\n").append(lines(defined, prefixes)).append(" .\n");
    return out.toString();
  }

  private static String prefix(String namespace) {
    String name = namespace.substring(DPV.length()).replaceAll("^/|#$", "").replace('/', '-');
    return name.isEmpty() ? "dpv" : name;
  }

  private static String lines(Collection<String> iris, TreeMap<String, String> prefixes) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder("       ");
    for (String iri : iris) {
      int end = iri.indexOf('#') + 1;
      String local = iri.substring(end);
      String name =
          local.matches("[A-Za-z0-9_][A-Za-z0-9_-]*")
              ? prefixes.get(iri.substring(0, end)) + ":" + local
              : "<" + iri + ">";
      if (line.length() + name.length() + 3 > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("       ");
      }
      line.append(' ').append(name).append(" ,");
    }
    lines.add(line.substring(0, line.length() - 2));
    return String.join("\n", lines);
  }
}
