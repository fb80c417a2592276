package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package is one room on the way from bytes to findings and imports only rooms before it. */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java/org/clausary");

  /** The facade, in the package {@code org.clausary} itself. */
  private static final String FACADE = "(facade)";

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("problem", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("document", Set.of("text")),
          Map.entry("reader", Set.of("document", "text")),
          Map.entry("ontology", Set.of("text")),
          Map.entry("lexicon", Set.of("ontology", "document", "text")),
          Map.entry("extract", Set.of("lexicon", "ontology", "document", "text")),
          Map.entry("weights", Set.of("extract", "ontology", "document", "text")),
          Map.entry("topic", Set.of("weights", "extract", "ontology", "document", "text")),
          Map.entry("rdf", Set.of("topic", "extract", "ontology", "document", "text")),
          Map.entry("infer", Set.of("rdf", "ontology")),
          Map.entry("check", Set.of("infer", "rdf", "ontology")),
          Map.entry("store", Set.of("rdf")),
          Map.entry(
              FACADE,
              Set.of(
                  "text",
                  "document",
                  "reader",
                  "ontology",
                  "lexicon",
                  "extract",
                  "weights",
                  "topic",
                  "rdf",
                  "infer",
                  "store")),
          Map.entry(
              "learn",
              Set.of(
                  FACADE,
                  "text",
                  "document",
                  "reader",
                  "ontology",
                  "extract",
                  "weights",
                  "topic",
                  "rdf",
                  "infer",
                  "evaluate")),
          Map.entry("compare", Set.of(FACADE, "document", "infer", "store")),
          Map.entry(
              "report",
              Set.of(
                  FACADE, "text", "document", "extract", "ontology", "infer", "store", "compare")),
          Map.entry("search", Set.of("rdf")),
          Map.entry(
              "server", Set.of("infer", "ontology", "rdf", "reader", "report", "search", "store")),
          Map.entry("evaluate", Set.of(FACADE, "document", "reader", "infer")),
          Map.entry("gate", Set.of(FACADE, "text", "ontology", "infer", "rdf")),
          Map.entry(
              "cli",
              Set.of(
                  FACADE,
                  "evaluate",
                  "learn",
                  "topic",
                  "gate",
                  "text",
                  "document",
                  "reader",
                  "ontology",
                  "lexicon",
                  "extract",
                  "rdf",
                  "infer",
                  "check",
                  "store",
                  "compare",
                  "report",
                  "server")));

  /** Libraries that only some rooms may know. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "org.apache.jena",
              Set.of("ontology", "rdf", "infer", "check", "search", "store", "server", FACADE),
          "org.apache.lucene", Set.of("search"),
          "org.eclipse.rdf4j", Set.of("rdf"),
          "picocli", Set.of("cli"));

  private static final Pattern OURS =
      Pattern.compile("(?m)^import (?:static )?org\\.clausary\\.((?:[a-z]+\\.)?)[A-Z]");
  private static final Pattern ANY = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");

  @Test
  void packagesImportOnlyWhatStandsBeforeThem() throws IOException {
    var faults = new TreeSet<String>();
    for (Path file : sources()) {
      String room = room(file);
      if (!ALLOWED.containsKey(room)) {
        faults.add(file + ": unknown package " + room + "; add it to the table");
        continue;
      }
      var imports = OURS.matcher(Files.readString(file));
      while (imports.find()) {
        String other = imports.group(1).isEmpty() ? FACADE : imports.group(1).replace(".", "");
        if (!other.equals(room) && !other.equals("problem") && !ALLOWED.get(room).contains(other)) {
          faults.add(file + ": " + room + " must not import " + other);
        }
      }
    }
    assertEquals(Set.of(), faults);
  }

  @Test
  void librariesStayInTheirRooms() throws IOException {
    var faults = new TreeSet<String>();
    for (Path file : sources()) {
      var imports = ANY.matcher(Files.readString(file));
      while (imports.find()) {
        String name = imports.group(1);
        LIBRARIES.forEach(
            (library, rooms) -> {
              if (name.startsWith(library + ".") && !rooms.contains(room(file))) {
                faults.add(file + ": " + room(file) + " must not know " + library);
              }
            });
      }
    }
    assertEquals(Set.of(), faults);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String room(Path file) {
    Path relative = SOURCES.relativize(file);
    return relative.getNameCount() == 1 ? FACADE : relative.getName(0).toString();
  }
}
