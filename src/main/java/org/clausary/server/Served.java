package org.clausary.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausary.infer.Queries;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.ontology.Ontology;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Queryable;
import org.clausary.store.LocalStore;

/** What is served: a store and the questions that can be asked of it. Thread-safe. */
final class Served {

  private static final String EXPLORE = "explore";

  private final LocalStore store;
  private final Ontology ontology;
  private final Queries queries;
  private final String base;

  /**
   * @param base what the IRIs of policies begin with
   */
  Served(LocalStore store, Ontology ontology, Queries queries, String base) {
    this.store = store;
    this.ontology = ontology;
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

  /** A named question, or a query of the explorer. */
  Optional<QueryFile> query(String name) {
    return question(name).or(() -> queries.find(EXPLORE, name));
  }

  /** What the pages say, in a language; from what the program knows, whatever the store holds. */
  Table words(String language) {
    QueryFile words =
        queries
            .find(EXPLORE, "words")
            .orElseThrow(() -> new UsageException(Problem.error("", 0, "no words for the pages")));
    return words.inLanguage(language).over(Queryable.of(ontology.graph()));
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
