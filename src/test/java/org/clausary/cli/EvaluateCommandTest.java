package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labelled segments are read in their context and held against what people said. */
class EvaluateCommandTest {

  private static final String GOLD = "src/test/resources/evaluate/gold.jsonl";
  private static final Path SCORER = Path.of("../shared/corpora/score.py");

  @TempDir Path folder;

  @Test
  void labelsSegmentsByThePracticesInThem() throws IOException {
    Path given = folder.resolve("given.jsonl");
    Run run = Run.of("evaluate", "--gold", GOLD, "--predictions", given.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(
        Files.readString(Path.of("src/test/resources/evaluate/predictions.jsonl")),
        Files.readString(given));
    assertTrue(run.out().contains("11 segments, 2 documents"), run.out());
  }

  @Test
  void showsTheWorst() {
    Run run = Run.of("evaluate", "--gold", GOLD, "--worst", "1");
    assertTrue(run.out().contains("larkfield 3\nmissed FirstPartyCollectionUse"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"document\": \"d\"}|:1: a segment needs \"document\" and \"segment\"",
        "[1]|:1: not a JSON object of a segment",
        "{\"document\": \"d\", \"segment\": 0, \"attributes\": [[\"a\"]]}|:1: not a JSON object",
        "''|holds no segment"
      })
  void saysWhichLineIsWrong(String line, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), line + "\n");
    Run run = Run.of("evaluate", "--gold", file.toString());
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void aCorpusNeedsItsQuery() {
    Run run = Run.of("evaluate", "--gold", GOLD, "--corpus", "elsewhere");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("no query for the corpus 'elsewhere'"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "belongs: Kind, #+ belongs: Kind names no label",
    "alone: Kind Any, '#+ alone: Kind Any is not attribute, value and number'"
  })
  void saysWhichHeadIsWrong(String wrong, String message) throws IOException {
    Path queries = Files.createDirectories(folder.resolve("evaluate"));
    String head = "#+ summary: None\n#+ " + wrong + "\n";
    Files.writeString(queries.resolve("mine.rq"), head + "SELECT ?segment WHERE { ?segment a ?x }");
    Run run =
        Run.of("evaluate", "--gold", GOLD, "--corpus", "mine", "--queries", folder.toString());
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void aCorpusOfOnesOwnNeedsNoJava() throws IOException {
    Path queries = Files.createDirectories(folder.resolve("evaluate"));
    Files.writeString(
        queries.resolve("mine.rq"),
        """
        #+ summary: Whatever keeps data
        #+ otherwise: Rest
        PREFIX cla: <https://w3id.org/clausary#>
        SELECT ?segment ?label ?attribute ?value
        WHERE {
          ?practice cla:statedIn ?segment ; cla:kind cla:Retention .
          BIND ("Keeps" AS ?label)
          BIND ("Kind" AS ?attribute)
          BIND ("Any" AS ?value)
        }
        """);
    Path given = folder.resolve("given.jsonl");
    Run run =
        Run.of(
            "evaluate",
            "--gold",
            GOLD,
            "--corpus",
            "mine",
            "--queries",
            folder.toString(),
            "--predictions",
            given.toString());
    assertEquals(0, run.code(), run.err());
    String kept = "\"segment\":3,\"labels\":[\"Keeps\"],\"attributes\":[[\"Kind\",\"Any\"]]";
    assertTrue(Files.readString(given).contains(kept), Files.readString(given));
  }

  /** Another program, which shares nothing with this one, finds the same figures. */
  @Test
  void agreesWithAnotherScorer() throws IOException, InterruptedException {
    assumeTrue(Files.isRegularFile(SCORER));
    Path given = folder.resolve("given.jsonl");
    Run run = Run.of("evaluate", "--gold", GOLD, "--predictions", given.toString(), "--json");
    Process other =
        new ProcessBuilder("python3", SCORER.toString(), GOLD, given.toString(), "--json").start();
    String answer = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(other.waitFor() == 0);
    var ours = JsonParser.parseString(run.out()).getAsJsonObject();
    var theirs = JsonParser.parseString(answer).getAsJsonObject();
    for (String part : new String[] {"labels", "attributes"}) {
      for (String average : new String[] {"micro", "macro"}) {
        for (String figure : new String[] {"precision", "recall", "f1"}) {
          assertEquals(
              theirs.getAsJsonObject(part).getAsJsonObject(average).get(figure).getAsDouble(),
              ours.getAsJsonObject(part).getAsJsonObject(average).get(figure).getAsDouble(),
              1e-4,
              part + " " + average + " " + figure);
        }
      }
    }
  }
}
