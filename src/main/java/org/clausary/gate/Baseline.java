package org.clausary.gate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/**
 * The findings of an earlier run, read from the SARIF file it wrote; they are known and do not
 * count again. Not thread-safe.
 */
public final class Baseline {

  /**
   * A finding of the earlier run.
   *
   * @param fingerprint what it is recognised by
   * @param rule that gave it
   * @param message why it mattered
   */
  record Known(String fingerprint, String rule, String message) {}

  private final Map<String, Known> known;
  private final Set<String> met = new HashSet<>();

  private Baseline(Map<String, Known> known) {
    this.known = known;
  }

  /** Nothing is known. */
  public static Baseline none() {
    return new Baseline(Map.of());
  }

  /**
   * Reads SARIF that {@link SarifWriter} wrote.
   *
   * @throws ReadException if it is not such a file
   */
  public static Baseline read(Path path) {
    String file = path.toString().replace('\\', '/');
    try {
      JsonObject log =
          JsonParser.parseString(Files.readString(path, StandardCharsets.UTF_8)).getAsJsonObject();
      var known = new TreeMap<String, Known>();
      for (JsonElement run : log.getAsJsonArray("runs")) {
        for (JsonElement result : run.getAsJsonObject().getAsJsonArray("results")) {
          add(result.getAsJsonObject(), known);
        }
      }
      return new Baseline(known);
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException e) {
      throw new ReadException(
          Problem.error(
              file, 0, "not a baseline; make one with: clausary check … --format sarif --out FILE"),
          e);
    }
  }

  private static void add(JsonObject result, Map<String, Known> known) {
    boolean absent =
        result.has("baselineState")
            && result.get("baselineState").getAsString().equals(State.ABSENT.sarif());
    if (!absent) {
      String fingerprint =
          result.getAsJsonObject("partialFingerprints").get(SarifWriter.FINGERPRINT).getAsString();
      known.put(
          fingerprint,
          new Known(
              fingerprint,
              result.get("ruleId").getAsString(),
              result.getAsJsonObject("message").get("text").getAsString()));
    }
  }

  /** Whether the earlier run had it. */
  boolean knows(GateFinding finding) {
    met.add(finding.fingerprint());
    return known.containsKey(finding.fingerprint());
  }

  /** Whether there was an earlier run. */
  boolean isGiven() {
    return !known.isEmpty();
  }

  /** What the earlier run had and this one has not, by rule; to be asked last. */
  List<Known> gone() {
    var gone = new ArrayList<Known>();
    known.values().stream().filter(k -> !met.contains(k.fingerprint())).forEach(gone::add);
    gone.sort(Comparator.comparing(Known::rule).thenComparing(Known::fingerprint));
    return gone;
  }
}
