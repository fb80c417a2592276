package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.extract.Practice;
import org.junit.jupiter.api.Test;

/**
 * Practices that a reader judged, read again: those right are still given and those wrong are not,
 * but for the ones that {@code precision/practices.tsv} marks otherwise. {@code
 * -Dclausary.rewrite=true} keeps the marks, {@code -Dclausary.draw=SEED} prints a new draw.
 */
class PrecisionTest {

  private static final Path JUDGED = Path.of("src/test/resources/precision/practices.tsv");

  @Test
  void givesWhatWasJudgedRight() throws IOException {
    assumeTrue(Files.isDirectory(PrecisionSample.POLICIES));
    List<String> lines = Files.readAllLines(JUDGED);
    var readings = new HashMap<String, Analysis>();
    var now = new ArrayList<String>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      boolean judged = cells.length > 1 && !cells[0].equals("document");
      now.add(judged ? marked(cells, readings) : line);
    }
    if (Boolean.getBoolean("clausary.rewrite")) {
      Files.write(JUDGED, now);
    }
    assertEquals(String.join("\n", lines), String.join("\n", now));
  }

  @Test
  void drawsAgain() throws IOException {
    String seed = System.getProperty("clausary.draw", "");
    assumeTrue(!seed.isEmpty() && Files.isDirectory(PrecisionSample.POLICIES));
    var lines = new ArrayList<String>();
    for (boolean chinese : new boolean[] {false, true}) {
      for (var drawn : PrecisionSample.draw(seed, chinese, 100)) {
        Practice one = drawn.practice();
        lines.add(
            String.join(
                "\t",
                drawn.document(),
                drawn.sha256(),
                "" + one.evidence().start(),
                "" + one.evidence().end(),
                said(one),
                String.join(";", values(one))));
      }
    }
    Files.write(Path.of("target/precision-draw.tsv"), lines);
    assertEquals(200, lines.size());
  }

  private static String marked(String[] cells, Map<String, Analysis> readings) {
    Analysis analysis =
        readings.computeIfAbsent(
            cells[0], name -> PrecisionSample.read(PrecisionSample.POLICIES.resolve(name)));
    assertEquals(cells[1], analysis.document().sha256(), cells[0]);
    boolean given =
        analysis.extraction().practices().stream().anyMatch(practice -> fits(practice, cells));
    cells[12] = given ? "given" : "gone";
    return String.join("\t", cells);
  }

  /** Says the same of overlapping words, and at least the values judged. */
  private static boolean fits(Practice practice, String[] cells) {
    boolean overlaps =
        practice.evidence().start() < Integer.parseInt(cells[3])
            && Integer.parseInt(cells[2]) < practice.evidence().end();
    String judged = String.join("\t", cells[4], cells[5], cells[6], cells[7]);
    return overlaps
        && said(practice).equals(judged)
        && single(values(practice))
            .containsAll(single(List.of(cells[8].isEmpty() ? new String[0] : cells[8].split(";"))));
  }

  private static String said(Practice practice) {
    return String.join(
        "\t",
        practice.kind().name(),
        practice.actor().localName(),
        practice.polarity().localName(),
        practice.modality().localName());
  }

  private static List<String> values(Practice practice) {
    var values = new ArrayList<>(PrecisionSample.concepts(practice));
    practice
        .facts()
        .forEach(
            fact -> values.add(fact.type() + "@" + fact.span().start() + "-" + fact.span().end()));
    return values;
  }

  /** "ROLE=A,B" as ROLE=A and ROLE=B. */
  private static Set<String> single(List<String> values) {
    var single = new HashSet<String>();
    for (String value : values) {
      int at = value.indexOf('=');
      if (at < 0) {
        single.add(value);
      } else {
        for (String concept : value.substring(at + 1).split(",")) {
          single.add(value.substring(0, at + 1) + concept);
        }
      }
    }
    return single;
  }
}
