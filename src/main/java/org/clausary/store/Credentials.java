package org.clausary.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What an endpoint asks for before it lets somebody in. Immutable; never shown. */
public final class Credentials {

  /** For endpoints that ask for nothing. */
  public static final Credentials NONE = new Credentials(Optional.empty());

  private final Optional<String> header;

  private Credentials(Optional<String> header) {
    this.header = header;
  }

  /** A user name, without colon, and a password (RFC 7617). */
  public static Credentials basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Credentials(Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
  }

  /** A token (RFC 6750). */
  public static Credentials bearer(String token) {
    return new Credentials(Optional.of("Bearer " + token));
  }

  /** Value of the Authorization header. */
  Optional<String> header() {
    return header;
  }

  @Override
  public String toString() {
    return header.isPresent() ? "credentials" : "no credentials";
  }
}
