package org.clausary.server;

import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.clausary.store.LocalStore;

/**
 * How what is served is read again, and how more is added to it. Called by one thread at a time.
 */
public interface Intake {

  /**
   * Reads everything again: ontology, queries and, unless they are in a database, policies.
   *
   * @throws org.clausary.problem.ClausaryException if that fails; what is served then stays
   */
  Content again();

  /**
   * Takes a policy the whole way and puts it into a store. Another text of that name stays.
   *
   * @return IRI of its version
   * @throws org.clausary.problem.ClausaryException if it cannot be read or a limit is reached
   */
  String add(Source policy, LocalStore store);

  /** Limits of one policy. */
  Limits limits();
}
