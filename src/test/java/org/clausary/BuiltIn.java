package org.clausary;

import org.clausary.ontology.Ontology;

/** What is built in, loaded once for all tests. */
public final class BuiltIn {

  /** The whole way, with the default settings. */
  public static final Clausary CLAUSARY = Clausary.builder().build();

  /** What it knows. */
  public static final Ontology ONTOLOGY = CLAUSARY.ontology();

  private BuiltIn() {}
}
