package org.clausary.rdf;

/** The terms of the W3C Web Annotation vocabulary that are written here, as IRIs. */
public final class Oa {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/ns/oa#";

  public static final String START = NS + "start";
  public static final String END = NS + "end";

  private Oa() {}
}
