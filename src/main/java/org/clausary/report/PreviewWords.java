package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausary.compare.Change;
import org.clausary.compare.FindingChange;
import org.clausary.compare.Statement;
import org.clausary.compare.Topic;
import org.clausary.extract.Practice;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;

/** The words of a preview in one language, and what it compares. Thread-safe. */
final class PreviewWords {

  /** The property with the kind of a practice. */
  static final String KIND = Ontology.NAMESPACE + "kind";

  private static final String DOT = " · ";

  /** Values that go without saying. */
  private static final List<String> USUAL =
      List.of(
          Ontology.NAMESPACE + Practice.Polarity.AFFIRMED.localName(),
          Ontology.NAMESPACE + Practice.Modality.DOES.localName());

  private record Compared(String title, List<Column> same, List<Column> state) {}

  private final Wording wording;
  private final List<Terms> terms;
  private final Map<String, String> fields = new HashMap<>();
  private final List<Topic> topics = new ArrayList<>();
  private final Map<Topic, Compared> compared = new HashMap<>();

  /**
   * @param before has the words for what the edit takes away, and for reports if the edit has none
   * @param after has all other words
   */
  PreviewWords(Ontology before, Ontology after, String language) {
    terms = List.of(Terms.of(after), Terms.of(before));
    boolean whole = !terms.get(0).members("ReportComparison").isEmpty();
    wording = new Wording(whole ? after : before, language);
    for (Term field : wording.terms().members("ReportField")) {
      field.all("of").forEach(property -> fields.put(property, wording.words(field, "label")));
    }
    wording.terms().members("ReportComparison").stream()
        .sorted(Comparator.comparingInt(term -> Integer.parseInt(Wording.one(term, "order"))))
        .forEach(this::compare);
  }

  private void compare(Term term) {
    List<Column> same = wording.columns(term, "sameIn");
    List<Column> state = wording.columns(term, "differsIn");
    var topic =
        new Topic(
            Wording.one(term, "notation"),
            Wording.one(term, "query"),
            same.stream().map(Column::name).toList(),
            state.stream().map(Column::name).toList(),
            wording.columns(term, "quotedIn").stream().map(Column::name).toList(),
            Integer.parseInt(Wording.one(term, "examples")));
    topics.add(topic);
    compared.put(topic, new Compared(wording.words(term, "title"), same, state));
  }

  /** In the order of the preview. */
  List<Topic> topics() {
    return topics;
  }

  String title(Topic topic) {
    return compared.get(topic).title();
  }

  Wording wording() {
    return wording;
  }

  String change(Change change) {
    return wording.text(
        switch (change) {
          case GAINED -> "gained";
          case LOST -> "lost";
          case CHANGED -> "changed";
        });
  }

  /** The label of a property. */
  String property(String iri) {
    String name = last(iri);
    return Optional.ofNullable(fields.get(name)).or(() -> label(iri)).orElse(name);
  }

  /** The label of a value; its last part if it is an IRI without one. */
  String value(String value) {
    return label(value)
        .orElseGet(() -> isAddress(value) ? last(value) : Periods.inWords(value, wording));
  }

  private Optional<String> label(String iri) {
    return isAddress(iri)
        ? terms.stream()
            .flatMap(some -> some.term(iri).stream())
            .flatMap(term -> term.label(wording.language()).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isAddress(String value) {
    return (value.startsWith("https://") || value.startsWith("http://")) && value.indexOf(' ') < 0;
  }

  private static String last(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** True for a concept of a list, such as a data category. */
  boolean isConcept(String value) {
    return isAddress(value)
        && terms.stream()
            .flatMap(some -> some.term(value).stream())
            .anyMatch(term -> term.one("inScheme").isPresent());
  }

  /** The word for kinds of practice. */
  String kind() {
    return property(KIND);
  }

  /** The kind of a practice. */
  String kinds(Statement statement) {
    return statement.values(KIND).stream().map(this::value).collect(Collectors.joining(", "));
  }

  /** What a practice says, its kind first, without what goes without saying. */
  String inWords(Statement statement) {
    var parts = new ArrayList<>(List.of(kinds(statement)));
    parts.addAll(valuesInWords(statement));
    return String.join(DOT, parts);
  }

  /** The values but the kind, each behind its property. */
  List<String> valuesInWords(Statement statement) {
    var parts = new ArrayList<String>();
    statement
        .values()
        .forEach(
            (property, values) -> {
              List<String> shown =
                  values.stream().filter(v -> !USUAL.contains(v)).map(this::value).toList();
              if (!property.equals(KIND) && !shown.isEmpty()) {
                parts.add(labelled(property(property), String.join(", ", shown)));
              }
            });
    return parts;
  }

  String labelled(String label, String value) {
    return wording.text("labelled", Map.of("label", label, "value", value));
  }

  /** What a finding is about. */
  String about(FindingChange change) {
    return cells(compared.get(change.topic()).same(), change.what());
  }

  /** The state of a finding; what differs, if it is in both readings. */
  String state(FindingChange change) {
    List<Column> columns = compared.get(change.topic()).state();
    if (change.before().size() == 1 && change.after().size() == 1) {
      return differences(columns, change.before().get(0), change.after().get(0));
    }
    String before = states(columns, change.before());
    String after = states(columns, change.after());
    return change.change() == Change.CHANGED ? from(before, after) : before + after;
  }

  private String states(List<Column> columns, List<List<String>> states) {
    return states.stream()
        .map(cells -> cells(columns, cells))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String differences(List<Column> columns, List<String> before, List<String> after) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      String was = word(columns.get(i), before.get(i));
      String now = word(columns.get(i), after.get(i));
      if (columns.get(i).holds() == Column.Cell.PROSE) {
        shown.add(now);
      } else if (!was.equals(now)) {
        shown.add(named(columns.get(i), columns, from(was, now)));
      }
    }
    shown.removeIf(String::isEmpty);
    return String.join(DOT, shown);
  }

  private String from(String before, String after) {
    String none = wording.text("nothing");
    return wording.text(
        "from",
        Map.of(
            "before", before.isEmpty() ? none : before, "after", after.isEmpty() ? none : after));
  }

  private String cells(List<Column> columns, List<String> cells) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).holds() != Column.Cell.QUOTE && !cells.get(i).isBlank()) {
        shown.add(named(columns.get(i), columns, word(columns.get(i), cells.get(i))));
      }
    }
    return String.join(DOT, shown);
  }

  /** A code says little by itself where there are several. */
  private String named(Column column, List<Column> among, String text) {
    long codes = among.stream().filter(c -> c.holds() == Column.Cell.CODE).count();
    return codes > 1 ? labelled(column.label(), text) : text;
  }

  private String word(Column column, String cell) {
    return wording.shown(column, cell).label();
  }
}
