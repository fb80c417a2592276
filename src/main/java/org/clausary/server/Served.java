package org.clausary.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausary.infer.Queries;
import org.clausary.infer.QueryFile;
import org.clausary.rdf.Queryable;
import org.clausary.store.LocalStore;

/** What is served: a store and the questions that can be asked of it. Thread-safe. */
final class Served {

  private final LocalStore store;
  private final Queries queries;
  private final String base;

  /**
   * @param base what the IRIs of policies begin with
   */
  Served(LocalStore store, Queries queries, String base) {
    this.store = store;
    this.queries = queries;
    this.base = base;
  }

  /** All named questions. */
  List<QueryFile> questions() {
    var all = new ArrayList<>(queries.aboutPolicies());
    all.addAll(queries.aboutOntology());
    return all;
  }

  Optional<QueryFile> question(String name) {
    return questions().stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /**
   * The versions of a policy, or the whole store.
   *
   * @param policy IRI of a version or a policy, or the end of it: {@code northlight}, {@code
   *     northlight/en}; null for all
   * @return empty if there is no such policy
   */
  Optional<Queryable> policies(String policy) {
    if (policy == null) {
      return Optional.of(store);
    }
    String iri = policy.contains("://") ? policy : base + "policy/" + policy;
    List<String> versions =
        store.versions().stream()
            .filter(version -> version.equals(iri) || version.startsWith(iri + "/"))
            .toList();
    return versions.isEmpty() ? Optional.empty() : Optional.of(store.only(versions));
  }
}
