package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clausary.document.Clause;
import org.clausary.extract.Practice;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every assertion leads to exact characters of its source, in every policy at hand. */
class EvidenceTest {

  private static final Clausary CLAUSARY = BuiltIn.CLAUSARY;
  private static final List<Path> FOLDERS =
      List.of(Path.of("data/policies"), Path.of("../shared/corpora/policies"));

  /** Facts whose value is exact words. */
  private static final Set<Practice.Fact.Type> EXACT =
      Set.of(
          Practice.Fact.Type.CONDITION,
          Practice.Fact.Type.EXCEPTION,
          Practice.Fact.Type.LIMITATION,
          Practice.Fact.Type.OPEN_ENDED);

  static List<Path> policies() throws IOException {
    var files = new ArrayList<Path>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> walk = Files.walk(folder)) {
          walk.filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !file.getFileName().toString().equals("README.md"))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void everyQuoteIsASliceOfItsSource(Path file) {
    Analysis analysis = CLAUSARY.analyze(Source.of(file, Limits.DEFAULT));
    String source = analysis.document().source();
    for (Clause clause : analysis.document().clauses()) {
      assertEquals(clause.quote(analysis.document()), clause.span().of(source));
    }
    for (Practice practice : analysis.extraction().practices()) {
      assertTrue(practice.clause().span().contains(practice.evidence()), practice.toString());
      assertTrue(practice.evidence().length() > 0, practice.toString());
      for (Practice.Fact fact : practice.facts()) {
        if (EXACT.contains(fact.type())) {
          assertEquals(fact.span().of(source), fact.value(), practice.toString());
        }
      }
    }
    for (QueryFile query : CLAUSARY.queries().aboutPolicies()) {
      Table table = analysis.table(query.name());
      for (String column : table.columns()) {
        if (column.startsWith("quote")) {
          table
              .rows()
              .forEach(
                  row -> {
                    String quote = table.value(row, column);
                    assertTrue(source.contains(quote), query.name() + ": " + quote);
                  });
        }
      }
    }
  }
}
