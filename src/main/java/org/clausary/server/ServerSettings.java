package org.clausary.server;

import java.util.Objects;
import org.clausary.infer.QueryLimits;

/**
 * How a server is set up. Immutable.
 *
 * @param host name or address to listen on; {@link #LOOPBACK} is reached from this machine alone
 * @param port to listen on; 0 for any that is free
 * @param limits of one query
 */
public record ServerSettings(String host, int port, QueryLimits limits) {

  /** The name of this machine for itself. */
  public static final String LOOPBACK = "localhost";

  /** Loopback, port 3030, 30 seconds a query. */
  public static final ServerSettings DEFAULT =
      new ServerSettings(LOOPBACK, 3030, QueryLimits.DEFAULT);

  /**
   * @throws IllegalArgumentException if the port is not between 0 and 65535
   */
  public ServerSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(limits, "limits");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
  }

  /** True if only this machine can reach it. */
  public boolean isLoopback() {
    return host.equals(LOOPBACK);
  }
}
