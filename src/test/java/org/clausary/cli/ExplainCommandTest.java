package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding leads to its rule, its law and the exact characters. */
class ExplainCommandTest {

  private static final Path CASE = Path.of("src/test/resources/explain");
  private static final String POLICY = CASE.resolve("policy.md").toString();
  private static final String SAMPLE = "data/policies/northlight/en/2026-03-01.md";

  @TempDir Path folder;

  private static JsonArray proofs(String... arguments) {
    Run run = Run.of(arguments);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return JsonParser.parseString(run.out()).getAsJsonArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theProofReadsAsExpected(String language) throws IOException {
    String exposure = "exposure/ml_training";
    Run run = Run.of("explain", POLICY, "--finding", exposure, "--lang", language, "--no-weights");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Path expected = CASE.resolve("expected-" + language + ".txt");
    if (Boolean.getBoolean("clausary.rewrite")) {
      Files.writeString(expected, run.out());
    }
    assertEquals(Files.readString(expected), run.out());
  }

  @Test
  void everyQuoteIsWhatStandsThere() throws IOException {
    String source = Files.readString(Path.of(SAMPLE));
    int checked = 0;
    for (JsonElement proof : proofs("explain", SAMPLE, "--all", "--format", "json")) {
      for (JsonElement each : proof.getAsJsonObject().getAsJsonArray("evidence")) {
        JsonObject stated = each.getAsJsonObject();
        assertEquals(
            stated.get("quote").getAsString(),
            source.substring(stated.get("start").getAsInt(), stated.get("end").getAsInt()));
        checked++;
      }
    }
    assertTrue(checked > 50, "places: " + checked);
  }

  @Test
  void learnedWordsAreNamedLikeAnyOtherReason() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/weights")).resolve("en.tsv");
    Files.writeString(own, "CollectionTopic\t(base)\t90\t9\nCollectionTopic\tand\t9\t9\n");
    String folderOfOwn = folder.resolve("own").toString();
    String with = Run.of("explain", SAMPLE, "--all", "--ontology", folderOfOwn).out();
    assertTrue(with.contains("about: collection by the company"), with);
    assertTrue(with.contains("and +"), with);
    String without =
        Run.of("explain", SAMPLE, "--all", "--ontology", folderOfOwn, "--no-weights").out();
    assertTrue(without.contains("about: "), without);
    assertFalse(without.contains("and +"), without);
  }

  @Test
  void everyReasonHasItsLawAndWhyItApplies() {
    for (JsonElement proof : proofs("explain", SAMPLE, "--all", "--format", "json")) {
      for (JsonElement each : proof.getAsJsonObject().getAsJsonArray("reasons")) {
        JsonObject reason = each.getAsJsonObject();
        assertFalse(reason.getAsJsonArray("laws").isEmpty(), reason.toString());
        assertFalse(reason.getAsJsonArray("conditions").isEmpty(), reason.toString());
      }
    }
  }

  @Test
  void theSmallestChangesLowerTheLevel() {
    JsonObject proof =
        proofs("explain", POLICY, "--finding", "exposure/ml_training", "--format", "json")
            .get(0)
            .getAsJsonObject();
    int score = proof.get("score").getAsInt();
    int most = score;
    for (JsonElement each : proof.getAsJsonArray("ways")) {
      JsonObject way = each.getAsJsonObject();
      assertEquals(1, way.getAsJsonArray("changes").size(), way.toString());
      assertEquals("high", proof.get("level").getAsString());
      assertEquals("medium", way.get("level").getAsString());
      most = Math.min(most, way.get("score").getAsInt());
    }
    assertTrue(most < score, "score left: " + most);
  }

  @Test
  void aGraphAndAStoreProveWhatTheTextProves() {
    String text = Run.of("explain", SAMPLE, "--all").out();
    String graph = folder.resolve("graph.trig").toString();
    Run.of("convert", SAMPLE, "--infer", "--out", graph);
    assertEquals(text, Run.of("explain", graph, "--all").out());
    String store = folder.resolve("store").toString();
    Run.of("load", SAMPLE, "--store", store);
    assertEquals(text, Run.of("explain", "--store", store, "--all").out());
    String iri =
        "https://w3id.org/clausary/id/policy/northlight/en/2026-03-01/finding/exposure/overall";
    assertEquals(
        Run.of("explain", SAMPLE, "--finding", "exposure/overall").out(),
        Run.of("explain", iri, "--store", store).out());
  }

  @Test
  void aFindingThatIsNotThereIsSaid() {
    Run run = Run.of("explain", POLICY, "--finding", "NoSuchRow");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("no finding NoSuchRow"), run.err());
    assertEquals(ExitCode.USAGE, Run.of("explain").code());
  }
}
