package org.clausary.store;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to reach a remote store.
 *
 * @param credentials sent with every request
 * @param graphStore address of its graph store protocol, if it is not one that {@link
 *     PolicyStore#remote} can tell from the endpoint; each graph is then sent on its own
 * @param notices is told, in one line each, what a person waiting should know
 * @param pause before the first new attempt of a request that failed for a while; twice as long
 *     before each further one
 */
public record Access(
    Credentials credentials,
    Optional<String> graphStore,
    Consumer<String> notices,
    Duration pause) {

  /** Without credentials; notices are lost. */
  public static final Access OPEN = with(Credentials.NONE, Optional.empty(), notice -> {});

  /** Requires all parts. */
  public Access {
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(graphStore, "graphStore");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(pause, "pause");
  }

  /** With the usual pause of a second. */
  public static Access with(
      Credentials credentials, Optional<String> graphStore, Consumer<String> notices) {
    return new Access(credentials, graphStore, notices, Duration.ofSeconds(1));
  }
}
