package org.clausary.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private OntologyFiles() {}

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
        return inFolder(Path.of(url.toURI()), folder, ending);
      }
      // by path and not by address: a file system of this call's own, so that calls may overlap
      Path file = Path.of(packed.getJarFileURL().toURI());
      try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
        return inFolder(jar.getPath("/" + folder), folder, ending);
      }
    } catch (URISyntaxException | IOException e) {
      throw new LimitException(Problem.error(folder, 0, "cannot read: " + e.getMessage()), e);
    }
  }

  /**
   * A file, or all files with the ending below a folder.
   *
   * @throws InvalidException if there is no such file or it is not UTF-8
   */
  public static List<KnowledgeFile> at(Path path, String ending) {
    String name = path.toString().replace('\\', '/');
    if (Files.isDirectory(path)) {
      return inFolder(path, name, ending);
    }
    if (!Files.isRegularFile(path)) {
      throw new InvalidException(Problem.error(name, 0, "no such file or folder"));
    }
    return List.of(read(path, name));
  }

  private static List<KnowledgeFile> inFolder(Path folder, String name, String ending) {
    var found = new ArrayList<KnowledgeFile>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(file -> file.getFileName() != null)
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted(Comparator.naturalOrder())
          .forEach(relative -> found.add(read(folder.resolve(relative), name + "/" + relative)));
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidException(Problem.error(name, 0, "cannot read: " + e.getMessage()), e);
    }
    return found;
  }

  private static KnowledgeFile read(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      String text = decoder.decode(java.nio.ByteBuffer.wrap(in.readAllBytes())).toString();
      return new KnowledgeFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new InvalidException(Problem.error(name, 0, "not UTF-8; save the file as UTF-8"), e);
    } catch (IOException e) {
      throw new InvalidException(Problem.error(name, 0, "cannot read: " + e.getMessage()), e);
    }
  }
}
