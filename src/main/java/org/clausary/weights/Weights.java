package org.clausary.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clausary.ontology.OntologyFiles;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;

/**
 * Learned weights of all languages: a linear model with one row a word. What is built in comes
 * first; rows of a user's files take the place of rows for the same topic and name. Immutable and
 * thread-safe.
 */
public final class Weights {

  /** No weights at all. */
  public static final Weights NONE = new Weights(List.of());

  private static final String FOLDER = "ontology/weights/";

  private final Map<String, LanguageWeights> languages = new TreeMap<>();

  private Weights(List<WeightFile> files) {
    var rows = new TreeMap<String, Map<List<String>, Row>>();
    for (WeightFile file : files) {
      var of = rows.computeIfAbsent(file.language(), l -> new LinkedHashMap<>());
      file.rows().forEach(row -> of.put(List.of(row.topic(), row.name()), row));
    }
    rows.forEach((language, of) -> languages.put(language, new LanguageWeights(of.values())));
  }

  /**
   * The built-in weights and the user's.
   *
   * @param extra files of the ontology or folders of them: a {@code .tsv} file, or a folder with a
   *     folder {@code weights} of them
   * @param only leave the built-in ones out
   * @param isTopic whether a local name is a topic; asked of the user's rows
   * @throws org.clausary.problem.InvalidException with file and line if a row is none, or of no
   *     topic
   */
  public static Weights load(List<Path> extra, boolean only, Predicate<String> isTopic) {
    var builtIn = new ArrayList<KnowledgeFile>();
    if (!only) {
      OntologyFiles.builtIn("ontology", OntologyFiles.WEIGHTS).stream()
          .filter(file -> file.name().startsWith(FOLDER))
          .forEach(builtIn::add);
    }
    var files = new ArrayList<KnowledgeFile>();
    for (Path path : extra) {
      if (path.toString().endsWith(OntologyFiles.WEIGHTS)) {
        files.addAll(OntologyFiles.at(path, OntologyFiles.WEIGHTS));
      } else if (Files.isDirectory(path.resolve(OntologyFiles.WEIGHTS_FOLDER))) {
        files.addAll(
            OntologyFiles.at(path.resolve(OntologyFiles.WEIGHTS_FOLDER), OntologyFiles.WEIGHTS));
      }
    }
    // a topic of ours may have been withdrawn by the user
    var all =
        new ArrayList<>(builtIn.stream().map(file -> WeightFile.of(file, t -> true)).toList());
    files.forEach(file -> all.add(WeightFile.of(file, isTopic)));
    return of(all);
  }

  /** Weights at hand, the later ones in the place of the earlier. */
  public static Weights of(List<WeightFile> files) {
    return new Weights(files);
  }

  /** The languages there are weights for, as primary tags. */
  public Set<String> languages() {
    return Collections.unmodifiableSet(languages.keySet());
  }

  /**
   * What the weights say of a clause.
   *
   * @param language BCP 47 tag of the clause
   * @return an opinion a topic, by local name; empty if there are no weights for the language
   */
  public List<Opinion> of(String language, Shown shown) {
    LanguageWeights weights = languages.get(Look.primary(language));
    return weights == null ? List.of() : weights.of(shown);
  }

  /** Whether the weights of a language, given as BCP 47 tag, weigh what rules found, too. */
  public boolean readRules(String language) {
    LanguageWeights weights = languages.get(Look.primary(language));
    return weights != null && weights.readRules();
  }

  /** Whether the weights of a language, given as BCP 47 tag, also judge paragraphs as a whole. */
  public boolean readParagraphs(String language) {
    LanguageWeights weights = languages.get(Look.primary(language));
    return weights != null && weights.readParagraphs();
  }

  /** Whether there are weights for a language, given as BCP 47 tag. */
  public boolean cover(String language) {
    return languages.containsKey(Look.primary(language));
  }
}
