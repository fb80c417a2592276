package org.clausary.report;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/** The words of reports in one language, and the order of their sections. Thread-safe. */
final class Wording {

  private static final String FILE = "ontology/report.ttl";

  private final String language;
  private final ULocale locale;
  private final Terms terms;
  private final Phrases phrases;
  private final Hints hints;
  private final List<Section> sections;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();

  /**
   * @throws UsageException if no report has words in that language
   */
  Wording(Ontology ontology, String language) {
    this.language = language;
    locale = ULocale.forLanguageTag(language);
    terms = Terms.of(ontology);
    phrases = new Phrases(terms, this);
    hints = new Hints(terms);
    requireLanguage();
    sections =
        terms.members("ReportSection").stream()
            .sorted(Comparator.comparingInt(term -> Integer.parseInt(one(term, "order"))))
            .map(this::section)
            .toList();
    for (Term term : terms.members("ReportValue")) {
      Value.Tone tone = constant(Value.Tone.class, one(term, "tone"), "Tone");
      for (String code : term.all("notation")) {
        String list = term.one("inValues").orElse("");
        int order = Integer.parseInt(term.one("order").orElse("0"));
        values.put(list + ' ' + code, new Value(code, words(term, "label"), tone, order));
      }
    }
  }

  private void requireLanguage() {
    var known = new TreeSet<String>();
    for (Term term : terms.members("ReportSection")) {
      term.values().getOrDefault("title", List.of()).forEach(v -> known.add(v.language()));
    }
    if (!known.contains(language)) {
      throw new UsageException(
          Problem.error("", 0, "no report in language '" + language + "'; there are " + known));
    }
  }

  /** What the words come from. */
  Terms terms() {
    return terms;
  }

  /** What rows of tables are about. */
  Hints hints() {
    return hints;
  }

  /** BCP 47 tag. */
  String language() {
    return language;
  }

  /** In the order of the report. */
  List<Section> sections() {
    return sections;
  }

  /** The words for a code; the code itself where the ontology has none. */
  Value value(Column column, String code) {
    Value own = values.get(column.values() + ' ' + code);
    Value common =
        values.getOrDefault(' ' + code, Value.plain(code, name(column, code), Value.Tone.NEUTRAL));
    return own == null ? common : own;
  }

  /**
   * The label of a term, given by IRI, local name, notation or English label; several may be joined
   * by "; ", and a part may follow ": ".
   */
  String name(Column column, String cell) {
    if (cell.contains("; ")) {
      return Stream.of(cell.split("; "))
          .map(part -> name(column, part))
          .collect(Collectors.joining("; "));
    }
    int colon = cell.indexOf(": ");
    if (colon > 0) {
      String label = name(column, cell.substring(0, colon));
      String value = name(column, cell.substring(colon + 2));
      return text("labelled", Map.of("label", label, "value", value));
    }
    return noted(column, cell)
        .or(() -> term(cell))
        .flatMap(term -> term.label(language))
        .orElseGet(() -> terms.translated(cell, language));
  }

  /** A cell in words. */
  Value shown(Column column, String cell) {
    return switch (column.holds()) {
      case CODE -> value(column, cell);
      case NAME -> plain(cell, name(column, cell));
      case NUMBERED -> plain(cell, numbered(column, cell));
      case PERIOD -> plain(cell, Periods.inWords(cell, this));
      case ADVICE, PROSE -> plain(cell, prose(cell));
      case PLAIN, QUOTE, WORDS -> plain(cell, cell);
    };
  }

  private static Value plain(String cell, String text) {
    return Value.plain(cell, text, Value.Tone.PLAIN);
  }

  private String numbered(Column column, String cell) {
    String name = name(column, cell);
    return name.equals(cell) ? cell : text("numbered", Map.of("number", cell, "name", name));
  }

  private Optional<Term> noted(Column column, String cell) {
    return column.namesOf().isEmpty() ? Optional.empty() : terms.noted(column.namesOf(), cell);
  }

  private Optional<Term> term(String cell) {
    return cell.isEmpty() || cell.indexOf(' ') >= 0 ? Optional.empty() : terms.term(cell);
  }

  /** The label of the term in that cell, if it is one. */
  Optional<String> label(String cell) {
    return term(cell).flatMap(term -> term.label(language));
  }

  /** A sentence of the ontology in the language of the report. */
  String prose(String text) {
    return phrases.translated(text);
  }

  /** The name of a language. */
  String languageName(String tag) {
    return ULocale.forLanguageTag(tag).getDisplayName(locale);
  }

  /** A text without gaps. */
  String text(String key) {
    return text(key, Map.of());
  }

  /** A text with its gaps filled. */
  String text(String key, Map<String, ?> gaps) {
    Term term = terms.term("Text-" + key).orElseThrow(() -> missing("Text-" + key, "message"));
    return fill(words(term, "message"), gaps);
  }

  /** A template with its gaps filled. */
  String fill(String template, Map<String, ?> gaps) {
    try {
      MessageFormat message =
          messages.computeIfAbsent(template, text -> new MessageFormat(text, locale));
      // a message format keeps state while it formats
      synchronized (message) {
        return message.format(gaps);
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidException(
          Problem.error(FILE, 0, "not a message: \"" + template + "\": " + e.getMessage()), e);
    }
  }

  /** The names of the gaps of a template. */
  static TreeSet<String> gaps(String template) {
    return new TreeSet<>(new MessageFormat(template, ULocale.ROOT).getArgumentNames());
  }

  private Section section(Term term) {
    return new Section(
        one(term, "query"),
        words(term, "title"),
        words(term, "introduction"),
        term.one("onConsole").orElse("false").equals("true"),
        constant(Section.Layout.class, one(term, "layout"), "Layout"),
        term.one("overview").map(name -> constant(Section.Overview.class, name, "")),
        new Section.Columns(
            term.one("badge").map(this::columnTerm),
            columns(term, "heads"),
            columns(term, "facts"),
            term.one("parts").map(this::columnTerm),
            columns(term, "details"),
            columns(term, "gathers"),
            columns(term, "inBrief"),
            term.one("weighs").map(this::columnTerm),
            term.one("charted").map(this::columnTerm)),
        term.all("continuedIn").stream()
            .flatMap(name -> terms.term(name).stream())
            .map(other -> one(other, "query"))
            .toList(),
        term.one("covers"),
        term.all("marks"),
        term.in(language, "verdict"),
        words(term, "whenEmpty"));
  }

  /** The columns that a list of a term names. */
  List<Column> columns(Term term, String property) {
    return term.all(property).stream().map(this::columnTerm).toList();
  }

  /** The column of that name, as it is where no section says otherwise. */
  Column column(String name) {
    return columnTerm("Column-" + name);
  }

  private Column columnTerm(String name) {
    Term term = terms.term(name).orElseThrow(() -> missing(name, "label"));
    return new Column(
        one(term, "notation"),
        words(term, "label"),
        constant(Column.Cell.class, one(term, "holds"), "Cell"),
        term.one("namesOf").orElse(""),
        term.one("values").orElse(""),
        columns(term, "labelFor").stream().map(Column::name).toList(),
        term.one("linkedBy").map(this::columnTerm).map(Column::name));
  }

  /** What a term says in the language of the report. */
  String words(Term term, String property) {
    return term.in(language, property).orElseThrow(() -> missing(term.name(), property));
  }

  /** The one value of a property that a term must have. */
  static String one(Term term, String property) {
    return term.one(property).orElseThrow(() -> missing(term.name(), property));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, String suffix) {
    String stem = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    try {
      return Enum.valueOf(type, stem.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidException(Problem.error(FILE, 0, "cla:" + name + " is not known here"), e);
    }
  }

  private static InvalidException missing(String name, String property) {
    return new InvalidException(
        Problem.error(FILE, 0, "cla:" + name + " has no value for " + property));
  }
}
