package org.clausary.cli;

import java.nio.file.Path;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.store.Access;
import org.clausary.store.PolicyStore;
import picocli.CommandLine.Option;

/** A store of many policies. */
final class PlaceOptions {

  @Option(names = "--store", paramLabel = "DIR", description = "Folder of the embedded database.")
  private Path store;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "SPARQL 1.1 endpoint: https, or http on this machine.")
  private String endpoint;

  /** Opens it, to be made if it does not exist. */
  PolicyStore open(Access access) {
    return store == null ? PolicyStore.remote(endpoint, access) : PolicyStore.at(store);
  }

  /** The folder of the embedded database; a remote one cannot be made. */
  Path folder() {
    if (store == null) {
      throw new UsageException(Problem.error("", 0, "--bulk is for --store alone"));
    }
    return store;
  }

  /** Opens it; it must exist. */
  PolicyStore openExisting(Access access) {
    return store == null ? PolicyStore.remote(endpoint, access) : PolicyStore.existing(store);
  }
}
