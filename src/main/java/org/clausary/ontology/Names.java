package org.clausary.ontology;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** Terms and texts as a Turtle file would write them, for messages. */
public final class Names {

  private static final int LONGEST = 60;

  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              Ontology.NAMESPACE,
              "cla",
              DCTerms.NS,
              "dcterms",
              OWL.NS,
              "owl",
              RDF.uri,
              "rdf",
              RDFS.uri,
              "rdfs",
              SKOS.uri,
              "skos",
              XSD.NS,
              "xsd",
              "https://w3id.org/dpv#",
              "dpv",
              "https://w3id.org/dpv/pd#",
              "pd"));

  private Names() {}

  /**
   * A term with its usual prefix, else in angle brackets; a text in quotation marks, cut off if it
   * is long.
   */
  public static String of(Node node) {
    if (node.isURI()) {
      return ofIri(node.getURI());
    }
    if (node.isBlank()) {
      return "[…]";
    }
    String text = node.getLiteralLexicalForm();
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    String language = node.getLiteralLanguage();
    String type = node.getLiteralDatatypeURI();
    if (type.startsWith(XSD.NS) && !type.equals(XSD.xstring.getURI())) {
      return shown;
    }
    return '"' + shown + '"' + (language.isEmpty() ? "" : "@" + language);
  }

  /** A term with its usual prefix, else in angle brackets. */
  public static String ofIri(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String prefix = PREFIXES.get(iri.substring(0, end));
    return prefix == null || end == iri.length()
        ? "<" + iri + ">"
        : prefix + ":" + iri.substring(end);
  }
}
