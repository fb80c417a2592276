package org.clausary.report;

/** Names of terms that other vocabularies own. */
final class Outside {

  private Outside() {}

  static String name(String iri) {
    return iri;
  }
}
