package org.clausary.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Reads what the words in front of a list say of its items. */
final class LeadReader {

  /** How far after "the following" stands what follows. */
  private static final int NAMED_WITHIN = 5;

  private static final Map<Scheme, Zone> ANNOUNCED =
      new EnumMap<>(
          Map.of(
              Scheme.DATA_CATEGORIES, Zone.OBJECT,
              Scheme.PURPOSES, Zone.PURPOSE,
              Scheme.RECIPIENTS, Zone.RECIPIENT));

  private static final Map<String, Zone> ASKED =
      Map.of("Usage", Zone.PURPOSE, "Collection", Zone.OBJECT, "Sharing", Zone.ANY);

  private final Readers readers;

  LeadReader(Readers readers) {
    this.readers = readers;
  }

  /**
   * @param sentence the last sentence of the lead-in
   * @param outer the lead-in around it, or null
   */
  Lead read(SentenceReading sentence, Lead outer) {
    Predication main = null;
    for (Predication predication : sentence.predications()) {
      boolean introduced = sentence.isIntroduced(predication.verb().from());
      if (tells(sentence, predication) && !introduced && !isAside(main, sentence, predication)) {
        main = predication;
      }
    }
    if (main != null) {
      Lead lead = of(sentence, main);
      if (lead != null) {
        return lead;
      }
    }
    Optional<Lead> whom = main == null ? whom(sentence) : Optional.empty();
    if (whom.isPresent()) {
      return whom.get();
    }
    if (outer != null && outer.acts()) {
      return under(sentence, outer);
    }
    return listing(sentence).orElseGet(() -> silent(sentence));
  }

  /**
   * "We use data to provide and improve", "process for us": giving to nobody; or others do it too;
   * or "the data that you give and we collect".
   */
  private static boolean isAside(
      Predication main, SentenceReading sentence, Predication predication) {
    if (main == null) {
      return false;
    }
    boolean others =
        main.actor() == Actor.FIRST_PARTY
            && predication.actor() == Actor.THIRD_PARTY
            && main.actions().get(0).concept().equals(predication.actions().get(0).concept());
    boolean relative =
        sentence.predications().stream()
                .anyMatch(
                    one ->
                        one.form() == Form.RELATIVE
                            && one.verb().from() > main.verb().to()
                            && one.verb().to() <= predication.verb().from())
            && predication.scope().from() > sentence.range().from()
            && sentence.units().is(predication.scope().from() - 1, Cue.COORDINATION)
            && !sentence.units().isMark(predication.scope().from() - 2);
    return others
        || relative
        || sentence.found(Scheme.RECIPIENTS).stream()
                .allMatch(found -> found.from() < predication.verb().to())
            && predication.actions().stream()
                .allMatch(
                    one ->
                        one.weak()
                            && sentence.vocabulary().kind(one.concept()).name().equals("Sharing"));
  }

  /** True if it is asserted, or its words name who acts: "you provide". */
  private static boolean tells(SentenceReading sentence, Predication predication) {
    Concept action = ProcessingFrame.actions(predication).get(0);
    return predication.isAsserted()
        || predication.form() == Form.BARE
            && sentence.vocabulary().related(action, "doneBy").isPresent();
  }

  private Lead of(SentenceReading sentence, Predication main) {
    Vocabulary vocabulary = sentence.vocabulary();
    Concept action = ProcessingFrame.actions(main).get(0);
    Actor actor = main.actor();
    boolean implied = vocabulary.related(action, "doneBy").isPresent();
    if (actor == Actor.USER && !implied) {
      Optional<Concept> turned = vocabulary.related(action, "towardsUs");
      if (turned.isEmpty()) {
        return null;
      }
      action = turned.get();
    }
    actor = implied ? Actor.USER : actor;
    if (actor == Actor.UNSTATED) {
      actor = Actor.FIRST_PARTY;
    }
    Concept kind = vocabulary.kind(action);
    var reader = new FlowReader(sentence, main, Zone.OBJECT, kind.name());
    Flow flow = reader.read(readers);
    Zone zone = zone(reader.zones(), main, kind, sentence);
    return new Lead(sentence, main, action, kind, actor, flow, zone);
  }

  private static Zone zone(Zones zones, Predication main, Concept kind, SentenceReading sentence) {
    Optional<Zone> announced = announced(sentence);
    if (announced.isPresent()) {
      return announced.get();
    }
    int last = lastWord(sentence);
    Zone end = zones.at(last);
    if (end != Zone.OBJECT && sentence.units().is(last, Cue.INFINITIVE)) {
      return Zone.PURPOSE;
    }
    boolean theirs = end == Zone.RECIPIENT && sentence.units().is(last, Cue.RELATIVE);
    if (theirs) {
      // "with vendors who:" – the items say what they do
      return Zone.PURPOSE;
    }
    if (main.form() == Form.PASSIVE && end == Zone.NONE) {
      end = Zone.OBJECT;
    }
    boolean both = end == Zone.PURPOSE && !zones.find(Scheme.RECIPIENTS, Zone.RECIPIENT).isEmpty();
    if (both) {
      return Zone.ANY;
    }
    boolean collects = kind.name().equals("Collection") || kind.name().equals("Retention");
    return switch (end) {
      case CIRCUMSTANCE, NONE, AGENT, ANY -> Zone.ANY;
      case OBJECT -> collects ? Zone.OBJECT : Zone.ANY;
      default -> end;
    };
  }

  private static int lastWord(SentenceReading sentence) {
    int last = sentence.range().to() - 1;
    while (last > sentence.range().from() && sentence.units().isMark(last)) {
      last--;
    }
    return last;
  }

  /** "We use the following data to run our pages:": the items are what "following" stands by. */
  private static Optional<Zone> announced(SentenceReading sentence) {
    Units units = sentence.units();
    int at = sentence.range().to() - 1;
    while (at >= sentence.range().from() && !units.is(at, Cue.LISTED)) {
      at--;
    }
    int to = at < sentence.range().from() ? at : Math.min(units.size(), at + 1 + NAMED_WITHIN);
    var named = new Range(at + 1, Math.max(at + 1, to));
    return ANNOUNCED.keySet().stream()
        .filter(
            scheme ->
                units.in(scheme, named).stream()
                    .anyMatch(found -> !found.weak() || Vocabulary.isGeneric(found.concept())))
        .findFirst()
        .map(ANNOUNCED::get);
  }

  /** A lead-in without a verb inside a list: itself an item that narrows the frame. */
  private Lead under(SentenceReading sentence, Lead outer) {
    Predication inherited = item(outer, sentence.range());
    var reader = new FlowReader(sentence, inherited, outer.zone(), outer.kind().name());
    Flow flow = reader.read(readers);
    flow.inherit(outer.flow(), java.util.EnumSet.allOf(Role.class));
    Zone end = reader.zones().at(sentence.range().to() - 1);
    Zone zone = end == Zone.CIRCUMSTANCE || end == Zone.NONE ? outer.zone() : end;
    return new Lead(
        sentence, outer.predication(), outer.action(), outer.kind(), outer.actor(), flow, zone);
  }

  /** The lead-in's predication, laid over an item. */
  static Predication item(Lead lead, Range range) {
    return new Predication(
        lead.predication().actions(),
        new Range(range.from(), range.from()),
        range,
        Form.ACTIVE,
        lead.actor(),
        lead.predication().named(),
        lead.polarity(),
        lead.predication().modality(),
        lead.predication().withOthers());
  }

  /** "Personal data may include:", "How we use it:": what is done with the items is known. */
  private static Optional<Lead> listing(SentenceReading sentence) {
    boolean lists =
        sentence.has(Cue.OPEN_LIST) || sentence.units().mark(sentence.range().to() - 1) == ':';
    if (!lists || sentence.has(Cue.NEGATION) || sentence.has(Cue.INTRODUCTION)) {
      return Optional.empty();
    }
    return asked(sentence)
        .or(() -> told(sentence))
        .or(() -> ofSection(sentence, Scheme.DATA_CATEGORIES, "Collection", Zone.OBJECT))
        .or(() -> ofSection(sentence, Scheme.PURPOSES, "Usage", Zone.PURPOSE))
        .or(() -> ofSection(sentence, Scheme.RECIPIENTS, "Sharing", Zone.RECIPIENT));
  }

  private static Optional<Lead> ofSection(
      SentenceReading sentence, Scheme scheme, String kind, Zone zone) {
    Optional<Concept> own =
        sentence.found(Scheme.PROCESSING_ACTIONS).stream()
            .map(Found::concept)
            .filter(action -> scheme == Scheme.RECIPIENTS && isOf(sentence, action, kind))
            .findFirst();
    return own.or(() -> sentence.section().action().filter(a -> isOf(sentence, a, kind)))
        .filter(action -> !sentence.found(scheme).isEmpty() && !sentence.has(Cue.REQUEST))
        .map(action -> supposed(sentence, action, zone));
  }

  private static boolean isOf(SentenceReading sentence, Concept action, String kind) {
    return sentence.vocabulary().kind(action).name().equals(kind);
  }

  /** "Data used for basic accounts:" – the items are that data. */
  private static Optional<Lead> told(SentenceReading sentence) {
    return sentence.predications().stream()
        .filter(one -> one.form() == Form.RELATIVE && one.actor() != Actor.THIRD_PARTY)
        .filter(one -> !sentence.has(Cue.REQUEST))
        .filter(
            one ->
                !sentence
                    .units()
                    .in(
                        Scheme.DATA_CATEGORIES,
                        new Range(sentence.range().from(), one.verb().from()))
                    .isEmpty())
        .findFirst()
        .map(one -> supposed(sentence, done(sentence, one), Zone.OBJECT));
  }

  /** "Information that you submit": what is done towards us. */
  private static Concept done(SentenceReading sentence, Predication predication) {
    Concept action = ProcessingFrame.actions(predication).get(0);
    return predication.actor() == Actor.USER
        ? sentence.vocabulary().related(action, "towardsUs").orElse(action)
        : action;
  }

  /** "Third parties with whom we share it" – names recipients, whatever the list around it says. */
  static Optional<Lead> whom(SentenceReading sentence) {
    if (sentence.predications().stream().anyMatch(Predication::isAsserted)) {
      return Optional.empty();
    }
    return sentence.predications().stream()
        .filter(one -> one.form() == Form.RELATIVE && one.actor() == Actor.FIRST_PARTY)
        .filter(one -> isOf(sentence, ProcessingFrame.actions(one).get(0), "Sharing"))
        .filter(
            one -> {
              var before = new Range(sentence.range().from(), one.verb().from());
              return !sentence.units().in(Scheme.RECIPIENTS, before).isEmpty();
            })
        .findFirst()
        .map(one -> supposed(sentence, ProcessingFrame.actions(one).get(0), Zone.RECIPIENT));
  }

  /** "How we use your data:" – the items are the answer. */
  private static Optional<Lead> asked(SentenceReading sentence) {
    for (Predication predication : sentence.predications()) {
      var before = new Range(sentence.range().from(), predication.verb().from());
      boolean ours =
          predication.actor() == Actor.FIRST_PARTY && sentence.units().has(before, Cue.QUESTION);
      Concept action = ProcessingFrame.actions(predication).get(0);
      Zone zone = ASKED.get(sentence.vocabulary().kind(action).name());
      if (ours && zone != null) {
        return Optional.of(supposed(sentence, action, zone));
      }
    }
    return Optional.empty();
  }

  /**
   * A list straight under its heading: "How we use your data", "To fight spam".
   *
   * @param item the first item
   * @param silent the lead-in that says nothing, or null
   */
  Lead ofHeading(SentenceReading item, Lead silent) {
    Optional<Concept> action = item.section().action();
    boolean purposive =
        item.units().isAny(item.range().from(), Cue.mask(Cue.INFINITIVE, Cue.PURPOSE));
    if (action.isEmpty() || item.section().hasNegation()) {
      return silent;
    }
    return switch (item.vocabulary().kind(action.get()).name()) {
      case "Usage" ->
          purposive || item.section().concernsData()
              ? supposed(item, action.get(), purposive ? Zone.PURPOSE : Zone.ANY)
              : silent;
      case "OtherProcessing" ->
          item.section().nearestHas(Scheme.DATA_CATEGORIES)
              ? supposed(item, action.get(), Zone.OBJECT)
              : silent;
      case "Collection", "Sharing" ->
          item.section().nearest(Scheme.RIGHTS).isEmpty() && item.section().concernsData()
              ? supposed(item, action.get(), Zone.ANY)
              : silent;
      default -> silent;
    };
  }

  private static Lead supposed(SentenceReading sentence, Concept action, Zone zone) {
    Modality modality =
        sentence
            .section()
            .memory()
            .last()
            .filter(Predication::isAsserted)
            .map(Predication::modality)
            .orElse(Modality.DOES);
    int from = sentence.range().from();
    var predication =
        new Predication(
            List.of(new Found(action, from, from, true)),
            new Range(from, from),
            sentence.range(),
            Form.ACTIVE,
            Actor.FIRST_PARTY,
            false,
            Polarity.AFFIRMED,
            modality,
            false);
    Concept kind = sentence.vocabulary().kind(action);
    return new Lead(sentence, predication, action, kind, Actor.FIRST_PARTY, new Flow(), zone);
  }

  private static Lead silent(SentenceReading sentence) {
    return new Lead(sentence, null, null, null, Actor.UNSTATED, new Flow(), Zone.ANY);
  }
}
