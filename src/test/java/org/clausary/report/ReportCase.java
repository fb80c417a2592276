package org.clausary.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction.Outcome;
import org.clausary.extract.Extraction.Place;
import org.clausary.infer.Table;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/** A policy of one clause a line and the tables of its queries, read from a folder. */
final class ReportCase {

  static final Path ROOT = Path.of("src/test/resources/report");

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final Path folder;
  private final List<Clause> clauses = new ArrayList<>();
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final List<String> headings = new ArrayList<>();
  private List<Passage> header = List.of();
  private List<Passage> leadIn = List.of();

  private ReportCase(String name) {
    folder = ROOT.resolve(name);
  }

  static AnalyzedPolicy read(String name, String language) throws IOException {
    return new ReportCase(name).read(language, Optional.empty());
  }

  static AnalyzedPolicy read(String name, String language, LocalDate issued) throws IOException {
    return new ReportCase(name).read(language, Optional.of(issued));
  }

  /** The same policy in a language that nobody reads. */
  static AnalyzedPolicy unchecked(AnalyzedPolicy read) {
    var outcomes = new HashMap<String, Outcome>();
    read.outcomes().keySet().forEach(clause -> outcomes.put(clause, Outcome.NOT_CHECKED));
    return new AnalyzedPolicy(
        read.id(),
        read.iri(),
        read.issued(),
        read.lawAsOf(),
        read.document(),
        outcomes,
        read.places(),
        read.facts(),
        read.practices(),
        read.triples(),
        read.elapsed(),
        read.tables());
  }

  private AnalyzedPolicy read(String language, Optional<LocalDate> issued) throws IOException {
    String source = Files.readString(folder.resolve("policy.md"));
    int start = 0;
    int line = 0;
    for (String text : source.split("\n", -1)) {
      line++;
      if (!text.isBlank()) {
        add(source, new Span(start, start + text.length()), line, language);
      } else if (!clauses.isEmpty()
          && clauses.get(clauses.size() - 1).kind() != Clause.Kind.SENTENCE) {
        leadIn = List.of();
        header = List.of();
      }
      start += text.length() + 1;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        tables.put(file.getFileName().toString().replace(".tsv", ""), table(file));
      }
    }
    practices();
    String id =
        folder.getFileName()
            + "/"
            + language
            + "/"
            + issued.map(d -> d.toString()).orElse("undated");
    return new AnalyzedPolicy(
        id,
        "https://w3id.org/clausary/id/policy/" + id,
        issued,
        Optional.of(LocalDate.of(2026, 11, 21)),
        document(source, language),
        outcomes,
        places(source),
        Map.of(),
        tables.containsKey("practices") ? tables.get("practices").rows().size() : 0,
        1234,
        Duration.ofMillis(56),
        query -> Optional.ofNullable(tables.get(query)));
  }

  private PolicyDocument document(String source, String language) {
    String title = clauses.get(0).text().text();
    String name = "policies/" + folder.getFileName() + ".md";
    return new PolicyDocument(
        name, "0".repeat(64), source, title, language, Map.of(), List.of(), clauses, List.of());
  }

  private void add(String source, Span span, int line, String language) {
    String text = span.of(source).toString();
    int mark = text.length() - text.replaceFirst("^(#+|-) ", "").length();
    Passage passage = Passage.verbatim(source, new Span(span.start() + mark, span.end()));
    Clause.Kind kind = kind(text);
    Outcome outcome = Outcome.GAVE_NOTHING;
    List<Cell> cells = List.of();
    if (kind == Clause.Kind.HEADING) {
      while (headings.size() >= mark - 1) {
        headings.remove(headings.size() - 1);
      }
      headings.add(passage.text());
      outcome = Outcome.STRUCTURAL;
    } else if (kind == Clause.Kind.TABLE_ROW) {
      List<Passage> parts = parts(source, span);
      if (header.isEmpty()) {
        header = parts;
        return;
      }
      var list = new ArrayList<Cell>();
      for (int i = 0; i < parts.size(); i++) {
        list.add(new Cell(i, header.get(i), parts.get(i)));
      }
      cells = list;
    } else if (text.endsWith(":") || text.endsWith("：")) {
      leadIn = List.of(passage);
      outcome = Outcome.STRUCTURAL;
    }
    List<Passage> leads = kind == Clause.Kind.LIST_ITEM ? leadIn : List.of();
    var clause =
        new Clause(
            "c" + line,
            clauses.size(),
            kind,
            span,
            passage,
            headings,
            leads,
            cells,
            language,
            line,
            OptionalInt.empty());
    clauses.add(clause);
    outcomes.put(clause.id(), outcome);
  }

  private static Clause.Kind kind(String line) {
    return switch (line.charAt(0)) {
      case '#' -> Clause.Kind.HEADING;
      case '-' -> Clause.Kind.LIST_ITEM;
      case '|' -> Clause.Kind.TABLE_ROW;
      default -> Clause.Kind.SENTENCE;
    };
  }

  private static List<Passage> parts(String source, Span row) {
    var parts = new ArrayList<Passage>();
    int from = row.start() + 1;
    for (int at = from; at < row.end(); at++) {
      if (source.charAt(at) == '|') {
        parts.add(Passage.verbatim(source, new Span(from, at)).strip());
        from = at + 1;
      }
    }
    return parts;
  }

  private void practices() {
    Table table = tables.get("practices");
    if (table != null) {
      for (List<Table.Cell> row : table.rows()) {
        String clause = table.value(row, "clause");
        outcomes.put(clause.substring(clause.lastIndexOf('/') + 1), Outcome.GAVE_PRACTICE);
      }
    }
  }

  /** The words in {@code places.tsv}, and the concept they name. */
  private Map<String, List<Place>> places(String source) {
    var places = new HashMap<String, List<Place>>();
    Table table = tables.get("places");
    if (table != null) {
      for (List<Table.Cell> row : table.rows()) {
        String words = table.value(row, "words");
        int at = source.indexOf(words);
        var span = new Span(at, at + words.length());
        String name = table.value(row, "concept");
        var concept =
            new Concept(name, name, Scheme.PURPOSES, Map.of(), List.of(), Set.of(name), Map.of());
        Clause holding =
            clauses.stream().filter(clause -> clause.span().contains(span)).findFirst().get();
        places
            .computeIfAbsent(holding.id(), id -> new ArrayList<>())
            .add(new Place(concept, span, true));
      }
    }
    return places;
  }

  static Table table(Path file) throws IOException {
    var lines = Files.readString(file, StandardCharsets.UTF_8).split("\n");
    var rows = new ArrayList<List<Table.Cell>>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      rows.add(Arrays.stream(line.split("\t", -1)).map(ReportCase::cell).toList());
    }
    return new Table(List.of(lines[0].split("\t")), rows);
  }

  private static Table.Cell cell(String value) {
    return value.isEmpty()
        ? Table.Cell.EMPTY
        : new Table.Cell(
            Table.Kind.LITERAL, value, XSD + (value.matches("[0-9.]+") ? "decimal" : "string"), "");
  }
}
