package org.clausary.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.clausary.rdf.RdfReader;

/**
 * Finds the files that operands stand for. In folders, only files whose ending says that they can
 * be read count; hidden files, README files and links that lead out of the folder do not.
 */
final class Inputs {

  private static final Set<String> POLICIES =
      Set.of("md", "markdown", "html", "htm", "xhtml", "txt", "text", "pdf", "docx");

  /** The same order on every machine: by code point, folders separated by {@code /}. */
  private static final Comparator<String> BY_CODE_POINT =
      Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);

  private final boolean policies;
  private final boolean triples;

  private Inputs(boolean policies, boolean triples) {
    this.policies = policies;
    this.triples = triples;
  }

  /** Policies only. */
  static Inputs policies() {
    return new Inputs(true, false);
  }

  /** Files of triples only. */
  static Inputs triples() {
    return new Inputs(false, true);
  }

  /** Policies and files of triples. */
  static Inputs any() {
    return new Inputs(true, true);
  }

  /**
   * The inputs in the order given, files of a folder sorted by path.
   *
   * @throws ReadException if a folder cannot be read or holds nothing to read
   */
  List<Input> of(List<String> operands) {
    var inputs = new ArrayList<Input>();
    for (String operand : operands) {
      if (operand.equals("-")) {
        inputs.add(new Input(Input.Kind.STANDARD_INPUT, "-", Path.of("")));
      } else if (operand.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
        inputs.add(new Input(Input.Kind.ADDRESS, operand, Path.of("")));
      } else if (Files.isDirectory(Path.of(operand))) {
        inputs.addAll(inFolder(Path.of(operand)));
      } else {
        inputs.add(file(Path.of(operand)));
      }
    }
    if (inputs.stream().filter(input -> input.kind() == Input.Kind.STANDARD_INPUT).count() > 1) {
      throw new UsageException(Problem.error("-", 0, "standard input can be read only once"));
    }
    return inputs;
  }

  /** The files among the inputs. */
  static List<Path> files(List<Input> inputs) {
    return inputs.stream().filter(Input::isFile).map(Input::path).toList();
  }

  private Input file(Path path) {
    boolean rdf = triples && (!policies || RdfReader.reads(path.toString()));
    return new Input(rdf ? Input.Kind.RDF : Input.Kind.POLICY, path.toString(), path);
  }

  private List<Input> inFolder(Path folder) {
    var found = new ArrayList<Input>();
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return !at.equals(folder) && isHidden(at)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
                throws IOException {
              if (counts(at) && Files.isRegularFile(at) && at.toRealPath().startsWith(root)) {
                found.add(file(at));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new ReadException(
          Problem.error(folder.toString(), 0, "cannot be read: " + Reason.of(e)), e);
    }
    if (found.isEmpty()) {
      throw new ReadException(Problem.error(folder.toString(), 0, "holds no file to read"));
    }
    found.sort(Comparator.comparing(input -> input.name().replace('\\', '/'), BY_CODE_POINT));
    return found;
  }

  private boolean counts(Path file) {
    boolean known =
        (policies && POLICIES.contains(ending(file)))
            || (triples && RdfReader.reads(file.toString()));
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return known && !isHidden(file) && !name.startsWith("readme.");
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
