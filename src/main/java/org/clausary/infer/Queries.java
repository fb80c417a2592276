package org.clausary.infer;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.ontology.OntologyFiles;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/**
 * The query files by folder: {@code infer} (rules); {@code report}, {@code compare} and {@code
 * ontology} (the named questions: on policies, across them, on what is known); {@code explore}
 * (what pages ask); {@code check}; {@code evaluate}; {@code explain}. A user's file replaces the
 * built-in one of the same name. Files are parsed when they are first asked for. Thread-safe.
 */
public final class Queries {

  private static final String INFER = "infer";
  private static final String REPORT = "report";
  private static final String ONTOLOGY = "ontology";
  private static final String EXPLORE = "explore";
  private static final List<String> ABOUT_POLICIES = List.of(REPORT, "compare");

  private final Map<String, Map<String, KnowledgeFile>> folders = new TreeMap<>();
  private final Map<KnowledgeFile, QueryFile> parsed = new HashMap<>();

  private Queries() {}

  /** The files packed with the program. */
  public static Queries builtIn() {
    return load(List.of(), false);
  }

  /**
   * The built-in files and the user's beside them.
   *
   * @param extra files, or folders read with all {@code .rq} files below them; a file that is in
   *     none of the known folders is a rule if it is a CONSTRUCT query, else a report
   * @param only leave the built-in files out
   */
  public static Queries load(List<Path> extra, boolean only) {
    var queries = new Queries();
    if (!only) {
      OntologyFiles.builtIn("queries", ".rq")
          .forEach(file -> queries.add(file, folder(file.name())));
    }
    for (Path path : extra) {
      for (KnowledgeFile file : OntologyFiles.at(path, ".rq")) {
        queries.add(file, folder(file.name()));
      }
    }
    return queries;
  }

  private static String folder(String name) {
    String[] parts = name.split("/");
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  private void add(KnowledgeFile file, String folder) {
    String home = KNOWN.contains(folder) ? folder : homeOf(file);
    folders.computeIfAbsent(home, f -> new TreeMap<>()).put(stem(file.name()), file);
  }

  private static final List<String> KNOWN =
      List.of(INFER, REPORT, "check", "compare", "evaluate", "explain", EXPLORE, ONTOLOGY);

  private String homeOf(KnowledgeFile file) {
    return parse(file).query().isConstructType() ? INFER : REPORT;
  }

  private static String stem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.endsWith(".rq") ? last.substring(0, last.length() - 3) : last;
  }

  private synchronized QueryFile parse(KnowledgeFile file) {
    return parsed.computeIfAbsent(file, f -> QueryFile.of(f.name(), f.text()));
  }

  /** The rules, by name. */
  public List<QueryFile> rules() {
    return all(INFER);
  }

  /** The named questions on policies and across them, by folder and name. */
  public List<QueryFile> aboutPolicies() {
    return ABOUT_POLICIES.stream().flatMap(folder -> all(folder).stream()).toList();
  }

  /** The named questions on the ontology, which need no policy, by name. */
  public List<QueryFile> aboutOntology() {
    return all(ONTOLOGY);
  }

  /** All queries of a folder, by name; empty if there is no such folder. */
  public List<QueryFile> all(String folder) {
    return folders.getOrDefault(folder, Collections.emptyMap()).values().stream()
        .map(this::parse)
        .toList();
  }

  /** A query of a folder. */
  public Optional<QueryFile> find(String folder, String name) {
    return Optional.ofNullable(folders.getOrDefault(folder, Collections.emptyMap()).get(name))
        .map(this::parse);
  }

  /**
   * A named question.
   *
   * @throws UsageException if there is none of that name
   */
  public QueryFile question(String name) {
    return Stream.concat(ABOUT_POLICIES.stream(), Stream.of(ONTOLOGY))
        .flatMap(folder -> find(folder, name).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.error(
                        "", 0, "query '" + name + "' is not known, expected one of " + names())));
  }

  private String names() {
    return Stream.concat(ABOUT_POLICIES.stream(), Stream.of(ONTOLOGY))
        .flatMap(folder -> folders.getOrDefault(folder, Map.of()).keySet().stream())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
