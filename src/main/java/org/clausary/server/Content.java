package org.clausary.server;

import java.util.Objects;
import org.clausary.infer.Queries;
import org.clausary.ontology.Ontology;
import org.clausary.store.LocalStore;

/**
 * What is served.
 *
 * @param store stays open as long as it is served
 * @param ontology what the pages take their words from
 * @param queries the named questions, and those of the pages
 * @param base what the IRIs of policies begin with
 */
public record Content(LocalStore store, Ontology ontology, Queries queries, String base)
    implements AutoCloseable {

  /** Requires all parts. */
  public Content {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(ontology, "ontology");
    Objects.requireNonNull(queries, "queries");
    Objects.requireNonNull(base, "base");
  }

  /** Closes the store. */
  @Override
  public void close() {
    store.close();
  }
}
