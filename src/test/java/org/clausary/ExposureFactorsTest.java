package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.infer.Table;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;
import org.clausary.reader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every factor of exposure on short texts: {@code +} before a text in which it applies, {@code -}
 * before one in which it does not. Around them stands a text that is about something else.
 */
class ExposureFactorsTest {

  private static final Path CASES = Path.of("src/test/resources/exposure");
  private static final Clausary CLAUSARY = BuiltIn.CLAUSARY;
  private static final Terms TERMS = Terms.of(CLAUSARY.ontology());

  /** A line of a case file. */
  record Case(String factor, boolean applies, String text) {}

  static Stream<Case> cases() throws IOException {
    var cases = new ArrayList<Case>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String factor = "";
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("## ")) {
            factor = line.substring(3);
          } else if (!line.isBlank()) {
            cases.add(new Case(factor, line.charAt(0) == '+', line.substring(2)));
          }
        }
      }
    }
    return cases.stream();
  }

  @Test
  void appliesWhereItShould() throws IOException {
    var wrong = cases().toList().parallelStream().filter(one -> !isRight(one)).toList();
    assertEquals(List.of(), wrong);
  }

  private static boolean isRight(Case one) {
    String label = TERMS.term(one.factor()).flatMap(factor -> factor.label("en")).orElseThrow();
    return one.applies() == column(exposure(around(one.text())), "factor").contains(label);
  }

  /** What a template says anyway must not decide: only two sentences differ. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void oneTemplateWithOppositeStatementsComesOutOpposite(String language) throws IOException {
    Table yes = exposure(filled(language, "yes"));
    Table no = exposure(filled(language, "no"));
    assertEquals("high", level(yes, "ml_training"));
    assertEquals("low", level(no, "ml_training"));
    assertEquals("high", level(yes, "sale"));
    assertEquals(
        Set.of("sale", "advertising"), minus(column(yes, "scope"), column(no, "scope")), "only");
    assertEquals(Set.of(), minus(column(no, "scope"), column(yes, "scope")));
    assertTrue(score(no, "overall") < score(yes, "overall"));
  }

  @Test
  void everyFactorIsSeenToApplyAndNotToApply() throws IOException {
    var seen = new TreeMap<String, Set<Boolean>>();
    cases().forEach(c -> seen.computeIfAbsent(c.factor(), f -> new TreeSet<>()).add(c.applies()));
    var both = new TreeMap<String, Set<Boolean>>();
    TERMS.members("Factor").forEach(factor -> both.put(factor.name(), Set.of(true, false)));
    assertEquals(both, seen);
  }

  @Test
  void everyFactorSaysWhyAndWhatToDoInBothLanguages() {
    var lacking = new TreeSet<String>();
    for (Term factor : TERMS.members("Factor")) {
      for (String property : List.of("label", "rationale", "remedy", "vendorQuestion")) {
        for (String language : List.of("en", "zh")) {
          if (factor.exactly(language, property).isEmpty()) {
            lacking.add(factor.name() + " " + property + " " + language);
          }
        }
      }
    }
    assertEquals(Set.of(), lacking);
  }

  /** A misspelt scope would be summed up nowhere. */
  @Test
  void everyScopeIsKnownAndHasFactors() {
    Set<String> scopes =
        TERMS.members("Scope").stream()
            .map(scope -> scope.one("notation").orElseThrow())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named =
        TERMS.members("Factor").stream()
            .map(factor -> factor.one("scope").orElseThrow())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(scopes, named);
  }

  private static String around(String text) {
    String language = text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
    return read(CASES.resolve("around").resolve(language + ".md")).replace("{text}", text);
  }

  private static String filled(String language, String statements) throws IOException {
    Path folder = CASES.resolve("opposite").resolve(language);
    var said = new Properties();
    said.load(new StringReader(read(folder.resolve(statements + ".properties"))));
    return read(folder.resolve("template.md"))
        .replace("{training}", said.getProperty("training"))
        .replace("{sale}", said.getProperty("sale"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table exposure(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CLAUSARY.analyze(Source.of("policy.md", bytes)).table("exposure");
  }

  private static Set<String> column(Table table, String name) {
    return table.rows().stream()
        .map(row -> table.value(row, name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String level(Table table, String scope) {
    return row(table, scope, "level");
  }

  private static int score(Table table, String scope) {
    return Integer.parseInt(row(table, scope, "score"));
  }

  private static String row(Table table, String scope, String column) {
    return table.rows().stream()
        .filter(row -> table.value(row, "scope").equals(scope))
        .map(row -> table.value(row, column))
        .findFirst()
        .orElse("not rated");
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
