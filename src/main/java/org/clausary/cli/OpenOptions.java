package org.clausary.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.infer.QueryLimits;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.server.ServerSettings;
import org.clausary.server.ServerSettings.Tls;
import picocli.CommandLine.Option;

/** What a server is open to besides reading from this machine. */
final class OpenOptions {

  private static final String PASSWORD = "CLAUSARY_TLS_PASSWORD";

  @Option(names = "--accept", description = "Let anybody who reaches the server add policies.")
  private boolean accept;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = {
        "Open graph store and update of --store to the users in a file, lines 'name: password'."
      })
  private Path users;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Listen on another address, such as 0.0.0.0. Default: ${DEFAULT-VALUE}.",
      defaultValue = ServerSettings.LOOPBACK)
  private String host;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Host name by which clients ask for the server. Repeatable.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description = "HTTPS with a PKCS #12 file; its password is in " + PASSWORD + ".")
  private Path keys;

  /**
   * Refuses what does not go together.
   *
   * @throws UsageException if so
   */
  void check(boolean hasStore) {
    if (users != null && !hasStore) {
      throw wrong("--update changes a database; name it by --store");
    }
    if (users != null && !Files.isReadable(users)) {
      throw wrong("--update: " + users + " cannot be read");
    }
    if (keys != null && System.getenv(PASSWORD) == null) {
      throw wrong("--tls: the password is expected in the environment variable " + PASSWORD);
    }
  }

  ServerSettings settings(int port, QueryLimits limits) {
    if (port < 0 || port > 65_535) {
      throw wrong("--port is between 0 and 65535");
    }
    return new ServerSettings(
        host,
        port,
        limits,
        Set.copyOf(names),
        accept,
        Optional.ofNullable(users),
        Optional.ofNullable(keys).map(file -> new Tls(file, System.getenv(PASSWORD))));
  }

  /** Says what others may do. */
  void warn(Terminal terminal) {
    if (!host.equals(ServerSettings.LOOPBACK)) {
      String may = accept ? "read and add policies" : "read all of this";
      terminal.show(
          Problem.warning("", 0, "who reaches " + host + " may " + may + ", without a password"));
    }
  }

  private static UsageException wrong(String message) {
    return new UsageException(Problem.error("", 0, message));
  }
}
