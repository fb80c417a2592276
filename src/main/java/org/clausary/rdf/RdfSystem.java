package org.clausary.rdf;

import org.apache.jena.query.ARQ;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sys.JenaSystem;

/**
 * Starts the RDF library once, on one thread, with the network switched off. Starting it on two
 * threads at once leaves one of them without writers.
 */
public final class RdfSystem {

  static {
    JenaSystem.init();
    ARQ.globalServiceAllowed = false;
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    ARQ.getContext().set(ARQ.enablePropertyFunctions, false);
  }

  private RdfSystem() {}

  /** Keeps the parsers of the library itself, too, from fetching what JSON-LD names. */
  public static void closeJsonLd() {
    ARQ.getContext().set(LangJSONLD11.JSONLD_OPTIONS, RdfReader.closedJsonLd());
  }

  /** Returns once the library is ready; cheap after the first time. */
  public static void init() {
    // the class initialiser has done it, and made every other thread wait
  }
}
