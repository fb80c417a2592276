package org.clausary.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.text.Folding;

/**
 * The one place where IRIs of policies and what is in them are made: path form, from content, so
 * that the same input has the same names on every machine. Immutable and thread-safe.
 */
public final class Iris {

  /** Where instances live unless another base is given. */
  public static final String DEFAULT_BASE = "https://w3id.org/clausary/id/";

  private static final int LONGEST_SEGMENT = 200;
  private static final int HASH_DIGITS = 16;
  private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
  private static final Pattern NOT_IN_IRIS = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}<>\"{}|\\\\^`]");

  private final String base;

  private Iris(String base) {
    this.base = base;
  }

  /** With the default base. */
  public static Iris standard() {
    return new Iris(DEFAULT_BASE);
  }

  /**
   * With another base.
   *
   * @param base absolute http or https IRI that ends in a slash; a missing slash is added
   * @throws UsageException if it is none
   */
  public static Iris under(String base) {
    String withSlash = base.endsWith("/") ? base : base + "/";
    if (web(withSlash).isEmpty() || withSlash.contains("#") || withSlash.contains("?")) {
      throw new UsageException(
          Problem.error(
              "", 0, "base '" + base + "' is not an http or https IRI such as " + DEFAULT_BASE));
    }
    return new Iris(withSlash);
  }

  /** The policy over all its versions. */
  public String policy(PolicyId id) {
    return base + "policy/" + segment(id.slug());
  }

  /** One version of a policy in one language; also the name of its graph. */
  public String version(PolicyId id) {
    return policy(id) + "/" + segment(id.language()) + "/" + segment(id.version());
  }

  /** The graph of what was inferred from a version. */
  public static String findings(String version) {
    return version + "/findings";
  }

  /** What the IRIs of all findings on a version begin with. */
  public static String finding(String version) {
    return version + "/finding/";
  }

  /** A clause of a version. */
  public static String clause(String version, String clauseId) {
    return version + "/clause/" + segment(clauseId);
  }

  /** The {@code n}th practice of a clause, 1-based. */
  public static String practice(String version, String clauseId, int n) {
    return version + "/practice/" + segment(clauseId) + "-" + n;
  }

  /** What a clause says on a topic, by the topic's local name. */
  static String topic(String version, String clauseId, String topic) {
    return version + "/topic/" + segment(clauseId) + "-" + segment(topic);
  }

  /** An organisation, by its name. */
  public String party(String name) {
    return base + "party/" + segment(slug(name));
  }

  /**
   * A name as a readable part of an IRI: folded, letters and digits kept, everything else one
   * hyphen. Never empty.
   */
  public static String slug(String name) {
    var out = new StringBuilder();
    String folded = Folding.fold(name);
    for (int i = 0; i < folded.length(); ) {
      int point = folded.codePointAt(i);
      if (isWord(point)) {
        out.appendCodePoint(point);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
      i += Character.charCount(point);
    }
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    return out.isEmpty() ? Sha256.of(name).substring(0, HASH_DIGITS) : out.toString();
  }

  /** The way to reach somebody as a link, if the words are a plain mail or web address. */
  static Optional<String> channel(String words) {
    if (EMAIL.matcher(words).matches()) {
      return Optional.of("mailto:" + words);
    }
    return words.startsWith("mailto:") && EMAIL.matcher(words.substring(7)).matches()
        ? Optional.of(words)
        : web(words);
  }

  private static Optional<String> web(String words) {
    if (NOT_IN_IRIS.matcher(words).find()) {
      return Optional.empty();
    }
    try {
      var uri = new URI(words);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean known = scheme.equals("http") || scheme.equals("https");
      boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
      return known && plain ? Optional.of(words) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Percent-encodes what RFC 3987 does not leave unreserved; cuts what is too long. */
  private static String segment(String text) {
    String encoded = encode(Normalizer.normalize(text, Normalizer.Form.NFC));
    if (encoded.codePointCount(0, encoded.length()) <= LONGEST_SEGMENT) {
      return encoded;
    }
    int keep = encoded.offsetByCodePoints(0, LONGEST_SEGMENT - HASH_DIGITS - 1);
    int escape = encoded.lastIndexOf('%', keep - 1);
    if (escape > keep - 3 && escape >= 0) {
      keep = escape;
    }
    return encoded.substring(0, keep) + "-" + Sha256.of(text).substring(0, HASH_DIGITS);
  }

  private static String encode(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (isWord(point) || point == '-' || point == '_' || point == '~' || isInnerDot(text, i)) {
        out.appendCodePoint(point);
      } else {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", b));
        }
      }
      i += Character.charCount(point);
    }
    return out.toString();
  }

  /** A dot, but not of the segments that mean "here" and "above". */
  private static boolean isInnerDot(String text, int i) {
    return text.charAt(i) == '.' && !text.equals(".") && !text.equals("..");
  }

  private static boolean isWord(int point) {
    if (point < 0x80) {
      return Character.isLetterOrDigit(point);
    }
    int type = Character.getType(point);
    return point >= 0xA0
        && (Character.isLetterOrDigit(point)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK);
  }
}
