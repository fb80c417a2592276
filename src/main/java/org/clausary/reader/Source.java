package org.clausary.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/** The bytes of a policy as received, and what they are called. Immutable and thread-safe. */
public final class Source {

  private final String name;
  private final byte[] bytes;
  private final String sha256;
  private final Optional<String> contentType;

  private Source(String name, byte[] bytes, Optional<String> contentType) {
    this.name = Objects.requireNonNull(name, "name").replace('\\', '/');
    this.bytes = bytes;
    this.contentType = contentType;
    this.sha256 = digest(bytes);
  }

  /** Bytes that are at hand; they are copied. */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, bytes.clone(), Optional.empty());
  }

  /** Bytes from a web server, with its {@code Content-Type}. */
  static Source of(String name, byte[] bytes, Optional<String> contentType) {
    return new Source(name, bytes, contentType);
  }

  /**
   * Reads a regular file; a pipe or a device is refused, since reading it might never end.
   *
   * @throws ReadException if it is missing, not a regular file or not readable
   * @throws LimitException if it is larger than {@link Limits#bytes()}
   */
  public static Source of(Path file, Limits limits) {
    String name = file.toString().replace('\\', '/');
    if (!Files.exists(file)) {
      throw new ReadException(Problem.error(name, 0, "no such file"));
    }
    if (!Files.isRegularFile(file)) {
      throw new ReadException(Problem.error(name, 0, "not a regular file"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(name, in, limits);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @throws ReadException if it cannot be read
   * @throws LimitException if it is larger than {@link Limits#bytes()}
   */
  public static Source of(String name, InputStream in, Limits limits) {
    try {
      byte[] bytes = in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limits.bytes()) {
        throw new LimitException(
            Problem.error(name, 0, "larger than the limit of " + limits.bytes() + " bytes"));
      }
      return new Source(name, bytes, Optional.empty());
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static ReadException unreadable(String name, IOException e) {
    return new ReadException(Problem.error(name, 0, "cannot be read: " + e.getMessage()), e);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** As the user gave it, with forward slashes. */
  public String name() {
    return name;
  }

  /** Of the bytes as received, lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** The bytes themselves; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** What a web server declared, such as {@code text/html; charset=gbk}. */
  Optional<String> contentType() {
    return contentType;
  }
}
