package org.clausary.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausary.infer.QueryLimits;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/**
 * How a server is set up. Immutable.
 *
 * @param host name or address to listen on; {@link #LOOPBACK} is reached from this machine alone
 * @param port to listen on; 0 for any that is free
 * @param limits of one query
 * @param names by which clients may ask for it, besides {@code host} and those of this machine for
 *     itself
 * @param accepts whether anybody who reaches it may add policies
 * @param users file of those who may change the store, lines {@code name: password}; empty if
 *     nobody may
 * @param tls empty for plain HTTP
 */
public record ServerSettings(
    String host,
    int port,
    QueryLimits limits,
    Set<String> names,
    boolean accepts,
    Optional<Path> users,
    Optional<Tls> tls) {

  /** The name of this machine for itself. */
  public static final String LOOPBACK = "localhost";

  /** Loopback, port 3030, 30 seconds a query, read only. */
  public static final ServerSettings DEFAULT =
      new ServerSettings(LOOPBACK, 3030, QueryLimits.DEFAULT);

  /**
   * What HTTPS needs.
   *
   * @param keys key and certificates, PKCS #12
   * @param password of that file
   */
  public record Tls(Path keys, String password) {}

  /** Nothing can be changed, plain HTTP. */
  public ServerSettings(String host, int port, QueryLimits limits) {
    this(host, port, limits, Set.of(), false, Optional.empty(), Optional.empty());
  }

  /**
   * @throws IllegalArgumentException if the port is not between 0 and 65535
   * @throws UsageException if passwords would cross a network in the clear
   */
  public ServerSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(limits, "limits");
    names = Set.copyOf(new TreeSet<>(names));
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    if (users.isPresent() && tls.isEmpty() && !host.equals(LOOPBACK)) {
      throw new UsageException(
          Problem.error("", 0, "passwords on another address than localhost need --tls"));
    }
  }

  /** True if only this machine can reach it. */
  public boolean isLoopback() {
    return host.equals(LOOPBACK);
  }

  /** The same with another host and the names that it goes by. */
  public ServerSettings withHost(String host, Set<String> names) {
    return new ServerSettings(host, port, limits, names, accepts, users, tls);
  }

  /** The same; anybody who reaches the server may add policies if {@code accepts}. */
  public ServerSettings withAccepts(boolean accepts) {
    return new ServerSettings(host, port, limits, names, accepts, users, tls);
  }

  /** The same; the users in a file may change the store. */
  public ServerSettings withUsers(Optional<Path> users) {
    return new ServerSettings(host, port, limits, names, accepts, users, tls);
  }

  /** The same by HTTPS. */
  public ServerSettings withTls(Optional<Tls> tls) {
    return new ServerSettings(host, port, limits, names, accepts, users, tls);
  }
}
