package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.clausary.rdf.Iris;
import org.clausary.rdf.RdfSystem;
import org.clausary.reader.Inputs;
import org.clausary.store.Access;
import org.clausary.store.PolicyStore;
import org.clausary.store.Rdf4jServer;
import org.clausary.store.RemotePolicyStore;
import org.junit.jupiter.api.Test;

/** The rules as updates inside a store find what they find in this process. */
class RulesInStoresTest {

  private static final Path POLICY = Path.of("src/test/resources/extension/purpose/policy.md");
  private static final Clausary CLAUSARY = Clausary.builder().build();

  private static void check(String url) {
    try (RemotePolicyStore store = PolicyStore.remote(url, Access.OPEN)) {
      CLAUSARY.load(
          Inputs.of(List.of(POLICY.toString())),
          store,
          result -> assertEquals(List.of(), result.problems()));
      String version = store.versions().get(0);
      List<String> graphs = graphs(store);
      TreeSet<String> expected = findings(store, version);
      expected.removeIf(triple -> triple.contains("loadedSha256"));
      assertFalse(expected.isEmpty());
      store.update("DROP GRAPH <" + Iris.findings(version) + ">");
      var done = new ArrayList<String>();
      CLAUSARY.inferInside(store, done::add);
      assertEquals(List.of(version), done);
      assertEquals(String.join("\n", expected), String.join("\n", findings(store, version)));
      assertEquals(graphs, graphs(store));
    }
  }

  private static TreeSet<String> findings(PolicyStore store, String version) {
    return column(store, "SELECT ?s ?p ?o { GRAPH <" + Iris.findings(version) + "> { ?s ?p ?o } }");
  }

  private static List<String> graphs(PolicyStore store) {
    return List.copyOf(column(store, "SELECT DISTINCT ?s ?p ?o { GRAPH ?s { ?x a ?y } }"));
  }

  private static TreeSet<String> column(PolicyStore store, String query) {
    return store.query(
        QueryFactory.create(query),
        Duration.ofMinutes(1),
        exec -> {
          var rows = new TreeSet<String>();
          exec.select()
              .forEachRemaining(
                  row -> rows.add(row.get("s") + " " + row.get("p") + " " + row.get("o")));
          return rows;
        });
  }

  @Test
  void inFuseki() {
    RdfSystem.init();
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer server =
        FusekiServer.create().loopback(true).port(0).add("/ds", dataset).build().start();
    try {
      check("http://localhost:" + server.getPort() + "/ds");
    } finally {
      server.stop();
    }
  }

  @Test
  void inRdf4j() {
    try (var server = new Rdf4jServer()) {
      check(server.url());
    }
  }
}
