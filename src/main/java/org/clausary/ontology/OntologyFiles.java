package org.clausary.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausary.problem.InvalidException;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;

/**
 * Finds knowledge files: those packed with the program and those a user names. Files come in the
 * code point order of their relative path, so that the order never depends on the machine.
 */
public final class OntologyFiles {

  /** What names of files of learned weights end in. */
  public static final String WEIGHTS = ".tsv";

  /** Where a folder of ontology files holds them. */
  public static final String WEIGHTS_FOLDER = "weights";

  private OntologyFiles() {}

  static boolean isEmpty(Path folder, String ending) {
    return inFolder(folder, ending).isEmpty();
  }

  /**
   * A knowledge file.
   *
   * @param name path to show in messages, with forward slashes
   * @param text its content, decoded as UTF-8
   */
  public record KnowledgeFile(String name, String text) {}

  /**
   * The files packed with the program.
   *
   * @param folder {@code ontology} or {@code queries}
   * @param ending such as {@code .ttl}
   */
  public static List<KnowledgeFile> builtIn(String folder, String ending) {
    URL url = OntologyFiles.class.getResource("/" + folder);
    if (url == null) {
      throw new LimitException(
          Problem.error(folder, 0, "not packed with the program; build it with Maven"));
    }
    try {
      if (!(url.openConnection() instanceof JarURLConnection packed)) {
        return readAll(Path.of(url.toURI()), folder, ending);
      }
      // by path and not by address: a file system of this call's own, so that calls may overlap
      Path file = Path.of(packed.getJarFileURL().toURI());
      try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
        return readAll(jar.getPath("/" + folder), folder, ending);
      }
    } catch (URISyntaxException | IOException e) {
      throw new LimitException(Problem.error(folder, 0, "cannot read: " + e.getMessage()), e);
    }
  }

  private static List<KnowledgeFile> readAll(Path folder, String name, String ending) {
    return inFolder(folder, ending).stream()
        .map(file -> read(file, name + "/" + name(folder.relativize(file))))
        .toList();
  }

  /**
   * A file, or all files with the ending below a folder.
   *
   * @throws InvalidException if there is no such file, the folder holds none, or one is not UTF-8
   */
  public static List<KnowledgeFile> at(Path path, String ending) {
    return namesAt(path, ending).stream().map(OntologyFiles::read).toList();
  }

  /**
   * The paths of a file, or of all files with the ending below a folder.
   *
   * @throws InvalidException if there is no such file or the folder holds none
   */
  static List<Path> namesAt(Path path, String ending) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw new InvalidException(Problem.error(name(path), 0, "no such file or folder"));
    }
    List<Path> found = inFolder(path, ending);
    if (found.isEmpty()) {
      throw new InvalidException(
          Problem.error(name(path), 0, "no file in this folder ends in " + ending));
    }
    return found;
  }

  private static List<Path> inFolder(Path folder, String ending) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.getFileName() != null)
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> name(folder.relativize(file))))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidException(Problem.error(name(folder), 0, "cannot read: " + e), e);
    }
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  /**
   * A file by its path.
   *
   * @throws InvalidException if it cannot be read or is not UTF-8
   */
  static KnowledgeFile read(Path file) {
    return read(file, name(file));
  }

  private static KnowledgeFile read(Path file, String name) {
    try {
      return new KnowledgeFile(name, text(Files.readAllBytes(file), name));
    } catch (IOException e) {
      throw new InvalidException(Problem.error(name, 0, "cannot read: " + e.getMessage()), e);
    }
  }

  private static String text(byte[] bytes, String name) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      int column = text.length() - text.lastIndexOf('\n');
      throw new InvalidException(
          Problem.error(name, line, "not UTF-8; save the file as UTF-8 (column " + column + ")"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
