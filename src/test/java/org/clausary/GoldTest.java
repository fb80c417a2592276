package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.infer.Table;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample policies, answer by answer, against what a careful reader found. Where the two differ
 * is published in {@code gold/known-differences.tsv}; a difference less is as welcome as it must be
 * written down.
 */
class GoldTest {

  private static final Clausary CLAUSARY = BuiltIn.CLAUSARY;
  private static final Map<String, String> FIELDS =
      Map.of("collected", "collected", "disclosed", "disclosed", "sold_or_shared", "soldOrShared");

  /** The best statement on retention counts; strongest first. */
  private static final List<String> RETENTION = List.of("specific", "criteria", "vague", "absent");

  /** The places the gold speaks of; others are not judged. */
  private static final Set<String> JUDGED = Set.of("EEA", "CH", "UK", "US-CA", "US", "CN", "FR");

  /** The gold rates these; notable practices are not judged. */
  private static final Set<String> TEXT_SCOPES = Set.of("ml_training", "overall");

  private static final Path KNOWN = Path.of("src/test/resources/gold/known-differences.tsv");

  static Stream<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/gold"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void answersAsACarefulReaderDoes(String name) throws IOException {
    JsonObject gold =
        JsonParser.parseString(Files.readString(Path.of("data/gold", name + ".json")))
            .getAsJsonObject();
    Path policy = Path.of("data", gold.get("document").getAsString());
    Analysis analysis = CLAUSARY.analyze(Source.of(policy, Limits.DEFAULT));
    var expected = new TreeSet<String>();
    var found = new TreeSet<String>();
    disclosures(gold, analysis, expected, found);
    categories(gold, analysis, expected, found);
    training(gold, analysis, expected, found);
    lists(gold, analysis, expected, found);
    contradictions(gold, analysis, expected, found);
    assertEquals(known(name), differences(expected, found));
  }

  private static void disclosures(
      JsonObject gold, Analysis analysis, Set<String> expected, Set<String> found) {
    gold.getAsJsonObject("gdpr_art13")
        .entrySet()
        .forEach(item -> expected.add("gdpr-art13 " + item.getKey() + " " + status(item)));
    add(found, analysis.table("gdpr-art13"), "gdpr-art13", "requirement", "status");
  }

  private static String status(Map.Entry<String, JsonElement> item) {
    return item.getValue().getAsJsonObject().get("status").getAsString();
  }

  private static void categories(
      JsonObject gold, Analysis analysis, Set<String> expected, Set<String> found) {
    Table table = analysis.table("ccpa-categories");
    Set<String> doubtful = doubtful(gold);
    JsonObject categories = gold.getAsJsonObject("ccpa_categories");
    for (var row : table.rows()) {
      String letter = table.value(row, "category");
      for (var field : FIELDS.entrySet()) {
        String what = "ccpa " + letter + " " + field.getValue() + " ";
        String right = word(categories.getAsJsonObject(letter).get(field.getKey()));
        String answer = table.value(row, field.getValue());
        boolean doubted = doubtful.contains(letter + " " + field.getKey());
        expected.add(what + right);
        found.add(what + (doubted && answer.equals("conflicting") ? right : answer));
      }
    }
  }

  private static String word(JsonElement value) {
    return value.isJsonNull() ? "not stated" : value.getAsBoolean() ? "yes" : "no";
  }

  /** Letters and fields that a conflict of the text puts in doubt. */
  private static Set<String> doubtful(JsonObject gold) {
    var doubtful = new TreeSet<String>();
    for (JsonElement element : gold.getAsJsonArray("contradictions")) {
      JsonObject contradiction = element.getAsJsonObject();
      if (contradiction.has("ccpa_letters")) {
        List<String> fields =
            contradiction.has("ccpa_fields")
                ? words(contradiction, "ccpa_fields")
                : List.of("collected", "disclosed");
        for (String letter : words(contradiction, "ccpa_letters")) {
          fields.forEach(field -> doubtful.add(letter + " " + field));
        }
      }
    }
    return doubtful;
  }

  private static List<String> words(JsonObject of, String key) {
    return of.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString).toList();
  }

  private static void training(
      JsonObject gold, Analysis analysis, Set<String> expected, Set<String> found) {
    expected.add("ai-training " + gold.getAsJsonObject("ml_training").get("status").getAsString());
    add(found, analysis.table("ai-training"), "ai-training", "status");
    JsonObject exposure = gold.getAsJsonObject("exposure");
    for (String scope : TEXT_SCOPES) {
      String level = exposure.getAsJsonObject(scope).get("level").getAsString();
      expected.add("exposure " + scope + " " + level);
    }
    var rated = new TreeSet<String>();
    add(rated, analysis.table("exposure"), "exposure", "scope", "level");
    rated.stream().filter(answer -> TEXT_SCOPES.contains(answer.split(" ")[1])).forEach(found::add);
    expected.add("retention " + gold.getAsJsonObject("retention").get("status").getAsString());
    var kinds = new TreeSet<String>();
    add(kinds, analysis.table("retention"), "retention", "kind");
    RETENTION.stream()
        .map(kind -> "retention " + kind)
        .filter(kinds::contains)
        .findFirst()
        .ifPresent(found::add);
  }

  private static void lists(
      JsonObject gold, Analysis analysis, Set<String> expected, Set<String> found) {
    gold.getAsJsonArray("jurisdictions_addressed")
        .forEach(
            place ->
                expected.add("addressed " + place.getAsJsonObject().get("code").getAsString()));
    add(found, analysis.table("jurisdictions-addressed"), "addressed", "jurisdiction");
    found.removeIf(f -> f.startsWith("addressed ") && !JUDGED.contains(f.substring(10)));
    gold.getAsJsonArray("controllers")
        .forEach(
            party ->
                expected.add("controller " + party.getAsJsonObject().get("name").getAsString()));
    add(found, analysis.table("controllers"), "controller", "label");
    gold.getAsJsonObject("gdpr_art6")
        .getAsJsonArray("bases")
        .forEach(
            basis -> expected.add("basis " + basis.getAsJsonObject().get("basis").getAsString()));
    add(found, analysis.table("legal-bases"), "basis", "basis");
  }

  /** A pair is found where each of its quotes holds, or lies in, one side of a row. */
  private static void contradictions(
      JsonObject gold, Analysis analysis, Set<String> expected, Set<String> found) {
    Table table = analysis.table("contradictions");
    for (JsonElement element : gold.getAsJsonArray("contradictions")) {
      JsonObject pair = element.getAsJsonObject();
      String name = "contradiction " + pair.get("about").getAsString();
      String a = plain(pair.get("quote_a").getAsString());
      String b = plain(pair.get("quote_b").getAsString());
      expected.add(name);
      boolean given =
          table.rows().stream()
              .anyMatch(
                  row -> {
                    String one = plain(table.value(row, "quoteA"));
                    String other = plain(table.value(row, "quoteB"));
                    return meet(one, a) && meet(other, b) || meet(one, b) && meet(other, a);
                  });
      if (given) {
        found.add(name);
      }
    }
  }

  private static String plain(String quote) {
    return quote.replaceAll("[\\s*|]+", " ").strip();
  }

  private static boolean meet(String found, String quoted) {
    return found.contains(quoted) || quoted.contains(found);
  }

  private static void add(Set<String> to, Table table, String what, String... columns) {
    table
        .rows()
        .forEach(
            row ->
                to.add(
                    Stream.of(columns)
                        .map(column -> table.value(row, column))
                        .collect(Collectors.joining(" ", what + " ", ""))));
  }

  private static String differences(Set<String> expected, Set<String> found) {
    var lines = new TreeSet<String>();
    expected.stream().filter(e -> !found.contains(e)).forEach(e -> lines.add("missing\t" + e));
    found.stream().filter(f -> !expected.contains(f)).forEach(f -> lines.add("surplus\t" + f));
    return String.join("\n", lines);
  }

  private static String known(String name) throws IOException {
    return Files.readAllLines(KNOWN).stream()
        .filter(line -> line.startsWith(name + "\t"))
        .map(line -> line.substring(name.length() + 1))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
