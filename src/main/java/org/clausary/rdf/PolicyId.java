package org.clausary.rdf;

import java.util.Objects;

/**
 * What a version of a policy is called, from its file name and its content.
 *
 * @param slug the policy, such as {@code northlight}
 * @param language BCP 47 tag
 * @param version a date ({@code 2026-03-01}) or {@code undated}
 */
public record PolicyId(String slug, String language, String version) {

  /** Requires all parts. */
  public PolicyId {
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(version, "version");
  }

  /** The same policy and language with a version that tells this text from another one. */
  public PolicyId distinguishedBy(String sha256) {
    return new PolicyId(slug, language, version + "-" + sha256.substring(0, 8));
  }

  /** {@code northlight/en/2026-03-01}. */
  @Override
  public String toString() {
    return slug + "/" + language + "/" + version;
  }
}
