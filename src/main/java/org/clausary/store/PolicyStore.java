package org.clausary.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Queryable;
import org.clausary.rdf.RdfSink;

/**
 * Keeps the graphs of policies: each version in its named graph, what was inferred beside it, the
 * ontology in its own. Queries see all graphs as one.
 *
 * <pre>{@code
 * try (PolicyStore store = PolicyStore.at(Path.of("policies.tdb"))) {
 *   store.write(batch -> batch.replace(version, sink -> ...));
 *   Table rights = queries.question("rights").over(store);
 * }
 * }</pre>
 */
public interface PolicyStore extends Queryable, AutoCloseable {

  /** What can be changed. Valid during {@link #write} only. */
  interface Batch {
    /** Stores the ontology unless it is there already. */
    void ontology(Graph ontology);

    /**
     * Replaces the graphs of a version and what was inferred from it.
     *
     * @param version its IRI
     * @param quads sends what to store; neither starts nor finishes the sink
     */
    void replace(String version, Consumer<RdfSink> quads);
  }

  /** Changes the store: all of it or, if {@code work} fails, nothing. */
  void write(Consumer<Batch> work);

  /** IRIs of the versions in the store, sorted. */
  default List<String> versions() {
    Query query =
        QueryFactory.create(
            "SELECT DISTINCT ?v { ?v <"
                + RDF.type
                + "> <"
                + Cla.POLICY_VERSION
                + "> } ORDER BY ?v");
    return query(
        query,
        Duration.ofMinutes(1),
        exec -> {
          var found = new ArrayList<String>();
          exec.select().forEachRemaining(row -> found.add(row.get("v").getURI()));
          return found;
        });
  }

  /**
   * The triples of a version, without what was inferred; empty if there is no such version.
   *
   * @param version its IRI, one of {@link #versions}
   */
  default Graph version(String version) {
    Query query =
        QueryFactory.create(
            """
            CONSTRUCT { ?s ?p ?o . ?named ?q ?r }
            WHERE {
              { BIND (<%1$s> AS ?s) }
              UNION
              { ?s <%2$s> <%1$s> FILTER NOT EXISTS { ?s <%3$s> ?rule } }
              UNION
              { ?clause <%2$s> <%1$s> . ?s <%6$s> ?clause ; a <%7$s> }
              ?s ?p ?o .
              OPTIONAL { ?o a ?class FILTER (?class IN (<%4$s>, <%5$s>)) ?o ?q ?r BIND (?o AS ?named) }
            }
            """
                .formatted(
                    version,
                    Cla.POLICY,
                    Cla.RULE,
                    Cla.POLICY_CLASS,
                    Cla.PARTY_CLASS,
                    Cla.STATED_IN,
                    Cla.TOPIC_READING));
    return query(
        query, Duration.ofMinutes(1), exec -> exec.construct(GraphFactory.createDefaultGraph()));
  }

  @Override
  void close();

  /** An empty store that lives as long as the program. */
  static LocalStore inMemory() {
    return new MemoryStore();
  }

  /**
   * The embedded database in a folder, made if it does not exist.
   *
   * @throws org.clausary.problem.LimitException if another process has it open
   */
  static LocalStore at(Path folder) {
    return Tdb2Store.open(folder, true);
  }

  /** The embedded database in a folder, which must exist. */
  static LocalStore existing(Path folder) {
    return Tdb2Store.open(folder, false);
  }

  /**
   * A SPARQL 1.1 endpoint that also speaks the graph store protocol. What was loaded before and is
   * the same is not sent again.
   *
   * @param endpoint https, or http on this machine: of Fuseki (a dataset, or its query service), of
   *     RDF4J Server or GraphDB (a repository), or of a store whose graph store {@code access}
   *     names
   */
  static RemotePolicyStore remote(String endpoint, Access access) {
    return new RemoteStore(endpoint, access);
  }
}
