package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.BuiltIn;
import org.clausary.infer.Queries;
import org.clausary.infer.QueryFile;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;
import org.clausary.problem.UsageException;
import org.junit.jupiter.api.Test;

/** {@code ontology/report.ttl} says everything, in English and in Chinese. */
class WordingTest {

  private static final Ontology ONTOLOGY = BuiltIn.ONTOLOGY;
  private static final Terms TERMS = Terms.of(ONTOLOGY);

  @Test
  void everyTermOfReportsHasEnglishAndChineseWords() {
    var missing = new TreeSet<String>();
    Map.of(
            "ReportSection", List.of("title", "introduction", "whenEmpty"),
            "ReportColumn", List.of("label"),
            "ReportValue", List.of("label"),
            "ReportText", List.of("message"))
        .forEach(
            (type, properties) -> {
              List<Term> terms = TERMS.members(type);
              assertFalse(terms.isEmpty(), type);
              for (Term term : terms) {
                for (String property : properties) {
                  for (String language : List.of("en", "zh")) {
                    if (term.exactly(language, property).isEmpty()) {
                      missing.add(term.name() + " " + property + " " + language);
                    }
                  }
                }
              }
            });
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void bothLanguagesFillTheSameGaps() {
    for (String type : List.of("ReportSection", "ReportText")) {
      for (Term term : TERMS.members(type)) {
        for (String property : List.of("message", "verdict", "whenEmpty")) {
          if (term.exactly("en", property).isPresent()) {
            assertEquals(
                Wording.gaps(term.exactly("en", property).orElseThrow()),
                Wording.gaps(term.exactly("zh", property).orElseThrow()),
                term.name() + " " + property);
          }
        }
      }
    }
  }

  @Test
  void everySectionHasItsQueryWithTheColumnsItShows() {
    Map<String, QueryFile> queries =
        Queries.load(List.of(Path.of("queries")), true).aboutPolicies().stream()
            .collect(Collectors.toMap(QueryFile::name, q -> q));
    var faults = new TreeSet<String>();
    for (Section section : new Wording(ONTOLOGY, "en").sections()) {
      QueryFile query = queries.get(section.query());
      if (query == null) {
        faults.add("no query " + section.query());
        continue;
      }
      var columns = new HashSet<String>();
      Section.Columns shown = section.columns();
      Stream.of(shown.badge(), shown.part(), shown.weight(), shown.charted())
          .flatMap(Optional::stream)
          .forEach(column -> columns.add(column.name()));
      for (List<Column> list : List.of(shown.heads(), shown.facts(), shown.details())) {
        list.forEach(
            column -> {
              columns.add(column.name());
              column.linkedBy().ifPresent(columns::add);
            });
      }
      String select =
          query.text().replaceFirst("(?s).*?\nSELECT", "").replaceFirst("(?s)\nWHERE.*", "");
      columns.removeIf(column -> select.contains("?" + column));
      columns.forEach(column -> faults.add("no column " + column + " in " + section.query()));
    }
    assertEquals(new TreeSet<>(), faults);
  }

  @Test
  void sectionsComeInTheirOrderAndLanguagesDiffer() {
    Wording english = new Wording(ONTOLOGY, "en");
    Wording chinese = new Wording(ONTOLOGY, "zh");
    assertEquals("verdict", english.sections().get(0).query());
    assertEquals(english.sections().size(), chinese.sections().size());
    assertEquals("Verdict", english.sections().get(0).title());
    assertEquals("总体结论", chinese.sections().get(0).title());
    assertEquals("no report in language 'xx'; there are [en, zh]", unknown().getMessage());
  }

  private static UsageException unknown() {
    return assertThrows(UsageException.class, () -> new Wording(ONTOLOGY, "xx"));
  }

  @Test
  void codesAndTermsAreShownByTheirWords() {
    Wording chinese = new Wording(ONTOLOGY, "zh");
    assertEquals("高", chinese.value(chinese.column("level"), "high").label());
    assertEquals("30 天", Periods.inWords("P30D", chinese));
    assertEquals("1 year 6 months", Periods.inWords("P1Y6M", new Wording(ONTOLOGY, "en")));
    assertEquals("soon", Periods.inWords("soon", chinese));
    Column concept = chinese.column("concept");
    assertEquals("电子邮件地址", chinese.name(concept, "EmailAddress"));
    assertEquals("电子邮件地址", chinese.name(concept, "https://w3id.org/clausary#EmailAddress"));
    assertEquals("Nobody knows this", chinese.name(concept, "Nobody knows this"));
    assertTrue(chinese.name(concept, "EmailAddress; Nothing").endsWith("; Nothing"));
  }

  @Test
  void joinedLabelsAreTranslatedWholeOrNotAtAll() {
    Wording chinese = new Wording(ONTOLOGY, "zh");
    assertEquals("状态：高、中", chinese.prose("status: high, medium"));
    assertEquals("status: high, nobody knows", chinese.prose("status: high, nobody knows"));
    assertEquals("status: high", new Wording(ONTOLOGY, "en").prose("status: high"));
  }
}
