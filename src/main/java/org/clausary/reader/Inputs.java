package org.clausary.reader;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/**
 * From what a user names to what is read: files as given, folders with all policies in them, web
 * addresses, {@code -} for standard input.
 */
public final class Inputs {

  private static final Set<String> ENDINGS =
      Set.of("md", "markdown", "html", "htm", "xhtml", "txt", "text", "pdf", "docx");

  private Inputs() {}

  /**
   * The inputs, in the order given; those of a folder by code point of their path in it. Hidden
   * files and files with other endings are left out of folders, links that lead out of a folder are
   * not followed. A file that is missing is an input too: reading it fails, and not the others.
   *
   * @throws ReadException if a folder cannot be listed or holds no policy
   */
  public static List<Input> of(List<String> names) {
    return of(names, file -> false);
  }

  /**
   * The same with further files of folders.
   *
   * @param further tells by the name of a file in a folder whether it counts, besides policies
   */
  public static List<Input> of(List<String> names, Predicate<String> further) {
    var inputs = new ArrayList<Input>();
    for (String name : names) {
      if (isFolder(name)) {
        inputs.addAll(folder(name, further));
      } else {
        inputs.add(new Input(name));
      }
    }
    return List.copyOf(inputs);
  }

  private static boolean isFolder(String name) {
    try {
      return !Input.isUrl(name) && Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      throw new ReadException(Problem.error(name, 0, "not a file name"), e);
    }
  }

  private static List<Input> folder(String name, Predicate<String> further) {
    Path root = Path.of(name);
    var found = new ArrayList<String>();
    try {
      Path real = root.toRealPath();
      walk(root, real, "", further, new HashSet<>(Set.of(real)), found);
    } catch (IOException e) {
      throw new ReadException(Problem.error(name, 0, "cannot be listed: " + e.getMessage()), e);
    }
    if (found.isEmpty()) {
      String none = "no policy in this folder (looked for " + String.join(", ", sorted()) + ")";
      throw new ReadException(Problem.error(name, 0, none));
    }
    found.sort(Comparator.comparing((String s) -> s.codePoints().toArray(), Arrays::compare));
    String prefix = name.endsWith("/") ? name : name + "/";
    return found.stream().map(path -> new Input(prefix + path)).toList();
  }

  private static List<String> sorted() {
    return ENDINGS.stream().sorted().map(e -> "." + e).toList();
  }

  private static void walk(
      Path folder,
      Path root,
      String relative,
      Predicate<String> further,
      Set<Path> seen,
      List<String> found)
      throws IOException {
    for (Path entry : entries(folder)) {
      String file = entry.getFileName().toString();
      boolean broken = Files.isSymbolicLink(entry) && !Files.exists(entry);
      if (file.startsWith(".") || broken) {
        continue;
      }
      Path real = entry.toRealPath();
      boolean isFolder = Files.isDirectory(real);
      boolean wanted =
          isFolder || Files.isRegularFile(real) && (isPolicy(file) || further.test(file));
      if (!wanted || !real.startsWith(root) || !seen.add(real)) {
        continue;
      }
      if (isFolder) {
        walk(entry, root, relative + file + "/", further, seen, found);
      } else {
        found.add(relative + file);
      }
    }
  }

  /** A README tells of the folder, not of what somebody does with data. */
  private static boolean isPolicy(String file) {
    return ENDINGS.contains(Format.ending(file))
        && !file.toLowerCase(Locale.ROOT).startsWith("readme.");
  }

  /** Sorted, so that of two links to one file always the same one counts. */
  private static List<Path> entries(Path folder) throws IOException {
    var out = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(out::add);
    }
    Collections.sort(out);
    return out;
  }
}
