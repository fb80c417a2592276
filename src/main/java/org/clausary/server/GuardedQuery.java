package org.clausary.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.clausary.infer.QueryFile;
import org.clausary.problem.InvalidException;

/** SPARQL queries from outside, held to the same rules as those of files. Thread-safe. */
final class GuardedQuery extends SPARQL_QueryDataset {

  private static final String NAME = "query";

  @Override
  protected void execute(String text, HttpAction action) {
    try {
      QueryFile.of(NAME, text);
    } catch (InvalidException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
    super.execute(text, action);
  }
}
