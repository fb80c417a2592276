package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate: what counts, what is known, what is waived. */
class CheckCommandTest {

  private static final Path SAMPLE = Path.of("data/policies/northlight/en/2026-03-01.md");

  @TempDir Path folder;
  private Path policy;

  @BeforeEach
  void copySample() throws IOException {
    policy = folder.resolve("northlight/en/2026-03-01.md");
    Files.createDirectories(policy.getParent());
    Files.copy(SAMPLE, policy);
  }

  private Run check(String... more) {
    return Run.of(
        Stream.concat(Stream.of("check", policy.toString()), Arrays.stream(more))
            .toArray(String[]::new));
  }

  private Path sarif(String name, String... more) {
    Path file = folder.resolve(name);
    var args = new ArrayList<>(List.of("--format", "sarif", "--out", file.toString()));
    args.addAll(List.of(more));
    Run run = check(args.toArray(String[]::new));
    assertTrue(run.code() <= 1, run.err());
    return file;
  }

  private static List<JsonObject> results(Path sarif) throws IOException {
    var results = new ArrayList<JsonObject>();
    JsonObject log = JsonParser.parseString(Files.readString(sarif)).getAsJsonObject();
    for (JsonElement run : log.getAsJsonArray("runs")) {
      run.getAsJsonObject()
          .getAsJsonArray("results")
          .forEach(result -> results.add(result.getAsJsonObject()));
    }
    return results;
  }

  private static Set<String> states(Path sarif) throws IOException {
    var states = new TreeSet<String>();
    results(sarif).forEach(result -> states.add(result.get("baselineState").getAsString()));
    return states;
  }

  @Test
  void stopsAtFindingsOfTheLevel() {
    Run run = check("--fail-on", "high");
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertTrue(run.out().contains("ControllersDiffer"), run.out());
    assertTrue(run.err().contains(" at or above high, "), run.err());
  }

  @Test
  void whatIsNotSureEnoughDoesNotCount() {
    Run run = check("--min-confidence", "1");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void sarifIsValidAndItsRegionsAreTheQuotes() throws IOException {
    Path file = sarif("a.sarif");
    try (InputStream schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      var faults =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
              .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
              .validate(Files.readString(file), InputFormat.JSON);
      assertEquals(Set.of(), faults);
    }
    String[] lines = Files.readString(policy).split("\\R", -1);
    int checked = 0;
    for (JsonObject result : results(file)) {
      JsonObject place =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      if (place.has("region")) {
        JsonObject region = place.getAsJsonObject("region");
        String quote = region.getAsJsonObject("snippet").get("text").getAsString();
        String line = lines[region.get("startLine").getAsInt() - 1];
        String first = quote.split("\\R")[0];
        assertTrue(line.startsWith(first, region.get("startColumn").getAsInt() - 1), quote);
        checked++;
      }
    }
    assertTrue(checked > 10, "places: " + checked);
  }

  @Test
  void aBaselineHoldsWhenLinesMove() throws IOException {
    Path before = sarif("before.sarif");
    Files.writeString(policy, Files.readString(policy).replace("# 3.", "\n\n\n# 3."));
    Files.writeString(policy, "\n\n" + Files.readString(policy));
    Run run = check("--baseline", before.toString());
    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertEquals(
        Set.of("unchanged"), statesAbove(sarif("after.sarif", "--baseline", before.toString())));
  }

  private static Set<String> statesAbove(Path sarif) throws IOException {
    var states = new TreeSet<String>();
    for (JsonObject result : results(sarif)) {
      if (result.has("level") && result.get("level").getAsString().equals("error")) {
        states.add(result.get("baselineState").getAsString());
      }
    }
    return states;
  }

  @Test
  void whatIsNewOrGoneAgainstABaselineShows() throws IOException {
    Path before = sarif("before.sarif");
    String text = Files.readString(policy);
    Files.writeString(policy, text.replace("Northlight Labs LLC", "Northlight Imaging, Inc."));
    Path after = sarif("after.sarif", "--baseline", before.toString());
    assertTrue(states(after).contains("absent"), states(after).toString());
    Files.writeString(policy, text);
    Run run = check("--baseline", after.toString());
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertTrue(run.out().contains("ControllersDiffer"), run.out());
  }

  @Test
  void aWaiverLetsThroughUntilItExpires() throws IOException {
    Path waivers = folder.resolve("waivers.csv");
    var lines = new ArrayList<>(List.of("rule,policy,reason,approver,expires"));
    for (JsonObject result : results(sarif("all.sarif"))) {
      if (result.get("level").getAsString().equals("error")) {
        lines.add(
            result.get("ruleId").getAsString() + ",northlight,known since May,counsel,2027-03-31");
      }
    }
    lines.add("NoSuchRule,*,mistake,counsel,2027-03-31");
    Files.write(waivers, lines);
    Run run = check("--waivers", waivers.toString(), "--today", "2027-03-31");
    assertEquals(ExitCode.DONE, run.code(), run.out());
    assertTrue(run.err().contains("waives nothing: NoSuchRule for *"), run.err());
    Run late = check("--waivers", waivers.toString(), "--today", "2027-04-01");
    assertEquals(ExitCode.FINDINGS, late.code());
    assertTrue(late.err().contains("expired on 2027-03-31"), late.err());
    assertTrue(
        Files.readString(sarif("w.sarif", "--waivers", waivers.toString(), "--today", "2027-01-01"))
            .contains("known since May (counsel, until 2027-03-31)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule,policy,reason,approver|1|no column [expires]",
        "rule,policy,reason,approver,expires;A,b,,c,2027-01-01|2|no reason",
        "rule,policy,reason,approver,expires;A,b,r,c,soon|2|write it as 2027-03-31",
      })
  void aWaiverThatIsNotCompleteStopsEverything(String csv, int line, String message)
      throws IOException {
    Path waivers = folder.resolve("waivers.csv");
    Files.writeString(waivers, csv.replace(';', '\n') + "\n");
    Run run = check("--waivers", waivers.toString());
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().contains("waivers.csv:" + line + ": "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals("", run.out());
  }

  @Test
  void whatIsNoBaselineIsSaid() throws IOException {
    Path file = folder.resolve("b.sarif");
    Files.writeString(file, "{\"runs\": 3}");
    Run run = check("--baseline", file.toString());
    assertEquals(ExitCode.INPUT, run.code());
    assertTrue(run.err().contains("not a baseline"), run.err());
  }

  @ParameterizedTest
  @CsvSource({"--fail-on,nonsense", "--min-confidence,2", "--min-confidence,NaN", "--today,soon"})
  void wrongOptionsAreSaid(String option, String value) {
    Run run = check(option, value);
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertNotEquals("", run.err());
  }
}
