package org.clausary.explorer;

import java.nio.file.Path;
import java.util.List;
import org.clausary.Clausary;
import org.clausary.infer.QueryLimits;
import org.clausary.rdf.Iris;
import org.clausary.reader.Inputs;
import org.clausary.server.PolicyServer;
import org.clausary.server.ServerSettings;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;

/** A server over some policies, in this process. */
final class Site implements AutoCloseable {

  private final LocalStore store = PolicyStore.inMemory();
  private final PolicyServer server;

  /**
   * @param policies files and folders
   * @param ontology files beside the built-in ones
   */
  Site(List<Path> policies, List<Path> ontology) {
    var clausary = Clausary.builder().ontology(ontology).build();
    List<String> inputs = policies.stream().map(Path::toString).toList();
    clausary.load(Inputs.of(inputs, name -> false), store, result -> {});
    var settings = new ServerSettings(ServerSettings.LOOPBACK, 0, QueryLimits.DEFAULT);
    server =
        PolicyServer.start(
            store, clausary.ontology(), clausary.queries(), Iris.DEFAULT_BASE, settings);
  }

  /** The sample policies. */
  static Site samples() {
    return new Site(List.of(Path.of("data/policies")), List.of());
  }

  /** Where it is, with a slash at the end. */
  String url() {
    return server.url() + "/";
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
