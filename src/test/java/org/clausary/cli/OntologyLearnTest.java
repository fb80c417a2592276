package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights are learned, kept in a file, given as reasons and switched off. */
class OntologyLearnTest {

  private static final String FOLDER = "src/test/resources/learn/";
  private static final String GOLD = FOLDER + "labelled.jsonl";
  private static final String LABELS = FOLDER + "labels.ttl";
  private static final String POLICY =
      "# Larkfield\n\n"
          + "Drawings stay in a cupboard with a hatch for as long as the paper holds, the archive of"
          + " the desk being what it is in every town by the river.\n\n"
          + "Welcome to the house of our friendly service, where a lamp stands on each table and the"
          + " weather desk opens early in the morning.\n";

  @TempDir Path folder;

  private Path learn(String name) {
    Path file = folder.resolve(name);
    Run run = Run.of("ontology", "learn", "--gold", GOLD, "--ontology", LABELS, "--out", "" + file);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("RetentionTopic   64"), run.out());
    return file;
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    String first = Files.readString(learn("one.tsv"));
    assertEquals(first, Files.readString(learn("two.tsv")));
    assertTrue(first.lines().anyMatch(l -> l.matches("RetentionTopic\tarchive\t\\d.*")), first);
    assertTrue(first.lines().anyMatch(l -> l.matches("SecurityTopic\tarchive\t-\\d.*")), first);
  }

  @Test
  void fewRowsAreKeptWhereFewAreAskedFor() throws IOException {
    Path file = folder.resolve("few.tsv");
    String out = file.toString();
    Run run =
        Run.of(
            "ontology",
            "learn",
            "--gold",
            GOLD,
            "--ontology",
            LABELS,
            "--weights",
            "20",
            "--out",
            out);
    assertEquals(0, run.code(), run.err());
    long rows = Files.readString(file).lines().filter(line -> !line.startsWith("#")).count();
    assertTrue(rows <= 20 && rows > 10, "rows: " + rows);
  }

  @Test
  void tooLittleIsRefused() throws IOException {
    Path few = folder.resolve("few.jsonl");
    Files.writeString(
        few,
        Files.readString(Path.of(GOLD))
            .lines()
            .limit(50)
            .reduce("", (all, line) -> all + line + "\n"));
    Run run = Run.of("ontology", "learn", "--gold", "" + few, "--ontology", LABELS);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("too few labelled segments"), run.err());
    Path policy = Files.writeString(folder.resolve("larkfield.md"), POLICY);
    Run alone = Run.of("ontology", "learn", "--policies", "" + policy);
    assertEquals(ExitCode.USAGE, alone.code());
    assertTrue(alone.err().contains("1 different policies in 'en' are too few"), alone.err());
  }

  @Test
  void labelsThatNobodyExplainsAreRefused() {
    Run run = Run.of("ontology", "learn", "--gold", GOLD);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("labels of the corpus 'invented'"), run.err());
  }

  @Test
  void textsToLeaveOutAreLeftOut() {
    Run run =
        Run.of("ontology", "learn", "--gold", GOLD, "--ontology", LABELS, "--leave-out", GOLD);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("192 segments are left out"), run.err());
  }

  @Test
  void wordsAreReasonsAndCanBeSwitchedOff() throws IOException {
    Path policy = Files.writeString(folder.resolve("larkfield.md"), POLICY);
    Path own = Files.createDirectories(folder.resolve("own/weights")).resolve("en.tsv");
    String rows = "RetentionTopic\t(base)\t-1\t9\nRetentionTopic\tcupboard\t90\t9\n";
    Files.writeString(own, rows);
    String with = topics(policy, "--ontology", "" + folder.resolve("own"));
    assertTrue(with.contains("cupboard +"), with);
    Files.writeString(own, rows.replace("\t90\t", "\t0\t"));
    String zeroed = topics(policy, "--ontology", "" + folder.resolve("own"));
    assertFalse(zeroed.contains("cupboard +"), zeroed);
    Files.writeString(own, rows);
    String off = topics(policy, "--ontology", "" + folder.resolve("own"), "--no-weights");
    assertFalse(off.contains("cupboard +"), off);
  }

  private static String topics(Path policy, String... more) {
    var args = new java.util.ArrayList<String>();
    args.addAll(java.util.List.of("query", "topics", policy.toString(), "--format", "csv"));
    args.addAll(java.util.List.of(more));
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  @Test
  void aBadRowIsNamedWithItsLine() throws IOException {
    Path policy = Files.writeString(folder.resolve("larkfield.md"), POLICY);
    Path bad = folder.resolve("en.tsv");
    Files.writeString(bad, "# head\nRetentionTopic\tdrawer\tmuch\t3\n");
    Run run = Run.of("query", "topics", policy.toString(), "--ontology", bad.toString());
    assertEquals(ExitCode.ONTOLOGY, run.code());
    assertTrue(run.err().contains("en.tsv:2: not a number: 'much' or '3'"), run.err());
  }

  @Test
  void aTopicThatIsNoneIsNamedWithItsLine() throws IOException {
    Path policy = Files.writeString(folder.resolve("larkfield.md"), POLICY);
    Path bad = folder.resolve("en.tsv");
    Files.writeString(bad, "RetentionTopic\tdrawer\t2\t3\nRetensionTopic\tdrawer\t2\t3\n");
    Run run = Run.of("query", "topics", policy.toString(), "--ontology", bad.toString());
    assertEquals(ExitCode.ONTOLOGY, run.code());
    assertTrue(run.err().contains("en.tsv:2: there is no topic cla:RetensionTopic"), run.err());
  }

  @Test
  void packedSegmentsTeachTheSame() throws IOException {
    Path packed = folder.resolve("labelled.jsonl.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(Path.of(GOLD), out);
    }
    Path file = folder.resolve("packed.tsv");
    Run run =
        Run.of(
            "ontology", "learn", "--gold", "" + packed, "--ontology", LABELS, "--out", "" + file);
    assertEquals(0, run.code(), run.err());
    assertEquals(rows(learn("plain.tsv")), rows(file));
  }

  private static java.util.List<String> rows(Path file) throws IOException {
    return Files.readString(file).lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void theShareOfTheWeightsIsARow() throws IOException {
    Path policy = Files.writeString(folder.resolve("larkfield.md"), POLICY);
    Path own = Files.createDirectories(folder.resolve("own/weights")).resolve("en.tsv");
    String rows = "RetentionTopic\t(base)\t-9\t9\nRetentionTopic\tcupboard\t90\t9\n";
    Files.writeString(own, rows + "RetentionTopic\t(share)\t1\t9\n");
    String all = topics(policy, "--ontology", "" + folder.resolve("own"));
    assertTrue(all.contains("cupboard +"), all);
    Files.writeString(own, rows + "RetentionTopic\t(share)\t0\t9\n");
    String none = topics(policy, "--ontology", "" + folder.resolve("own"));
    assertFalse(none.contains("cupboard +"), none);
  }
}
