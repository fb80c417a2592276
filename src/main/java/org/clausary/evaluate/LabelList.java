package org.clausary.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.problem.UsageException;

/**
 * The labels of a corpus and named sets of them.
 *
 * <pre>{@code
 * {"label_sets": {"ten": ["DataRetention", …]}, "labels": [{"id": "DataRetention"}, …]}
 * }</pre>
 *
 * @param labels all there are
 * @param sets by name
 */
public record LabelList(Set<String> labels, Map<String, Set<String>> sets) {

  /** No list. */
  public static final LabelList NONE = new LabelList(Set.of(), Map.of());

  /**
   * Reads a list.
   *
   * @throws ReadException if it is not one
   */
  public static LabelList read(Path path) {
    String name = path.toString().replace('\\', '/');
    try {
      JsonObject json =
          JsonParser.parseString(Files.readString(path, StandardCharsets.UTF_8)).getAsJsonObject();
      var labels = new LinkedHashSet<String>();
      if (json.has("labels")) {
        for (JsonElement label : json.getAsJsonArray("labels")) {
          labels.add(label.getAsJsonObject().get("id").getAsString());
        }
      }
      var sets = new TreeMap<String, Set<String>>();
      if (json.has("label_sets")) {
        for (var entry : json.getAsJsonObject("label_sets").entrySet()) {
          var members = new LinkedHashSet<String>();
          entry.getValue().getAsJsonArray().forEach(member -> members.add(member.getAsString()));
          sets.put(entry.getKey(), members);
        }
      }
      return new LabelList(labels, sets);
    } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
      throw new ReadException(
          Problem.error(name, 0, "not a list of labels, a JSON object with \"labels\""), e);
    }
  }

  /**
   * A set by its name; {@code all} is every label, whether the list has it or not.
   *
   * @throws UsageException if there is none of that name
   */
  LabelSet set(String name) {
    if (name.equals("all")) {
      return label -> true;
    }
    Set<String> set = sets.get(name);
    if (set == null) {
      throw new UsageException(
          Problem.error(
              "",
              0,
              "no label set '" + name + "'; there are: all " + String.join(" ", sets.keySet())));
    }
    return label -> set.contains(label) || !labels.contains(label);
  }

  /** Which labels count; one that nobody knows counts always, and is wrong. */
  interface LabelSet {
    boolean counts(String label);
  }
}
