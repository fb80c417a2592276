package org.clausary.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.rdf.Queryable;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;

/** What is served at the moment, and how it changes. Thread-safe. */
final class Served {

  private static final String EXPLORE = "explore";

  private final Optional<Intake> intake;
  private final Consumer<Content> changed;
  private final Map<String, Source> added = new LinkedHashMap<>();
  private volatile Content content;

  /**
   * @param intake empty if it never changes
   * @param changed is told after each change
   */
  Served(Content content, Optional<Intake> intake, Consumer<Content> changed) {
    this.content = content;
    this.intake = intake;
    this.changed = changed;
  }

  /** All named questions. */
  List<QueryFile> questions() {
    var all = new ArrayList<>(content.queries().aboutPolicies());
    all.addAll(content.queries().aboutOntology());
    return all;
  }

  Optional<QueryFile> question(String name) {
    return questions().stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /** A named question, or a query of the explorer. */
  Optional<QueryFile> query(String name) {
    return question(name).or(() -> content.queries().find(EXPLORE, name));
  }

  /** Texts of the queries that are asked before anybody opens the page that needs them. */
  List<String> askedFirst() {
    return content.queries().all(EXPLORE).stream()
        .filter(query -> query.decorators().containsKey("first"))
        .map(QueryFile::text)
        .toList();
  }

  /** What the pages say, in a language; from what the program knows, whatever the store holds. */
  Table words(String language) {
    QueryFile words =
        content
            .queries()
            .find(EXPLORE, "words")
            .orElseThrow(() -> new UsageException(Problem.error("", 0, "no words for the pages")));
    return words.inLanguage(language).over(Queryable.of(content.ontology().graph()));
  }

  /** IRIs of the versions, sorted. */
  List<String> versions() {
    return content.store().versions();
  }

  /**
   * The versions of a policy, or the whole store.
   *
   * @param policy IRI of a version or a policy, or the end of it: {@code northlight}, {@code
   *     northlight/en}; null for all
   * @return empty if there is no such policy
   */
  Optional<Queryable> policies(String policy) {
    Content now = content;
    if (policy == null) {
      return Optional.of(now.store());
    }
    String iri = policy.contains("://") ? policy : now.base() + "policy/" + policy;
    List<String> versions =
        now.store().versions().stream()
            .filter(version -> version.equals(iri) || version.startsWith(iri + "/"))
            .toList();
    return versions.isEmpty() ? Optional.empty() : Optional.of(now.store().only(versions));
  }

  /** Limits of a policy that is added. */
  Limits limits() {
    return intake.map(Intake::limits).orElse(Limits.DEFAULT);
  }

  /** Adds a policy and returns the IRI of its version. */
  synchronized String add(Source policy) {
    String version = intake().add(policy, content.store());
    added.put(version, policy);
    changed.accept(content);
    return version;
  }

  /** Reads everything again, what was added included. */
  synchronized void reload() {
    Content next = intake().again();
    added.values().forEach(policy -> intake().add(policy, next.store()));
    content = next;
    changed.accept(next);
  }

  private Intake intake() {
    return intake.orElseThrow(
        () -> new UsageException(Problem.error("", 0, "what is served here never changes")));
  }
}
