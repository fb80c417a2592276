package org.clausary.ontology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/**
 * The files of an ontology as they were read: what each says, and on which line. Immutable.
 *
 * <p>{@link Ontology#load} makes an ontology of them or fails; a check wants to know all that is
 * wrong.
 */
public final class OntologyReading {

  private static final String CORE = "ontology/clausary.ttl";

  private final List<TurtleFile> files;

  private OntologyReading(List<TurtleFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Reads the built-in files and the user's.
   *
   * @param extra files, or folders read with all {@code .ttl} files below them; a file that is
   *     named twice, or imported by another, is read once
   * @param only leave the built-in files out, except the core vocabulary
   * @throws InvalidException if there is no such file; what is wrong inside one is kept
   */
  public static OntologyReading of(List<Path> extra, boolean only) {
    List<KnowledgeFile> builtIn =
        OntologyFiles.builtIn("ontology", ".ttl").stream()
            .filter(file -> !only || file.name().equals(CORE))
            .toList();
    var files = new ArrayList<>(parse(builtIn));
    files.addAll(OwnFiles.read(extra));
    return new OntologyReading(files);
  }

  /**
   * Reads the Turtle files of a folder packed with the program.
   *
   * @param folder {@code ontology} or {@code queries}
   */
  public static OntologyReading builtIn(String folder) {
    return new OntologyReading(parse(OntologyFiles.builtIn(folder, ".ttl")));
  }

  /** Files are parsed side by side and stay in their order. */
  private static List<TurtleFile> parse(List<KnowledgeFile> builtIn) {
    return builtIn.parallelStream().map(file -> TurtleFile.read(file, false)).toList();
  }

  /**
   * What there is of an ontology. Files that are not well-formed take no part, and what {@link
   * #faults} lists is in it.
   */
  public Ontology ontology() {
    return new OntologyLoader(this).load();
  }

  /**
   * The ontology, if nothing stands against using it.
   *
   * @throws InvalidException with the first thing that does
   */
  public Ontology soundOntology() {
    for (TurtleFile file : files) {
      if (file.failure().isPresent()) {
        throw file.failure().get();
      }
    }
    var loader = new OntologyLoader(this);
    List<OntologyFault> faults = loader.faults();
    if (!faults.isEmpty()) {
      throw new InvalidException(places().locate(faults.get(0)));
    }
    return loader.load();
  }

  List<TurtleFile> files() {
    return files;
  }

  /** Why files could not be used, in the order of the files. */
  public List<Problem> unreadable() {
    return files.stream().flatMap(file -> file.failure().stream()).map(e -> e.problem()).toList();
  }

  /** What is wrong with what the files say, as far as it needs no shapes and queries. */
  public List<OntologyFault> faults() {
    var loader = new OntologyLoader(this);
    var faults = new ArrayList<>(loader.faults());
    loader.load();
    faults.addAll(loader.depthFaults());
    Places places = places();
    faults.addAll(Cycles.in(loader.graph(), places::isOwn));
    faults.addAll(OwnFiles.importFaults(files));
    return faults;
  }

  /** Where everything stands. */
  public Places places() {
    return new Places(files);
  }

  /** The names of the files and what each says, in order. */
  public Map<String, List<Triple>> statements(boolean own) {
    var statements = new LinkedHashMap<String, List<Triple>>();
    for (TurtleFile file : files) {
      if (file.own() == own) {
        statements.put(file.file().name(), file.triples());
      }
    }
    return statements;
  }
}
