package org.clausary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.clausary.rdf.RdfSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against Fuseki with update and graph store. */
class FusekiStoreTest extends PolicyStoreContract {

  private final List<String> notices = new ArrayList<>();
  private FusekiServer server;

  @Override
  PolicyStore open() {
    RdfSystem.init();
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    server = FusekiServer.create().loopback(true).port(0).add("/ds", dataset).build().start();
    return again("");
  }

  private PolicyStore again(String service) {
    var access =
        new Access(Credentials.NONE, Optional.empty(), notices::add, Duration.ofMillis(10));
    return PolicyStore.remote("http://localhost:" + server.getPort() + "/ds" + service, access);
  }

  @Override
  boolean isTransactional() {
    return false;
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void whatIsThereAlreadyIsNotSentAgain() {
    try (PolicyStore store = open()) {
      store.write(batch -> batch.replace(ONE, version(ONE, 5)));
      again("/sparql")
          .write(
              batch -> {
                batch.replace(ONE, version(ONE, 5));
                batch.replace(TWO, version(TWO, 5));
              });
      again("/query").write(batch -> batch.replace(ONE, version(ONE, 6)));
      assertEquals(
          List.of(
              "1 sent, 0 there already (policy versions and ontology)",
              "1 sent, 1 there already (policy versions and ontology)",
              "1 sent, 0 there already (policy versions and ontology)"),
          notices);
      assertEquals(List.of(ONE, TWO), store.versions());
    }
  }
}
