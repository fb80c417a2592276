package org.clausary.ontology;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problem.Severity;

/**
 * The files of the user, and those they import. {@code owl:imports} reaches files beside or below
 * the importing one and nothing else: no network, no absolute path.
 */
final class OwnFiles {

  /** What a relative address in a file becomes. */
  private static final String RELATIVE = URI.create(Ontology.NAMESPACE).resolve("/").toString();

  private static final String OURS = Ontology.NAMESPACE.replace("#", "");

  private final Set<Path> seen = new HashSet<>();
  private final List<TurtleFile> read = new ArrayList<>();

  private OwnFiles() {}

  static List<TurtleFile> read(List<Path> paths) {
    var own = new OwnFiles();
    List<Path> round =
        paths.stream()
            .filter(path -> !holdsOnlyWeights(path))
            .flatMap(path -> OntologyFiles.namesAt(path, ".ttl").stream())
            .toList();
    while (!round.isEmpty()) {
      round = own.round(round);
    }
    return own.read;
  }

  /** A file of weights, or a folder with nothing else: said elsewhere. */
  private static boolean holdsOnlyWeights(Path path) {
    return path.toString().endsWith(OntologyFiles.WEIGHTS)
        || Files.isDirectory(path.resolve(OntologyFiles.WEIGHTS_FOLDER))
            && OntologyFiles.isEmpty(path, ".ttl");
  }

  /** Reads files not read so far; returns those they import. */
  private List<Path> round(List<Path> paths) {
    var fresh = new ArrayList<Path>();
    for (Path path : paths) {
      if (seen.add(real(path))) {
        fresh.add(path);
      }
    }
    List<TurtleFile> files = fresh.parallelStream().map(OwnFiles::read).toList();
    var imported = new ArrayList<Path>();
    for (TurtleFile file : files) {
      read.add(follow(file, imported));
    }
    return imported;
  }

  private static TurtleFile read(Path path) {
    try {
      return TurtleFile.read(OntologyFiles.read(path), true);
    } catch (InvalidException e) {
      var nothing = new KnowledgeFile(e.problem().file(), "");
      return TurtleFile.failed(nothing, true, e);
    }
  }

  private static TurtleFile follow(TurtleFile file, List<Path> imported) {
    Path folder = Path.of(file.file().name()).toAbsolutePath().getParent();
    for (int i = 0; i < file.triples().size(); i++) {
      Triple triple = file.triples().get(i);
      if (isImport(triple) && isRelative(triple.getObject())) {
        String name = URI.create(triple.getObject().getURI()).getPath().substring(1);
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path) || !real(path).startsWith(real(folder))) {
          var problem =
              Problem.error(
                  file.file().name(),
                  file.lines()[i],
                  "owl:imports: there is no file " + name + " in the folder of this file");
          return TurtleFile.failed(file.file(), true, new InvalidException(problem));
        }
        imported.add(Path.of(file.file().name()).resolveSibling(name));
      }
    }
    return file;
  }

  private static boolean isImport(Triple triple) {
    return triple.getPredicate().equals(OWL.imports.asNode());
  }

  private static boolean isRelative(Node node) {
    return node.isURI() && node.getURI().startsWith(RELATIVE) && node.getURI().endsWith(".ttl");
  }

  private static boolean isLoaded(Node node) {
    return node.isURI() && (node.getURI().equals(OURS) || node.getURI().startsWith(OURS + "/"));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Imports that are not followed. */
  static List<OntologyFault> importFaults(List<TurtleFile> files) {
    return files.stream()
        .filter(TurtleFile::own)
        .flatMap(file -> file.triples().stream())
        .filter(OwnFiles::isImport)
        .filter(t -> !isRelative(t.getObject()) && !isLoaded(t.getObject()))
        .map(OwnFiles::notFollowed)
        .toList();
  }

  private static OntologyFault notFollowed(Triple triple) {
    return new OntologyFault(
        Severity.WARN,
        "import",
        triple.getSubject(),
        triple.getPredicate(),
        triple.getObject(),
        "owl:imports "
            + Names.of(triple.getObject())
            + " is not followed; expected the name of a .ttl file beside or below this one,"
            + " nothing is fetched.");
  }
}
