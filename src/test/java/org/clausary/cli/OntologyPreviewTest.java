package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edit that gains a practice, loses one and raises a level; see the README of the cases. */
class OntologyPreviewTest {

  private static final String CASES = "src/test/resources/preview/";
  private static final boolean REWRITE = Boolean.getBoolean("clausary.rewrite");

  @TempDir Path folder;

  private static Run preview(String edit, String... more) {
    var args = new ArrayList<>(List.of("ontology", "preview", edit));
    args.addAll(List.of(more));
    args.addAll(List.of("--on", CASES + "policies"));
    return Run.of(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"table,en,txt", "markdown,zh,md", "json,en,json"})
  void saysWhatIsGainedLostAndChanged(String format, String language, String ending)
      throws IOException {
    Run run = preview(CASES + "edit.ttl", "--format", format, "--lang", language);
    assertEquals(0, run.code(), run.err());
    Path expected = Path.of(CASES + "expected." + ending);
    if (REWRITE) {
      Files.writeString(expected, run.out());
    }
    assertEquals(Files.readString(expected), run.out());
  }

  @Test
  void anEditWithoutEffectChangesNothing() throws IOException {
    Path none = Files.writeString(folder.resolve("none.ttl"), "# nothing\n");
    Run run = preview(none.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(
        "Preview of " + none + " on 2 policies: nothing changes.", run.out().strip(), run.out());
  }

  @Test
  void aRuleIsPreviewedAsWell() throws IOException {
    Path rule =
        Files.writeString(
            folder.resolve("60-exposure-levels.rq"),
            Files.readString(Path.of("queries/infer/60-exposure-levels.rq"))
                .replace("FILTER NOT EXISTS { ?policy cla:unchecked true }", "FILTER (false)"));
    Path infer = Files.createDirectories(folder.resolve("infer"));
    Files.move(rule, infer.resolve(rule.getFileName()));
    Run run = preview(folder.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Exposure levels: 0 gained, 4 lost, 0 changed"), run.out());
    assertFalse(run.out().contains("kind "), run.out());
  }

  @Test
  void ourOwnFilesInTheirOwnPlaceChangeNothing() {
    Run run = preview("ontology", "--only");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().endsWith(": nothing changes.\n"), run.out());
  }

  @Test
  void anInvalidEditIsNamed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.ttl"), "@prefix a: <b> .\n\na:b a:c");
    Run run = preview(bad.toString());
    assertEquals(4, run.code(), run.err());
    assertTrue(run.errors().get(0).startsWith("error: " + bad + ":3:"), run.err());
    assertEquals(4, preview(folder.resolve("missing.ttl").toString()).code());
  }

  @Test
  void policiesMustBeNamed() {
    assertEquals(ExitCode.USAGE, Run.of("ontology", "preview", CASES + "edit.ttl").code());
  }
}
