package org.clausary.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clausary.problem.LimitException;
import org.clausary.problem.ReadException;

/**
 * Something to read a policy from: a file, a web address, or standard input. Nothing is opened
 * until {@link #source} is called.
 *
 * @param name as the user gave it, or as found in a folder; forward slashes
 */
public record Input(String name) {

  /** The name that means standard input. */
  public static final String STANDARD_INPUT = "-";

  /** Uses forward slashes. */
  public Input {
    name = name.replace('\\', '/');
  }

  /** True for a web address of any scheme. */
  static boolean isUrl(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9+.-]+://.*");
  }

  /** True for a file that exists. */
  public boolean isFile() {
    return !isUrl(name) && !name.equals(STANDARD_INPUT) && Files.isRegularFile(Path.of(name));
  }

  /**
   * Reads it.
   *
   * @throws ReadException if it is missing or cannot be read, or the address must not be fetched
   * @throws LimitException if it is too large or takes too long
   */
  public Source source(Limits limits) {
    if (name.equals(STANDARD_INPUT)) {
      return Source.of("stdin", System.in, limits);
    }
    return isUrl(name) ? new Fetch(limits).get(name) : Source.of(Path.of(name), limits);
  }
}
