package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.clausary.ontology.Terms;
import org.clausary.rdf.Cla;
import org.clausary.reader.Source;
import org.junit.jupiter.api.Test;

/**
 * Every row of {@code contradictions.ttl} on short texts: {@code +} before a text that it finds a
 * pair in, {@code -} before one in which it finds none. {@code ¶} parts paragraphs.
 */
class ContradictionRulesTest {

  private static final Path CASES = Path.of("src/test/resources/contradictions");
  private static final Path AROUND = Path.of("src/test/resources/exposure/around");
  private static final Node ROW = NodeFactory.createURI(Cla.NS + "contradictionRule");

  /** A line of a case file. */
  record Case(String row, boolean fires, String text) {}

  static Stream<Case> cases() throws IOException {
    var cases = new ArrayList<Case>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        String row = "";
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("## ")) {
            row = line.substring(3);
          } else if (!line.isBlank()) {
            cases.add(new Case(row, line.charAt(0) == '+', line.substring(2)));
          }
        }
      }
    }
    return cases.stream();
  }

  @Test
  void findsWhatContradictsAndNothingElse() throws IOException {
    var wrong =
        cases().toList().parallelStream()
            .filter(one -> rowsFound(one.text()).contains(one.row()) != one.fires())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyRowIsSeenToFireAndToKeepSilent() throws IOException {
    Map<String, Set<Boolean>> seen = new TreeMap<>();
    cases().forEach(c -> seen.computeIfAbsent(c.row(), row -> new TreeSet<>()).add(c.fires()));
    Map<String, Set<Boolean>> both = new TreeMap<>();
    Terms.of(BuiltIn.ONTOLOGY)
        .members("ContradictionRule")
        .forEach(row -> both.put(row.name(), Set.of(true, false)));
    assertEquals(both, seen);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> rowsFound(String text) {
    String language = text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
    String policy =
        read(AROUND.resolve(language + ".md"))
            .replace("{text}", text.replace(" ¶ ", "\n\n").replace("\\n", "\n"));
    byte[] bytes = policy.getBytes(StandardCharsets.UTF_8);
    return BuiltIn.CLAUSARY
        .analyze(Source.of("policy.md", bytes))
        .findingsGraph()
        .find(Node.ANY, ROW, Node.ANY)
        .mapWith(triple -> triple.getObject().getURI().substring(Cla.NS.length()))
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
