package org.clausary.store;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Cla;
import org.clausary.rdf.RdfSink;
import org.clausary.rdf.RdfSystem;

/**
 * A SPARQL 1.1 endpoint. There is no transaction over several requests: what arrived before a
 * failure stays, and is not sent again next time. Its default graph should be the union of its
 * named graphs.
 */
final class RemoteStore implements RemotePolicyStore {

  static {
    RdfSystem.init();
  }

  private final Endpoint endpoint;
  private final Access access;
  private final Wire wire;

  RemoteStore(String address, Access access) {
    Endpoint usual = Endpoint.of(address);
    this.endpoint = access.graphStore().map(usual::withGraphs).orElse(usual);
    this.access = access;
    this.wire = new Wire(access);
  }

  @Override
  public void write(Consumer<Batch> work) {
    var shipment = new Shipment(endpoint, wire, access.graphStore().isPresent());
    var batch = new Sending(shipment, loaded());
    try {
      work.accept(batch);
      batch.finish();
    } finally {
      if (batch.there > 0 || shipment.sent() > 0) {
        access
            .notices()
            .accept(
                shipment.sent()
                    + " sent, "
                    + batch.there
                    + " there already (policy versions and ontology)");
      }
    }
  }

  @Override
  public void update(String request) {
    try {
      wire.update(endpoint, request);
    } catch (Wire.Refused e) {
      throw failed("cannot update: " + e.getMessage(), e);
    }
  }

  @Override
  public void put(String name, Graph graph) {
    try {
      wire.put(endpoint, Parcel.Part.of(name, graph));
    } catch (Wire.Refused e) {
      throw failed("cannot write: " + e.getMessage(), e);
    }
  }

  /** What was loaded before: subject to hash. */
  private Map<String, String> loaded() {
    Query query =
        QueryFactory.create("SELECT ?s ?h { GRAPH ?g { ?s <" + Cla.LOADED_SHA256 + "> ?h } }");
    try {
      return wire.patiently(
          URI.create(endpoint.query()).getHost(),
          () -> run(query, Duration.ofMinutes(2), RemoteStore::hashes));
    } catch (Wire.Refused e) {
      throw failed("cannot query: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> hashes(QueryExec exec) {
    var found = new HashMap<String, String>();
    exec.select()
        .forEachRemaining(
            row -> found.put(row.get("s").toString(), row.get("h").getLiteralLexicalForm()));
    return found;
  }

  @Override
  public <T> T query(Query query, Duration time, Function<QueryExec, T> read) {
    try {
      return run(query, time, read);
    } catch (Wire.Refused e) {
      throw failed("cannot query: " + e.getMessage(), e);
    }
  }

  private <T> T run(Query query, Duration time, Function<QueryExec, T> read) throws Wire.Refused {
    var request =
        QueryExecHTTP.service(endpoint.query())
            .httpClient(wire.client())
            .query(query)
            .timeout(time.toMillis(), TimeUnit.MILLISECONDS);
    access.credentials().header().ifPresent(value -> request.httpHeader("Authorization", value));
    try (QueryExec exec = request.build()) {
      return read.apply(exec);
    } catch (QueryExceptionHTTP e) {
      throw new Wire.Refused(Math.max(0, e.getStatusCode()), firstLine(e), Duration.ZERO);
    } catch (HttpException e) {
      throw new Wire.Refused(Math.max(0, e.getStatusCode()), firstLine(e), Duration.ZERO);
    }
  }

  private static String firstLine(Exception e) {
    return Wire.reason(e.getCause() instanceof IOException cause ? cause : e);
  }

  private LimitException failed(String message, Exception e) {
    return new LimitException(Problem.error(endpoint.query(), 0, message), e);
  }

  @Override
  public void close() {
    // each request is closed when it is answered
  }

  private final class Sending implements Batch {
    private final Shipment shipment;
    private final Map<String, String> loaded;
    private int there;

    Sending(Shipment shipment, Map<String, String> loaded) {
      this.shipment = shipment;
      this.loaded = loaded;
    }

    @Override
    public void ontology(Graph ontology) {
      var changes = new MemoryStore.Changes();
      changes.ontology(ontology);
      send(Parcel.of(Cla.ONTOLOGY, changes.graphs()));
    }

    @Override
    public void replace(String version, Consumer<RdfSink> quads) {
      var changes = new MemoryStore.Changes();
      changes.replace(version, quads);
      send(Parcel.of(version, changes.graphs()));
    }

    private void send(Parcel parcel) {
      if (parcel.sha256().equals(loaded.get(parcel.subject()))) {
        there++;
        return;
      }
      arrive(() -> shipment.add(parcel));
    }

    void finish() {
      arrive(shipment::send);
    }

    private void arrive(Wire.Attempt<Void> work) {
      try {
        work.run();
      } catch (Wire.Refused e) {
        String message = "cannot write: " + e.getMessage() + "; the same command again goes on";
        throw failed(message, e);
      }
    }
  }
}
