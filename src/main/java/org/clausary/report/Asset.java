package org.clausary.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Style sheets and scripts packed with the program, and the policy that allows nothing else. */
final class Asset {

  private Asset() {}

  /** The text of a file beside this class. */
  static String text(String name) {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError(name + " is not packed with the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name + " cannot be read", e);
    }
  }

  /**
   * A content security policy.
   *
   * @param sheet the one style sheet
   * @param script the one script, or empty
   */
  static String policy(String sheet, String script) {
    return "default-src 'none'; style-src "
        + hash(sheet)
        + (script.isEmpty() ? "" : "; script-src " + hash(script))
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
