package org.clausary.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.clausary.infer.Updates;
import org.clausary.problem.InvalidException;

/** SPARQL updates from outside, held to the same rules as queries. Thread-safe. */
final class GuardedUpdate extends SPARQL_Update {

  @Override
  protected void execute(HttpAction action, InputStream in) {
    try {
      byte[] update = in.readAllBytes();
      Updates.check(new String(update, StandardCharsets.UTF_8));
      super.execute(action, new ByteArrayInputStream(update));
    } catch (InvalidException e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }
}
