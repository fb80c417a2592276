package org.clausary.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;
import org.clausary.store.Access;
import org.clausary.store.Credentials;
import picocli.CommandLine.Option;

/**
 * How to reach an endpoint. No option takes a secret, since others see the options of a process.
 */
final class RemoteOptions {

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description =
          "For --endpoint: file with lines 'user = NAME' and 'password = SECRET', or 'token = SECRET'."
              + " Default: CLAUSARY_USER and CLAUSARY_PASSWORD, or CLAUSARY_TOKEN, of the environment.")
  private Path credentials;

  @Option(
      names = "--graph-store",
      paramLabel = "URL",
      description =
          "For --endpoint: where its graph store protocol is, if that is not told by the endpoint;"
              + " each graph is then sent on its own.")
  private String graphStore;

  Access access(Terminal terminal) {
    return Access.with(
        credentials(System.getenv()), Optional.ofNullable(graphStore), terminal::say);
  }

  private Credentials credentials(Map<String, String> environment) {
    return credentials == null
        ? of(
            environment.get("CLAUSARY_USER"),
            environment.get("CLAUSARY_PASSWORD"),
            environment.get("CLAUSARY_TOKEN"),
            "the environment")
        : read(credentials);
  }

  static Credentials read(Path file) {
    var lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      String reason = e instanceof IOException io ? Reason.of(io) : "not well-formed";
      throw new ReadException(
          Problem.error(file.toString(), 0, "credentials cannot be read: " + reason), e);
    }
    var found =
        of(
            lines.getProperty("user"),
            lines.getProperty("password"),
            lines.getProperty("token"),
            file.toString());
    if (found == Credentials.NONE) {
      throw wrong(file.toString());
    }
    return found;
  }

  static Credentials of(String user, String password, String token, String where) {
    if (token != null && user == null && password == null) {
      return Credentials.bearer(token);
    }
    if (user == null && password == null && token == null) {
      return Credentials.NONE;
    }
    if (user == null || password == null || token != null || user.contains(":")) {
      throw wrong(where);
    }
    return Credentials.basic(user, password);
  }

  private static UsageException wrong(String where) {
    return new UsageException(
        Problem.error(where, 0, "credentials are a user and a password, or a token"));
  }
}
