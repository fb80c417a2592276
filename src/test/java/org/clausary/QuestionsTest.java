package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausary.infer.QueryFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question in words is answered as its folder says. */
class QuestionsTest {

  private static final boolean REWRITE = Boolean.getBoolean("clausary.rewrite");
  private static final Set<String> READERS =
      Set.of(
          "data-protection-officer",
          "vendor-reviewer",
          "researcher",
          "journalist",
          "ontology-editor");

  private static List<QuestionCase> cases;

  @BeforeAll
  static void read() throws IOException {
    cases = QuestionCase.all();
  }

  static List<QuestionCase> cases() throws IOException {
    return QuestionCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnswered(QuestionCase question) throws IOException {
    List<String> answer = question.answer();
    if (REWRITE) {
      Files.write(question.expected(), answer);
    }
    assertEquals(Files.readAllLines(question.expected()), answer);
    assertTrue(answer.size() > 1, "an answer without rows shows nothing");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAskedInBothLanguagesBySomebody(QuestionCase question) {
    QueryFile query = question.query();
    assertTrue(query.summary().endsWith("?"), query.summary());
    assertTrue(query.summary("zh").endsWith("？"), query.summary("zh"));
    assertFalse(query.values("asked-by").isEmpty(), "asked by nobody");
    assertEquals(
        List.of(), query.values("asked-by").stream().filter(r -> !READERS.contains(r)).toList());
    assertFalse(query.values("tags").isEmpty(), "no tags");
    assertTrue(query.decorators().getOrDefault("description", "").endsWith("."), "no description");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesInTheSameOrderWhateverTheOrderOfTheData(QuestionCase question) throws IOException {
    assertEquals(question.answer(), question.answerOverReversedData());
  }

  /** No filter is idle: without it, the rows would be others. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyFilterMatters(QuestionCase question) throws IOException {
    List<String> answer = question.answer();
    for (QuestionCase.Broken broken : question.withoutOneFilter()) {
      assertNotEquals(answer, broken.answer(), "nothing shows the need for " + broken.filter());
    }
  }

  /** Beside another policy, answers about one stay what they are. */
  @ParameterizedTest
  @MethodSource("cases")
  void keepsPoliciesApart(QuestionCase question) throws IOException {
    if (question.isOnEachPolicy()) {
      var both = new TreeSet<>(question.answer());
      both.addAll(question.answerOnTwin());
      assertEquals(both, new TreeSet<>(question.answerBesideTwin()));
    }
  }

  @Test
  void everyNamedQuestionHasACase() throws IOException {
    var asked = new TreeSet<String>();
    cases.forEach(question -> asked.add(question.query().name()));
    for (String folder : List.of("report", "compare", "ontology")) {
      try (Stream<Path> files = Files.list(Path.of("queries", folder))) {
        files
            .map(file -> file.getFileName().toString().replace(".rq", ""))
            .forEach(name -> assertTrue(asked.contains(name), folder + "/" + name));
      }
    }
    assertTrue(asked.size() >= 57, "only " + asked.size() + " questions");
  }
}
