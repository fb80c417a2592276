package org.clausary.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.clausary.evaluate.Segment.Attribute;
import org.clausary.evaluate.Segment.Marks;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/**
 * Reads labelled segments: one JSON object a line, UTF-8, packed with gzip if the name ends in
 * {@code .gz}.
 *
 * <pre>{@code
 * {"corpus": "opp115", "document": "d1", "segment": 0, "text": "…",
 *  "labels": ["DataRetention"], "attributes": [["RetentionPeriod", "Limited"]],
 *  "labels_minority": ["Other"], "attributes_minority": []}
 * }</pre>
 *
 * @param corpus what the lines name as their corpus, if they do
 * @param segments in the order of the file
 */
public record SegmentFile(Optional<String> corpus, List<Segment> segments) {

  /** Copies the list. */
  public SegmentFile {
    segments = List.copyOf(segments);
  }

  /**
   * Reads a file.
   *
   * @throws ReadException with the line if one is not such an object, names a segment a second time
   *     or another corpus than the lines before, or if there is no segment
   */
  public static SegmentFile read(Path path) {
    String name = path.toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(path);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      var reading = new Reading(name);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reading.line(line);
      }
      return reading.file();
    } catch (IOException e) {
      throw new ReadException(Problem.error(name, 0, "cannot be read: " + e.getMessage()), e);
    }
  }

  /** One pass over the lines. */
  private static final class Reading {
    private final String file;
    private final Map<Segment.Key, Segment> segments = new LinkedHashMap<>();
    private Optional<String> corpus = Optional.empty();
    private int line;

    Reading(String file) {
      this.file = file;
    }

    void line(String text) {
      line++;
      if (text.isBlank()) {
        return;
      }
      try {
        JsonObject object = JsonParser.parseString(text.replace("\uFEFF", "")).getAsJsonObject();
        add(segment(object));
        if (object.has("corpus")) {
          corpus(object.get("corpus").getAsString());
        }
      } catch (JsonParseException
          | IllegalStateException
          | UnsupportedOperationException
          | NumberFormatException e) {
        throw new ReadException(problem("not a JSON object of a segment: " + e.getMessage()), e);
      }
    }

    private void corpus(String name) {
      if (corpus.isPresent() && !corpus.get().equals(name)) {
        throw new ReadException(
            problem("corpus " + name + ", where the lines before have " + corpus.get()));
      }
      corpus = Optional.of(name);
    }

    private void add(Segment segment) {
      if (segments.put(segment.key(), segment) != null) {
        throw new ReadException(
            problem("a second segment " + segment.number() + " of " + segment.document()));
      }
    }

    private Segment segment(JsonObject object) {
      if (!object.has("document") || !object.has("segment")) {
        throw new ReadException(problem("a segment needs \"document\" and \"segment\""));
      }
      return new Segment(
          object.get("document").getAsString(),
          object.get("segment").getAsInt(),
          object.has("text") ? object.get("text").getAsString() : "",
          marks(object, ""),
          marks(object, "_minority"));
    }

    private static Marks marks(JsonObject object, String ending) {
      return new Marks(
          set(object, "labels" + ending, JsonElement::getAsString),
          set(object, "attributes" + ending, Reading::attribute));
    }

    private static Attribute attribute(JsonElement element) {
      JsonArray pair = element.getAsJsonArray();
      if (pair.size() != 2) {
        throw new IllegalStateException("an attribute is a pair of name and value");
      }
      return new Attribute(pair.get(0).getAsString(), pair.get(1).getAsString());
    }

    private static <T> Set<T> set(JsonObject object, String name, Function<JsonElement, T> read) {
      var set = new LinkedHashSet<T>();
      if (object.has(name)) {
        object.getAsJsonArray(name).forEach(element -> set.add(read.apply(element)));
      }
      return set;
    }

    private Problem problem(String message) {
      return Problem.error(file, line, message);
    }

    SegmentFile file() {
      if (segments.isEmpty()) {
        throw new ReadException(Problem.error(file, 0, "holds no segment"));
      }
      return new SegmentFile(corpus, List.copyOf(segments.values()));
    }
  }
}
