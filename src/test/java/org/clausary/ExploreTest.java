package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.rdf.Queryable;
import org.clausary.reader.Inputs;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages ask of the sample policies is answered as a folder of {@code explore} says, in
 * each language it has words for; {@code given.properties} has the values of parameters. A question
 * {@code of} a version is asked of one. With {@code -Dclausary.rewrite=true} the answers are
 * written anew.
 */
class ExploreTest {

  private static final boolean REWRITE = Boolean.getBoolean("clausary.rewrite");
  private static final Path CASES = Path.of("src/test/resources/explore");
  private static final List<Path> QUERIES = List.of(Path.of("queries"));
  private static final String VERSION =
      "https://w3id.org/clausary/id/policy/northlight/en/2026-03-01";
  private static final Clausary CLAUSARY = Clausary.builder().queries(QUERIES).only(true).build();

  // words and terms of the page are no answers about policies; search needs an index, see
  // SearchTest
  private static final Set<String> ELSEWHERE = Set.of("search", "terms", "words");

  private static LocalStore store;

  @BeforeAll
  static void load() {
    store = PolicyStore.inMemory();
    CLAUSARY.load(Inputs.of(List.of("data/policies"), name -> false), store, result -> {});
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<QueryFile> questions() {
    return CLAUSARY.queries().all("explore").stream()
        .filter(question -> !ELSEWHERE.contains(question.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAnswered(QueryFile question) throws IOException {
    boolean speaks = question.text().contains("?lang");
    Queryable asked = question.values("of").isEmpty() ? store : store.only(List.of(VERSION));
    for (String language : speaks ? List.of("en", "zh") : List.of("en")) {
      Path expected = CASES.resolve(question.name()).resolve(language + ".csv");
      List<String> answer = rows(question.inLanguage(language).given(given(question)).over(asked));
      if (REWRITE) {
        Files.createDirectories(expected.getParent());
        Files.write(expected, answer);
      }
      assertEquals(Files.readAllLines(expected), answer);
      assertTrue(answer.size() > 1, "an answer without rows shows nothing");
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void tellsWhatItAsksAndWhichValuesItNeeds(QueryFile question) throws IOException {
    assertTrue(question.summary().endsWith("?"), question.summary());
    assertTrue(question.summary("zh").endsWith("？"), question.summary("zh"));
    assertTrue(question.decorators().getOrDefault("description", "").endsWith("."));
    assertEquals(
        List.copyOf(given(question).keySet()),
        question.values("parameters").stream().sorted().toList());
  }

  @Test
  void everyCaseHasAQuestion() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      assertEquals(
          questions().stream().map(QueryFile::name).toList(),
          folders.map(folder -> folder.getFileName().toString()).sorted().toList());
    }
  }

  private static Map<String, String> given(QueryFile question) throws IOException {
    var values = new TreeMap<String, String>();
    Path file = CASES.resolve(question.name()).resolve("given.properties");
    if (Files.exists(file)) {
      var properties = new Properties();
      try (var text = Files.newBufferedReader(file)) {
        properties.load(text);
      }
      properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    }
    return values;
  }

  private static List<String> rows(Table table) throws IOException {
    var out = new StringWriter();
    List<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(Table.Cell::value).toList()).toList();
    TableWriter.of(TableFormat.CSV).raw(true).write(table.columns(), rows, out);
    return out.toString().lines().toList();
  }
}
