package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.infer.Table;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder is a policy of an invented AI service and what a careful lawyer reads from it: {@code
 * policy.md}, and in {@code expected.txt} the training assessment, the level of what is rated
 * beside the whole, the flags on training, disclosures, bases, retention, places and who is
 * responsible.
 */
class AiServicesTest {

  private static final Path CASES = Path.of("src/test/resources/ai-services");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsWhatALawyerExpects(Path folder) throws IOException {
    Analysis analysis =
        BuiltIn.CLAUSARY.analyze(Source.of(folder.resolve("policy.md"), Limits.DEFAULT));
    var found = new TreeSet<String>();
    add(
        found,
        analysis.table("ai-training"),
        "training",
        "status",
        "lawfulBasisStated",
        "dataCategoriesStated",
        "retentionStated");
    add(found, analysis.table("exposure"), "exposure", "scope", "level");
    found.remove(found.ceiling("exposure overall"));
    add(found, analysis.table("jurisdiction-flags"), "flag", "jurisdiction", "flag");
    found.removeIf(line -> line.startsWith("flag ") && !line.contains(" ml-"));
    add(found, analysis.table("gdpr-art13"), "item", "requirement", "status");
    add(found, analysis.table("legal-bases"), "basis", "basis");
    add(found, analysis.table("retention"), "retention", "kind");
    add(found, analysis.table("jurisdictions-addressed"), "place", "jurisdiction");
    add(found, analysis.table("controllers"), "controller", "label");
    assertEquals(
        Files.readString(folder.resolve("expected.txt")).strip(), String.join("\n", found));
  }

  private static void add(Set<String> to, Table table, String what, String... columns) {
    for (var row : table.rows()) {
      to.add(
          Stream.of(columns)
              .map(column -> table.value(row, column))
              .collect(Collectors.joining(" ", what + " ", "")));
    }
  }
}
