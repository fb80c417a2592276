package org.clausary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the engine and the protocol of RDF4J. */
class Rdf4jStoreTest extends PolicyStoreContract {

  private Rdf4jServer server;

  @Override
  PolicyStore open() {
    server = new Rdf4jServer();
    return PolicyStore.remote(server.url(), Access.OPEN);
  }

  @Override
  boolean isTransactional() {
    return false;
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** A graph store that is named gets each graph alone, and the same is there afterwards. */
  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void aNamedGraphStoreIsUsed(int triples) {
    try (PolicyStore store = open()) {
      store.write(batch -> batch.replace(ONE, version(ONE, triples)));
      var together = all(store);
      store.write(batch -> batch.replace(ONE, version(ONE, 2)));
      var access =
          new Access(
              Credentials.NONE,
              Optional.of(server.url() + "/rdf-graphs/service"),
              notice -> {},
              Duration.ofMillis(1));
      PolicyStore.remote(server.url(), access)
          .write(batch -> batch.replace(ONE, version(ONE, triples)));
      assertEquals(together, all(store));
    }
  }
}
