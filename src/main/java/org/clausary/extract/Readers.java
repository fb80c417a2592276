package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Fact;
import org.clausary.lexicon.Lexicon;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/** The readers of literals: periods, ages, dates, parties, channels, table rows. Thread-safe. */
final class Readers {

  private static final String TITLE_END = "\u300B";

  private final Lexicon lexicon;
  private final DateReader dates;
  private final PeriodReader periods;
  private final AgeReader ages;
  private final ChannelReader channels;
  private final PartyReader parties;
  private final Columns columns;
  private final Categories categories;
  private final CategoryTable categoryTable;
  private final RowReader rows;

  Readers(Ontology ontology, Lexicon lexicon) {
    this.lexicon = lexicon;
    var numbers = new NumberWords();
    columns = new Columns(ontology);
    dates = new DateReader();
    periods = new PeriodReader(ontology, numbers, dates);
    ages = new AgeReader(ontology, numbers);
    channels = new ChannelReader(dates);
    parties = new PartyReader(ontology);
    categories = new Categories(ontology, lexicon);
    categoryTable = new CategoryTable(ontology, columns, categories);
    rows = new RowReader(columns);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  DateReader dates() {
    return dates;
  }

  ChannelReader channels() {
    return channels;
  }

  PartyReader parties() {
    return parties;
  }

  Columns columns() {
    return columns;
  }

  Categories categories() {
    return categories;
  }

  CategoryTable categoryTable() {
    return categoryTable;
  }

  RowReader rows() {
    return rows;
  }

  /** The periods of a part of the sentence, as durations. */
  List<Fact> durations(SentenceReading sentence, Range part) {
    return periods(sentence, part, Fact.Type.DURATION);
  }

  /** The periods of a part of the sentence, as deadlines. */
  List<Fact> deadlines(SentenceReading sentence, Range part) {
    return periods(sentence, part, Fact.Type.DEADLINE);
  }

  /** The periods of a part of a clause, as durations. */
  List<Fact> durations(Clause clause, Units units, Range part) {
    return periods(clause, units, part, Fact.Type.DURATION);
  }

  private List<Fact> periods(SentenceReading sentence, Range part, Fact.Type type) {
    return periods(sentence.clause(), sentence.units(), part, type);
  }

  private List<Fact> periods(Clause clause, Units units, Range part, Fact.Type type) {
    var facts = new ArrayList<Fact>();
    if (part.isEmpty() || !mayHold(units, Readers::tellsTime)) {
      return facts;
    }
    Span where = units.span(part);
    for (PeriodReader.Period period : periods.find(units.passage().text(), clause.language())) {
      if (where.contains(period.span())) {
        Span at = units.passage().toSource(period.span());
        facts.add(new Fact(type, period.duration(), at));
      }
    }
    return facts;
  }

  private static boolean tellsTime(Concept concept) {
    return concept.scheme() == Scheme.RETENTION_FORMS || concept.fact("notation").isPresent();
  }

  /** Spares most clauses the search: no digit, no such concept, no number. */
  private static boolean mayHold(Units units, Predicate<Concept> telling) {
    return units.passage().text().chars().anyMatch(Character::isDigit)
        || units.mentions().stream().anyMatch(mention -> telling.test(mention.concept()));
  }

  /** The ages of a sentence. */
  List<Fact> ages(SentenceReading sentence) {
    Units units = sentence.units();
    Span where = units.span(sentence.range());
    var facts = new ArrayList<Fact>();
    if (!mayHold(units, concept -> concept.isWithin("AgeCue"))) {
      return facts;
    }
    for (AgeReader.Age age : ages.find(units.passage().text(), sentence.clause().language())) {
      if (where.contains(age.span())) {
        Span at = units.passage().toSource(age.span());
        facts.add(new Fact(Fact.Type.AGE, Integer.toString(age.years()), at));
      }
    }
    return facts;
  }

  /** "[《常见问题》](https://…)": a document to read, and nobody to turn to. */
  private static boolean isTitled(String source, int link) {
    return source.startsWith("](", link - 2) && source.startsWith(TITLE_END, link - 3);
  }

  /** The channels of a sentence, as literals. */
  List<Fact> channels(SentenceReading sentence, String source) {
    var facts = new ArrayList<Fact>();
    Span where = sentence.evidence(sentence.range());
    for (ChannelReader.Channel channel :
        channels.find(sentence.clause(), source, sentence.units().mentions())) {
      if (where.overlaps(channel.span()) && !isTitled(source, channel.span().start())) {
        facts.add(new Fact(Fact.Type.CHANNEL, channel.words(), channel.span()));
      }
    }
    return facts;
  }
}
