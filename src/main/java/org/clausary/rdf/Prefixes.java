package org.clausary.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The prefixes of every output, in their fixed order. */
public final class Prefixes {

  private static final Map<String, String> FIXED = fixed();

  private Prefixes() {}

  /** Prefix to namespace, in the order they are written. Read-only. */
  public static Map<String, String> all() {
    return FIXED;
  }

  private static Map<String, String> fixed() {
    var map = new LinkedHashMap<String, String>();
    map.put("cla", Cla.NS);
    map.put("dcterms", DCTerms.NS);
    map.put("dpv", Dpv.NS);
    map.put("eu-gdpr", Dpv.FAMILY + "/legal/eu/gdpr#");
    map.put("oa", Oa.NS);
    map.put("pd", Dpv.FAMILY + "/pd#");
    map.put("rdf", RDF.uri);
    map.put("rdfs", RDFS.uri);
    map.put("skos", SKOS.uri);
    map.put("xsd", XSD.NS);
    return java.util.Collections.unmodifiableMap(map);
  }
}
