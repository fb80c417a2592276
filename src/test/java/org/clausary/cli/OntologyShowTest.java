package org.clausary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of terms, and by which names they are found. */
class OntologyShowTest {

  private static final String CASES = "src/test/resources/terms/";
  private static final boolean REWRITE = Boolean.getBoolean("clausary.rewrite");

  private static Run show(String... args) {
    var all = new ArrayList<>(List.of("ontology", "show"));
    all.addAll(List.of(args));
    all.addAll(List.of("--ontology", CASES + "lanterns.ttl"));
    return Run.of(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "LanternNumber,en,concept.txt",
    "LanternNumber,zh,concept-zh.txt",
    "Lantern-7-a,en,provision.txt",
    "Lantern-notice,en,requirement.txt",
    "LanternsNumbered,en,factor.txt"
  })
  void saysAllThereIsToSay(String term, String language, String expected) throws IOException {
    Run run = show(term, "--lang", language);
    assertEquals(0, run.code(), run.err());
    same(expected, run.out());
  }

  @Test
  void programsReadJson() throws IOException {
    Run run = show("LanternNumber", "--format", "json");
    assertEquals(0, run.code(), run.err());
    same("concept.json", run.out());
  }

  private static void same(String name, String actual) throws IOException {
    Path file = Path.of(CASES + name);
    if (REWRITE) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  @ParameterizedTest
  @CsvSource({
    "LanternNumber,LanternNumber",
    "cla:LanternNumber,LanternNumber",
    "https://w3id.org/clausary#LanternNumber,LanternNumber",
    "lanternnumber,LanternNumber",
    "Lantern Number,LanternNumber",
    "灯笼编号,LanternNumber",
    "wick count,LanternNumber",
    "lantren number,LanternNumber",
    "LANTERN Art 7(a),Lantern-7-a",
    "Which numbers,Lantern-notice",
  })
  void findsATermByAnyName(String name, String term) {
    Run run = show(name, "--format", "json");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\"name\": \"" + term + "\""), run.out());
    assertEquals(1, run.out().lines().filter(line -> line.startsWith("    \"name\":")).count());
  }

  @Test
  void aNumberOfSeveralShowsAll() {
    Run run = show("7(a)");
    assertTrue(run.out().contains("(cla:Lantern-7-a)"), run.out());
    assertTrue(run.out().contains("(cla:Lantern-notice)"), run.out());
  }

  @Test
  void whatIsNotKnownIsGuessedAt() {
    Run run = show("LanternNumbr");
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertEquals(
        "error: nothing is called 'LanternNumbr'; did you mean cla:LanternNumber?",
        run.err().strip());
    assertEquals(ExitCode.USAGE, show("qqqqqqqqqqqqqqqq").code());
  }
}
