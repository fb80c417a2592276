package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Fact;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/** One sentence of a clause with all that a frame needs to read it. */
final class SentenceReading {

  private static final long WANTING =
      Cue.mask(
          Cue.PREPOSITION,
          Cue.INFINITIVE,
          Cue.RECIPIENT,
          Cue.SOURCE,
          Cue.AGENT,
          Cue.DETERMINER,
          Cue.OUR,
          Cue.MAY,
          Cue.AUXILIARY);

  /** How many units before a legal basis its denial stands. */
  private static final int NEAR = 4;

  private final Clause clause;
  private final Units units;
  private final Range range;
  private final Grammar grammar;
  private final Section section;
  private final Lead lead;
  private final Vocabulary vocabulary;
  private final String source;
  private final List<Predication> predications;
  private final List<Circumstance> circumstances;
  private final List<Fact> ages;

  SentenceReading(
      Clause clause,
      Units units,
      Range range,
      Grammar grammar,
      Section section,
      Lead lead,
      Vocabulary vocabulary,
      Readers readers,
      String source) {
    this.clause = clause;
    this.units = units;
    this.range = range;
    this.grammar = grammar;
    this.section = section;
    this.lead = lead;
    this.vocabulary = vocabulary;
    this.source = source;
    this.predications = grammar.predications(units, range, section.memory());
    this.circumstances = grammar.circumstances(units, range);
    this.ages = readers.ages(this);
  }

  Clause clause() {
    return clause;
  }

  Units units() {
    return units;
  }

  Range range() {
    return range;
  }

  Section section() {
    return section;
  }

  /** What introduces the list this sentence is an item of. */
  Optional<Lead> lead() {
    return Optional.ofNullable(lead);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Predication> predications() {
    return predications;
  }

  List<Circumstance> circumstances() {
    return circumstances;
  }

  Zones zones(Predication predication, Zone start) {
    return grammar.zones(units, predication, circumstances, start);
  }

  /** True if a verb stands without its object, which was named before. */
  boolean elidesObject(Predication predication) {
    return grammar.elidesObject(units, predication);
  }

  /** The concepts of a list in this sentence. */
  List<Found> found(Scheme scheme) {
    return units.in(scheme, range);
  }

  boolean has(Cue cue) {
    return units.has(range, cue);
  }

  /** The sentence, or the part of it that a predication covers when there are several. */
  Span evidence(Predication predication) {
    long told = predications.stream().filter(Predication::isAsserted).count();
    Range part = predication.scope();
    boolean whole = told <= 1 || part.to() - part.from() < 3 || isCutOff(part);
    return evidence(whole ? range : part);
  }

  /** True if the part ends in a word that wants another one: "to provide the services to". */
  private boolean isCutOff(Range part) {
    int last = part.to() - 1;
    while (last > part.from() + 1 && (units.isMark(last) || units.is(last, Cue.COORDINATION))) {
      last--;
    }
    boolean wanting = units.isAny(last, WANTING) || units.is(last - 1, Cue.INFINITIVE);
    return part.to() < range.to() && (wanting || isInsideMention(part.to()));
  }

  private boolean isInsideMention(int unit) {
    int cut = units.span(new Range(unit, unit + 1)).start();
    return units.mentions().stream()
        .anyMatch(mention -> mention.span().start() < cut && cut < mention.span().end());
  }

  /** A part of the sentence in the source, without marks and spaces at its ends. */
  Span evidence(Range part) {
    int from = part.from();
    int to = part.to();
    while (to - 1 > from
        && (units.mark(to - 1) == ','
            || units.mark(to - 1) == ';'
            || units.isAny(to - 1, Cue.mask(Cue.COORDINATION, Cue.BREAK)))) {
      to--;
    }
    while (from + 1 < to
        && (units.mark(from) == ','
            || units.mark(from) == ';'
            || units.isAny(from, Cue.mask(Cue.COORDINATION, Cue.BREAK)) && to - from > 3)) {
      from++;
    }
    Span span = units.source(new Range(from, to));
    int start = Math.max(span.start(), clause.span().start());
    return new Span(start, Math.max(start, Math.min(span.end(), clause.span().end())));
  }

  /** A literal: the exact words of a part of the sentence. */
  Fact words(Fact.Type type, Range part) {
    Span span = evidence(part);
    return new Fact(type, span.of(source), span);
  }

  /** The decoded source of the whole policy. */
  String source() {
    return source;
  }

  /** Starts a practice of this sentence. */
  Practice.Builder practice(String kind) {
    return practice(vocabulary.core(kind)).evidence(evidence(range));
  }

  Practice.Builder practice(Concept kind) {
    Practice.Builder builder = Practice.of(clause, kind);
    section.places().forEach(place -> builder.add(Practice.Role.JURISDICTION, place));
    return builder;
  }

  /** Conditions, exceptions and limitations that bear on a part of the sentence. */
  List<Fact> circumstancesOf(Range part, int verb) {
    return bearing(part, verb).stream().map(one -> words(one.type(), one.range())).toList();
  }

  /** Those that stand in a part of the sentence, or before it and qualify its verb. */
  List<Circumstance> bearing(Range part, int verb) {
    return circumstances.stream()
        .filter(one -> !units.is(one.range().from(), Cue.CONCESSION))
        .filter(
            one ->
                part.contains(one.range().from())
                    || one.initial()
                        && one.range().to() <= verb
                        && one.type() != Fact.Type.LIMITATION)
        .toList();
  }

  /**
   * "from such individuals", "in exchange for payment": what a denial is about, and no more. A word
   * that only points ("sell this information") counts right after the verb.
   *
   * @param verb one past the verb's last unit
   */
  List<Fact> narrowings(Range part, int verb) {
    var facts = new ArrayList<Fact>();
    int i = units.firstAny(part, Cue.NARROWING.bit());
    while (i < part.to()) {
      int end = units.cueEnd(i, Cue.NARROWING);
      if (!units.is(i, Cue.DETERMINER) || i == verb) {
        facts.add(words(Fact.Type.LIMITATION, new Range(i, end)));
      }
      i = units.firstAny(new Range(end, Math.max(end, part.to())), Cue.NARROWING.bit());
    }
    return facts;
  }

  /** True if an introduction's words stand before the unit. */
  boolean isIntroduced(int unit) {
    return units.has(new Range(range.from(), Math.min(range.to(), unit + 1)), Cue.INTRODUCTION);
  }

  /** The ages of minors that the sentence names. */
  List<Fact> ages() {
    return ages;
  }

  /** True if the sentence is about the young. */
  boolean concernsMinors() {
    return !ages.isEmpty()
        || found(Scheme.DATA_SUBJECTS).stream()
            .anyMatch(found -> found.concept().fact("concernsMinors").isPresent());
  }

  /** The practices that frames before this one read out of the same sentence. */
  Stream<Practice> madeBy(List<Practice> practices) {
    Span here = evidence(range);
    return practices.stream().filter(p -> p.clause() == clause && here.overlaps(p.evidence()));
  }

  /** True if what the sentence says of us is denied. */
  boolean isDenied() {
    for (Predication predication : predications) {
      if (predication.isAsserted()) {
        return predication.polarity() == Practice.Polarity.DENIED;
      }
    }
    int from = units.firstAny(range, Cue.NEGATION.bit());
    while (from < range.to() && units.covers(Scheme.CHOICE_MECHANISMS, from)) {
      from = units.firstAny(new Range(from + 1, range.to()), Cue.NEGATION.bit());
    }
    int negation = from;
    return negation < range.to()
        && circumstances.stream().noneMatch(c -> c.range().contains(negation));
  }

  /** True if what is said of a concept is denied: by the predication that reaches over it. */
  boolean isDenied(Found found) {
    Predication last = null;
    for (Predication predication : predications) {
      if (predication.isAsserted() && predication.scope().contains(found.from())) {
        last = predication;
      }
    }
    if (last != null) {
      return last.polarity() == Practice.Polarity.DENIED;
    }
    return isDeniedByUnknownVerb(found) || isDenied();
  }

  /** "…, but we do not do any profiling": a negation that no verb between them takes. */
  private boolean isDeniedByUnknownVerb(Found found) {
    for (int i = found.from() - 1; i >= range.from(); i--) {
      int at = i;
      if (units.is(i, Cue.NEGATION)) {
        return true;
      }
      if (units.is(i, Cue.BREAK)
          || predications.stream().anyMatch(one -> one.verb().contains(at))) {
        return false;
      }
    }
    return false;
  }

  /** True if neither the verb nor what it is done to makes sure that data of people is meant. */
  boolean isVague(Predication predication, Flow flow) {
    return !flow.isCertain()
        && predication.polarity() == Practice.Polarity.AFFIRMED
        && flow.get(Practice.Role.PERSONAL_DATA).stream().allMatch(Vocabulary::isGeneric)
        && grammar.isVague(units, predication);
  }

  /** "无需征得您的同意": a legal basis that is said not to be needed. */
  boolean isUnneeded(Found basis) {
    int from = Math.max(range.from(), basis.from() - NEAR);
    return units.has(new Range(from, basis.from()), Cue.NEGATION)
        || grammar.isUnneeded(units, range, basis);
  }

  /** How firmly the sentence speaks of what it names. */
  Practice.Modality modality(Found found) {
    return grammar.modality(units, range, circumstances, found.from()).orElseGet(this::modality);
  }

  /** How firmly the sentence speaks, where no verb of processing tells. */
  Practice.Modality modality() {
    for (Predication predication : predications) {
      if (predication.isAsserted()
          && predication.actor() != Practice.Actor.USER
          && predication.modality() != Practice.Modality.DOES) {
        return predication.modality();
      }
    }
    if (has(Cue.ENDEAVOUR)) {
      return Practice.Modality.ENDEAVOURS;
    }
    return predications.isEmpty() && has(Cue.MAY) ? Practice.Modality.MAY : Practice.Modality.DOES;
  }

  /** True if any asserted predication has an action within one of the kinds. */
  boolean tells(String kind) {
    for (Predication predication : predications) {
      for (Found action : predication.actions()) {
        if (vocabulary.kind(action.concept()).name().equals(kind)) {
          return true;
        }
      }
    }
    return false;
  }
}
