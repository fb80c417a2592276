package org.clausary.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.BuiltIn;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Ontology;
import org.clausary.text.Passage;
import org.clausary.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases are lines of tab-separated files: language, text, what is found; for tables language,
 * headers, row, what is found. Lines that start with # are remarks.
 */
class LiteralReadersTest {

  private static final Ontology ONTOLOGY = BuiltIn.ONTOLOGY;
  private static final Lexicon LEXICON = Lexicon.of(ONTOLOGY);
  private static final NumberWords NUMBERS = new NumberWords();
  private static final DateReader DATES = new DateReader();
  private static final PeriodReader PERIODS = new PeriodReader(ONTOLOGY, NUMBERS, DATES);
  private static final AgeReader AGES = new AgeReader(ONTOLOGY, NUMBERS);
  private static final PartyReader PARTIES = new PartyReader(ONTOLOGY);
  private static final ChannelReader CHANNELS = new ChannelReader(DATES);
  private static final Columns COLUMNS = new Columns(ONTOLOGY);
  private static final RowReader ROWS = new RowReader(COLUMNS);
  private static final CategoryTable CATEGORIES =
      new CategoryTable(ONTOLOGY, COLUMNS, new Categories(ONTOLOGY, LEXICON));

  static Stream<String> periods() {
    return lines("periods.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void periods(String line) {
    String[] parts = line.split("\t", -1);
    assertEquals(
        parts[2],
        PERIODS.find(parts[1], parts[0]).stream()
            .map(period -> period.duration() + " " + period.span().of(parts[1]))
            .collect(Collectors.joining("; ")));
  }

  static Stream<String> dates() {
    return lines("dates.tsv");
  }

  /** The text's clauses are separated by " / ". */
  @ParameterizedTest
  @MethodSource
  void dates(String line) {
    String[] parts = line.split("\t", -1);
    var clauses = new ArrayList<Clause>();
    for (String text : parts[1].split(" / ")) {
      clauses.add(clause(parts[0], text, List.of()));
    }
    assertEquals(
        parts[2],
        DATES
            .issued(clauses, clause -> LEXICON.find(clause.text(), parts[0]))
            .map(Object::toString)
            .orElse(""));
  }

  static Stream<String> ages() {
    return lines("ages.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void ages(String line) {
    String[] parts = line.split("\t", -1);
    assertEquals(
        parts[2],
        AGES.find(parts[1], parts[0]).stream()
            .map(age -> age.years() + " " + age.span().of(parts[1]))
            .collect(Collectors.joining("; ")));
  }

  static Stream<String> parties() {
    return lines("parties.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void parties(String line) {
    String[] parts = line.split("\t", -1);
    assertEquals(
        parts[2],
        PARTIES.find(parts[1], parts[0], LEXICON.find(parts[1], parts[0])).stream()
            .map(named -> named.name() + (named.controller() ? " * " : " - ") + named.aliases())
            .collect(Collectors.joining("; ")));
  }

  static Stream<String> channels() {
    return lines("channels.tsv");
  }

  /** Links are written as in Markdown; a reader sees only their text. */
  @ParameterizedTest
  @MethodSource
  void channels(String line) {
    String[] parts = line.split("\t", -1);
    Clause clause = linked(parts[0], parts[1]);
    List<Mention> mentions = LEXICON.find(clause.text(), parts[0]);
    assertEquals(
        parts[2],
        CHANNELS.find(clause, parts[1], mentions).stream()
            .map(channel -> channel.kind() + " " + channel.span().of(parts[1]))
            .collect(Collectors.joining("; ")));
  }

  static Stream<String> rows() {
    return lines("rows.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void rows(String line) {
    String[] parts = line.split("\t", -1);
    Clause row = row(parts[0], parts[1], parts[2]);
    assertEquals(
        parts[3],
        ROWS.parts(row).entrySet().stream()
            .map(part -> part.getKey() + " " + joined(part.getValue()))
            .collect(Collectors.joining("; ")));
  }

  private static String joined(List<Cell> cells) {
    return cells.stream().map(cell -> cell.text().text()).collect(Collectors.joining(" + "));
  }

  static Stream<String> categories() {
    return lines("categories.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void categories(String line) {
    String[] parts = line.split("\t", -1);
    Clause row = row(parts[0], parts[1], parts[2]);
    assertEquals(
        parts[3],
        CATEGORIES.read(row, LEXICON.find(row.text(), parts[0])).stream()
            .map(practice -> shown(practice, parts[2]))
            .collect(Collectors.joining("; ")));
  }

  private static String shown(Practice practice, String source) {
    return practice.concepts(Role.PROCESSING)
        + " "
        + practice.concepts(Role.PERSONAL_DATA)
        + " "
        + practice.polarity()
        + practice.fact(Fact.Type.LIMITATION).map(f -> " (" + f.span().of(source) + ")").orElse("")
        + others(practice.values())
        + " <"
        + ends(practice.evidence().of(source))
        + ">";
  }

  private static String others(Map<Role, ?> values) {
    return values.entrySet().stream()
        .filter(e -> e.getKey() != Role.PROCESSING && e.getKey() != Role.PERSONAL_DATA)
        .map(e -> " " + e.getKey() + e.getValue())
        .collect(Collectors.joining());
  }

  private static String ends(String evidence) {
    int end = evidence.length();
    return end <= 24 ? evidence : evidence.substring(0, 12) + "…" + evidence.substring(end - 12);
  }

  private static Clause clause(String language, String text, List<Cell> cells) {
    Span all = new Span(0, text.length());
    var kind = cells.isEmpty() ? Clause.Kind.SENTENCE : Clause.Kind.TABLE_ROW;
    return new Clause(
        "1",
        0,
        kind,
        all,
        Passage.verbatim(text, all),
        List.of(),
        List.of(),
        cells,
        language,
        1,
        OptionalInt.empty());
  }

  private static Clause row(String language, String headers, String text) {
    var cells = new ArrayList<Cell>();
    String[] names = headers.split(" \\| ", -1);
    int start = 0;
    for (int column = 0; column < names.length; column++) {
      int bar = text.indexOf(" | ", start);
      int end = bar < 0 ? text.length() : bar;
      var header = Passage.verbatim(names[column], new Span(0, names[column].length()));
      cells.add(new Cell(column, header, Passage.verbatim(text, new Span(start, end))));
      start = Math.min(text.length(), end + 3);
    }
    return clause(language, text, cells);
  }

  private static Clause linked(String language, String source) {
    var seen = new Passage.Builder();
    int i = 0;
    while (i < source.length()) {
      if (source.startsWith("](", i)) {
        i = source.indexOf(')', i) + 1;
      } else if (source.charAt(i) == '[' && source.indexOf("](", i) > 0) {
        i++;
      } else {
        seen.append(source.charAt(i), i, i + 1);
        i++;
      }
    }
    return new Clause(
        "1",
        0,
        Clause.Kind.SENTENCE,
        new Span(0, source.length()),
        seen.build(),
        List.of(),
        List.of(),
        List.of(),
        language,
        1,
        OptionalInt.empty());
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = LiteralReadersTest.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
