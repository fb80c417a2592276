package org.clausary.cli;

import java.nio.file.Path;

/**
 * One thing to read.
 *
 * @param kind what it is
 * @param name as the user gave it; files of a folder with the folder before them
 * @param path the file; for what is no file, the name as a path is meaningless and this is empty
 */
record Input(Kind kind, String name, Path path) {

  enum Kind {
    /** A policy in a file. */
    POLICY,
    /** A file of triples. */
    RDF,
    /** A policy on a web server. */
    ADDRESS,
    /** A policy on standard input. */
    STANDARD_INPUT
  }

  boolean isFile() {
    return kind == Kind.POLICY || kind == Kind.RDF;
  }
}
