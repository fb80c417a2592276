package org.clausary.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.clausary.text.Folding;

/** Names of clauses, from their text and their place among equal ones. One per document. */
final class ClauseIds {

  private static final int DIGITS = 10;

  private final MessageDigest digest;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  ClauseIds() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String next(String text) {
    String folded = Folding.fold(text);
    int ordinal = seen.merge(folded, 1, Integer::sum);
    String id = hash(ordinal == 1 ? folded : folded + '\n' + ordinal);
    // two texts with the same digits: rare, and still two clauses
    for (int more = 1; !used.add(id); more++) {
      id = hash(folded + '\n' + ordinal + '\n' + more);
    }
    return id;
  }

  private String hash(String text) {
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
  }
}
