package org.clausary.server;

import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.clausary.search.ClauseSearch;
import org.clausary.store.LocalStore;

/**
 * The dataset of the server: queries with full-text search; graph store and update if there are
 * users who may change it.
 */
final class PolicyService {

  /** Name of the dataset, and what the paths of its services begin with. */
  static final String NAME = "/policies";

  /** What changes the store. */
  static final String UPDATE = NAME + "/update";

  /** The graph store. */
  static final String DATA = NAME + "/data";

  private final ServerSettings settings;
  private LocalStore store;
  private ClauseSearch search;

  PolicyService(ServerSettings settings) {
    this.settings = settings;
  }

  /** Begins to index a store, and puts it at the services of the dataset. */
  synchronized DataService of(LocalStore store) {
    this.store = store;
    this.search = ClauseSearch.over(store.dataset());
    boolean changes = settings.users().isPresent();
    DatasetGraph dataset = changes ? store.dataset() : new DatasetGraphReadOnly(store.dataset());
    dataset.getContext().set(ARQ.queryTimeout, settings.limits().time().toMillis());
    search.enable(dataset.getContext());
    var service =
        DataService.newBuilder(dataset).addEndpoint(Endpoint.create(Operation.Query, "sparql"));
    if (changes) {
      service
          .addEndpoint(Endpoint.create(Operation.Update, "update", Auth.ANY_USER))
          .addEndpoint(Endpoint.create(Operation.GSP_RW, "data", Auth.ANY_USER));
    }
    return service.build();
  }

  /** Serves a store in the place of another, or what was added to the same one. */
  synchronized void publish(LocalStore next, FusekiServer server) {
    if (next == store) {
      search.refresh();
      return;
    }
    DataService service = of(next);
    service.setEndpointProcessors(server.getOperationRegistry());
    service.goActive();
    server.getDataAccessPointRegistry().put(NAME, new DataAccessPoint(NAME, service));
  }

  /** Lets go of the store. */
  synchronized void close() {
    search.close();
  }

  /** The store was changed by a client. */
  synchronized void changed() {
    search.forget();
  }
}
