package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands promise to scripts: exit codes, streams, files. */
class CommandsTest {

  private static final Path SAMPLES = Path.of("data/policies");
  private static final Path POLICY = SAMPLES.resolve("northlight/en/2026-03-01.md");
  private static final Path EARLIER = SAMPLES.resolve("northlight/en/2025-09-15.md");

  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze",
        "check",
        "convert",
        "explain",
        "infer",
        "load",
        "query",
        "ontology list",
        "ontology check",
        "ontology preview",
        "ontology reference",
        "ontology show"
      })
  void helpHasThreeExamples(String command) {
    Run run = Run.of((command + " --help").split(" "));
    assertEquals(0, run.code(), run.err());
    long examples =
        run.out().lines().filter(line -> line.startsWith("  clausary " + command)).count();
    assertTrue(examples >= 3, run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "analyze",
        "analyze --nonsense x",
        "analyze data/policies --as-of 2019-06",
        "analyze data/policies --as-of yesterday",
        "convert data/policies --as-of 2019-06-01",
        "query exposure --store x --as-of 2019-06-01",
        "convert",
        "convert data/policies --format nonsense",
        "convert data/policies --vocabulary nonsense",
        "load data/policies",
        "query nonsense data/policies",
        "query exposure data/policies --format nonsense",
        "query exposure",
        "query exposure --list --lang tlh",
        "query --list --asked-by nobody",
        "query --all --out x",
        "ontology",
        "ontology list --scheme nonsense",
      })
  void wrongUseIsTwoLinesAtMost(String line) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().lines().count() <= 2, run.err());
    assertEquals("", run.out());
  }

  @Test
  void analyzePrintsAndWrites() throws IOException {
    Path out = folder.resolve("new/out");
    Run run = Run.of("analyze", POLICY.toString(), "--out", out.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("northlight/en/2026-03-01"), run.out());
    for (String file : List.of("graph.trig", "findings.json", "report.html", "report.md")) {
      assertTrue(Files.size(out.resolve(file)) > 1000, file);
    }
    try (Stream<Path> all = Files.list(out)) {
      assertEquals(4, all.count());
    }
  }

  @Test
  void aBadFileLosesNoOther() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.md"), "# Not found\n");
    Path odd = Files.write(folder.resolve("odd.md"), new byte[] {'a', (byte) 0xC3, '(', 'b'});
    Path out = folder.resolve("out.nq");
    Run run =
        Run.of(
            "convert",
            bad.toString(),
            POLICY.toString(),
            odd.toString(),
            EARLIER.toString(),
            "folder\u001B[2J/missing.md",
            "--out",
            out.toString());
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertEquals(3, run.errors().size(), run.err());
    assertTrue(run.errors().get(0).startsWith("error: " + bad + ":"), run.err());
    assertFalse(run.err().contains("\u001B"), run.err());
    String quads = Files.readString(out);
    assertTrue(quads.contains("northlight/en/2026-03-01>"));
    assertTrue(quads.contains("northlight/en/2025-09-15>"));
  }

  @Test
  void withNothingReadNothingIsWritten() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.md"), "# Not found\n");
    Run run = Run.of("convert", bad.toString(), "--out", folder.resolve("out.nq").toString());
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertEquals(List.of("bad.md"), files());
  }

  @Test
  void foldersAreReadAndInputsNotWrittenOver() throws IOException {
    Path copy = Files.copy(POLICY, folder.resolve("p.md"));
    Run run = Run.of("convert", folder.toString(), "--format", "nq");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("policy/p/en/"), run.err());
    Run over = Run.of("convert", folder.toString(), "--format", "nq", "--out", copy.toString());
    assertEquals(ExitCode.USAGE, over.code(), over.err());
    assertEquals(Files.readString(POLICY), Files.readString(copy));
  }

  @Test
  void standardInputIsAPolicy() throws IOException {
    Run run = Run.withInput(Files.readString(POLICY), "convert", "-", "--format", "nt");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("<https://w3id.org/clausary#Clause>"), run.err());
  }

  @Test
  void inferEqualsConvertWithInfer() throws IOException {
    Path graph = folder.resolve("graph.nq");
    assertEquals(0, Run.of("convert", POLICY.toString(), "--out", graph.toString()).code());
    Run inferred = Run.of("infer", graph.toString(), "--format", "nq");
    Run both = Run.of("convert", "--infer", POLICY.toString(), "--format", "nq");
    assertEquals(0, inferred.code(), inferred.err());
    assertEquals(sorted(both.out()), sorted(inferred.out()));
  }

  private static List<String> sorted(String lines) {
    return lines.lines().sorted().toList();
  }

  @Test
  void questionsAreListedByTopicInBothLanguages() {
    Run english = Run.of("query");
    assertEquals(0, english.code(), english.err());
    assertTrue(english.out().lines().anyMatch("AI training"::equals), english.out());
    assertTrue(
        english.out().lines().anyMatch(line -> line.matches(" +exposure +How .*\\?")),
        english.out());
    Run chinese = Run.of("query", "--list", "--lang", "zh");
    assertTrue(chinese.out().lines().anyMatch("模型训练"::equals), chinese.out());
    assertTrue(
        chinese.out().lines().anyMatch(line -> line.matches(" +exposure +.*敞口.*？")), chinese.out());
  }

  @Test
  void questionsAreListedForReadersAndPrograms() {
    Run theirs = Run.of("query", "--asked-by", "ontology-editor", "--format", "csv");
    assertTrue(theirs.out().startsWith("name,topic,question,description,askedBy"), theirs.out());
    assertTrue(theirs.out().contains("concept-uses,"), theirs.out());
    assertFalse(theirs.out().contains("\nexposure,"), theirs.out());
    Run page = Run.of("query", "--list", "--format", "markdown");
    assertTrue(page.out().startsWith("## Overview\n\n| name | question | asked by |"), page.out());
    assertTrue(page.out().contains("data protection officer, vendor reviewer"), page.out());
  }

  @Test
  void questionsOnTheOntologyNeedNoPolicy() {
    Run run = Run.of("query", "places", "--lang", "zh", "--format", "csv");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("#FR,法国,GDPR,CNIL"), run.out());
  }

  @Test
  void questionsAcrossPoliciesHaveNamesAndPeopleSeeShortOnes() {
    Run officers = Run.of("query", "officers", POLICY.toString(), EARLIER.toString());
    assertEquals(0, officers.code(), officers.err());
    assertTrue(officers.out().contains("\nnorthlight/en/2025-09-15  no"), officers.out());
    Run denials = Run.of("query", "denials", POLICY.toString());
    assertTrue(denials.out().contains("  …/clause/"), denials.out());
  }

  @Test
  void queryAnswersOverPoliciesGraphsAndStores() throws IOException {
    String[] overPolicies = {"query", "exposure", POLICY.toString(), "--format", "csv"};
    Run direct = Run.of(overPolicies);
    assertEquals(0, direct.code(), direct.err());
    assertTrue(direct.out().startsWith("policy,scope,level,"), direct.out());
    assertTrue(direct.out().lines().count() > 1, direct.out());

    Path graph = folder.resolve("graph.trig");
    Run.of("convert", "--infer", POLICY.toString(), "--out", graph.toString());
    assertEquals(
        direct.out(), Run.of("query", "exposure", graph.toString(), "--format", "csv").out());

    Path store = folder.resolve("store");
    Run load = Run.of("load", POLICY.toString(), "--store", store.toString());
    assertEquals(0, load.code(), load.err());
    Run stored = Run.of("query", "exposure", "--store", store.toString(), "--format", "csv");
    assertEquals(direct.out(), stored.out(), stored.err());
  }

  @Test
  void answersKeptBesidePoliciesAreNoInput() throws IOException {
    Files.copy(POLICY, folder.resolve("p.md"));
    Files.writeString(folder.resolve("answer.csv"), "policy,level\n");
    Run run = Run.of("query", "officers", folder.toString(), "--format", "csv");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("policy,named,channel"), run.out());
  }

  @Test
  void allNamedQueriesAreWritten() throws IOException {
    Run run = Run.of("query", "--all", POLICY.toString(), "--out", folder.toString());
    assertEquals(0, run.code(), run.err());
    for (String name : List.of("practices", "data-categories", "gdpr-art13", "ai-training")) {
      assertTrue(files().contains(name + ".csv"), files().toString());
    }
  }

  @Test
  void ownQueriesAreRunAndFaultsShown() throws IOException {
    Path own = folder.resolve("own.rq");
    Files.writeString(
        own,
        "PREFIX cla: <https://w3id.org/clausary#>\nSELECT (COUNT(*) AS ?n) { ?c a cla:Clause }");
    Run run = Run.of("query", own.toString(), POLICY.toString(), "--format", "tsv");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("n\n"), run.out());

    Files.writeString(own, "SELECT ?x WHERE {\n ?x ?y }");
    Run fault = Run.of("query", own.toString(), POLICY.toString());
    assertEquals(4, fault.code(), fault.err());
    assertTrue(fault.errors().get(0).startsWith("error: " + own + ":2:"), fault.err());
  }

  @Test
  void failOnTellsByExitCode() {
    assertEquals(
        ExitCode.FINDINGS, Run.of("analyze", POLICY.toString(), "--fail-on", "low").code());
    Run unknown = Run.of("analyze", POLICY.toString(), "--fail-on", "purple");
    assertEquals(ExitCode.USAGE, unknown.code(), unknown.err());
  }

  @Test
  void brokenOntologyIsNamed() throws IOException {
    Path own = Files.writeString(folder.resolve("own.ttl"), "@prefix a: <b> .\n\na:b a:c");
    Run run = Run.of("analyze", POLICY.toString(), "--ontology", own.toString());
    assertEquals(4, run.code(), run.err());
    assertTrue(run.errors().get(0).startsWith("error: " + own + ":3:"), run.err());
  }

  @Test
  void whatIsWrongWithAnEditIsTold() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.ttl"),
            """
            @prefix cla: <https://w3id.org/clausary#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            cla:EmailAddress skos:altLabel "pigeon post"@en .
            """);
    Run clean = Run.of("ontology", "check", own.toString());
    assertEquals(0, clean.code(), clean.err());
    assertEquals("", clean.out());
    assertTrue(clean.err().startsWith("0 errors, 0 warnings, 0 notes"), clean.err());

    Files.writeString(
        own, Files.readString(own) + "cla:EmailAddress skos:altLabel \"paloma\"@es .\n");
    Run doubt = Run.of("ontology", "check", own.toString(), "--format", "csv");
    assertEquals(0, doubt.code(), doubt.err());
    assertTrue(doubt.out().contains("WARN," + own + ",4,yes,cla:EmailAddress,"), doubt.out());
    Run strict = Run.of("ontology", "check", own.toString(), "--fail-on", "warn");
    assertEquals(ExitCode.FINDINGS, strict.code(), strict.err());

    Files.writeString(own, Files.readString(own) + "cla:EmailAddress skos:altLabel \"x\" .\n");
    Run wrong = Run.of("ontology", "check", own.toString(), "--format", "json");
    assertEquals(ExitCode.ONTOLOGY, wrong.code(), wrong.err());
    assertTrue(wrong.out().contains("\"line\": \"5\""), wrong.out());
  }

  @Test
  void aNewWordIsSeenAtOnce() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.ttl"),
            """
            @prefix cla: <https://w3id.org/clausary#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            cla:TreehouseKey a skos:Concept ; skos:inScheme cla:DataCategories ;
              skos:broader cla:PersonalData ; skos:prefLabel "treehouse key"@en , "树屋钥匙"@zh ;
              skos:altLabel "treehouse key"@en , "树屋钥匙"@zh .
            """);
    Path policy =
        Files.writeString(
            folder.resolve("policy.md"),
            """
            # Privacy Policy

            We collect your treehouse key. We use this information to provide the service that you
            have asked us for, and for as long as you have an account with us.
            """);
    Run run =
        Run.of(
            "query",
            "data-categories",
            policy.toString(),
            "--min-words",
            "1",
            "--ontology",
            own.toString(),
            "--format",
            "csv");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("treehouse key"), run.out());
  }
}
