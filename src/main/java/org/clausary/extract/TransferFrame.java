package org.clausary.extract;

import java.util.LinkedHashSet;
import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Data that leaves the country: where it goes and by what mechanism. */
final class TransferFrame implements Frame {

  private static final String KIND = "CrossBorder";

  /** How many units after "and" the next place of an enumeration ends. */
  private static final int NEXT_MEMBER = 5;

  /** How many units the name of a place has at most. */
  private static final int LONGEST_NAME = 6;

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (sentence.has(Cue.INTRODUCTION) || sentence.has(Cue.CONTACT)) {
      return;
    }
    var mechanisms = new LinkedHashSet<Concept>();
    for (Scheme scheme : List.of(Scheme.LEGAL_BASES, Scheme.SECURITY_MEASURES)) {
      for (Found found : sentence.found(scheme)) {
        boolean moves =
            sentence
                .vocabulary()
                .related(found.concept(), "givesKind")
                .map(kind -> kind.name().equals(KIND))
                .orElse(false);
        if (moves && !found.weak() && !sentence.isUnneeded(found) && !isSupposed(sentence, found)) {
          mechanisms.add(found.concept());
        }
      }
    }
    boolean about =
        sentence.section().isAbout(KIND)
            || sentence.section().has(Cue.ABROAD)
            || sentence.section().any(Scheme.PROCESSING_ACTIONS).stream()
                .anyMatch(TransferFrame::moves);
    boolean moved =
        sentence.found(Scheme.PROCESSING_ACTIONS).stream()
            .anyMatch(
                found ->
                    moves(found.concept())
                        || sentence.vocabulary().kind(found.concept()).name().equals("Retention")
                        || about);
    boolean abroad = sentence.has(Cue.ABROAD) && !isOfPeople(sentence);
    List<Found> places = destinations(sentence);
    boolean there = (abroad || !places.isEmpty() && (about || isSent(sentence, places))) && moved;
    boolean known = sentence.madeBy(practices).anyMatch(p -> p.kind().name().equals(KIND));
    boolean addressed = sentence.has(Cue.AUDIENCE) && !abroad;
    if (known || (!there || addressed) && mechanisms.isEmpty()) {
      return;
    }
    List<Practice> mere =
        sentence
            .madeBy(practices)
            .filter(p -> !p.values().containsKey(Role.RECIPIENT))
            .filter(p -> p.concepts(Role.PROCESSING).stream().anyMatch(TransferFrame::moves))
            .toList();
    practices.removeAll(mere);
    Practice.Builder builder =
        sentence
            .practice(KIND)
            .actor(Actor.FIRST_PARTY)
            .polarity(sentence.isDenied() ? Polarity.DENIED : Polarity.AFFIRMED)
            .modality(modality(sentence))
            .confidence(
                new Confidence()
                    .ownVerb(moved)
                    .namedActor(sentence.has(Cue.FIRST_PARTY))
                    .certainConcept(abroad || !mechanisms.isEmpty())
                    .value());
    sentence.vocabulary().byDefault(KIND).ifPresent(a -> builder.add(Role.PROCESSING, a));
    for (Concept mechanism : mechanisms) {
      builder.add(Vocabulary.role(mechanism.scheme()), mechanism);
    }
    places.forEach(place -> builder.add(Role.LOCATION, place.concept()));
    // where data leaves from, people are spoken of
    sentence.found(Scheme.PLACES).stream()
        .filter(place -> isLeft(sentence.units(), sentence.range().from(), place))
        .forEach(place -> builder.add(Role.JURISDICTION, place.concept()));
    sentence.found(Scheme.DATA_CATEGORIES).stream()
        .filter(found -> !found.weak() && !isDestination(sentence, found))
        .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    sentence.circumstancesOf(sentence.range(), sentence.range().to()).forEach(builder::add);
    practices.add(builder.build());
  }

  /** "If this policy and the framework are in conflict": named, and not relied on. */
  private static boolean isSupposed(SentenceReading sentence, Found mechanism) {
    return sentence.circumstances().stream()
            .anyMatch(
                one ->
                    one.type() == Practice.Fact.Type.CONDITION
                        && one.initial()
                        && one.range().contains(mechanism))
        && !sentence.found(Scheme.PROCESSING_ACTIONS).stream()
            .anyMatch(found -> moves(found.concept()));
  }

  /** That of the first thing said: "is stored there and may be disclosed". */
  private static Practice.Modality modality(SentenceReading sentence) {
    return sentence.predications().stream()
        .filter(one -> one.isAsserted() && one.actor() != Actor.USER)
        .findFirst()
        .map(Predication::modality)
        .orElseGet(sentence::modality);
  }

  /** "individuals outside the EEA": people are there, and no data goes. */
  private static boolean isOfPeople(SentenceReading sentence) {
    int at = sentence.units().firstAny(sentence.range(), Cue.ABROAD.bit());
    return at > sentence.range().from()
        && sentence.units().isAny(at - 1, Cue.mask(Cue.USER, Cue.AUDIENCE));
  }

  /** "transfer of your data to any country or region": where it goes is no data. */
  private static boolean isDestination(SentenceReading sentence, Found data) {
    Units units = sentence.units();
    int at = data.from() - 1;
    while (at > sentence.range().from() && units.is(at, Cue.DETERMINER)) {
      at--;
    }
    return at > sentence.range().from()
        && at < data.from() - 1
        && units.is(at, Cue.RECIPIENT)
        && !sentence.found(Scheme.PLACES).stream().anyMatch(place -> place.to() == data.from());
  }

  /** Where data goes: not where it must not stay ("outside the EEA") or where it comes from. */
  private static List<Found> destinations(SentenceReading sentence) {
    return sentence.found(Scheme.PLACES).stream()
        .filter(place -> !isLeft(sentence.units(), sentence.range().from(), place))
        .filter(place -> !isOfData(sentence.units(), sentence.range().to(), place))
        // "UK Government": whose government it is
        .filter(
            place ->
                place.to() >= sentence.range().to()
                    || !sentence.units().covers(Scheme.RECIPIENTS, place.to()))
        .toList();
  }

  /** "from the EEA, Switzerland and/or the United Kingdom", "outside of the UK and Norway". */
  private static boolean isLeft(Units units, int start, Found place) {
    boolean joined = goesOn(units, place.to());
    int at = place.from() - 1;
    while (at >= start
        && (units.isMark(at)
            || units.isAny(at, Cue.mask(Cue.COORDINATION, Cue.DETERMINER))
            || units.covers(Scheme.PLACES, at))) {
      joined |= units.is(at, Cue.COORDINATION) || isAlias(units, at, place);
      if (joined && units.is(at, Cue.ABROAD)) {
        return true;
      }
      at--;
    }
    boolean from = at >= start && units.is(at, Cue.SOURCE) && !units.is(at, Cue.RECIPIENT);
    boolean outside =
        units.is(place.from(), Cue.ABROAD)
            && units.cueEnd(place.from(), Cue.ABROAD) == place.to()
            && place.concept().fact("restrictsTransfers").isPresent();
    return from || outside || joined && at >= start && units.is(at, Cue.ABROAD);
  }

  /** "data of the EEA and the UK" put the other way round: whose data it is. */
  private static boolean isOfData(Units units, int end, Found place) {
    int at = place.to();
    while (at < end && (units.covers(Scheme.PLACES, at) || units.is(at, Cue.COORDINATION))
        || at < end && units.mark(at) == ',') {
      at++;
    }
    return at < end && units.covers(Scheme.DATA_CATEGORIES, at);
  }

  /** "…, Switzerland and the UK": the enumeration has more members. */
  private static boolean goesOn(Units units, int from) {
    int at = from;
    while (at < units.size() && (units.isMark(at) || units.covers(Scheme.PLACES, at))) {
      at++;
    }
    var next = new Range(Math.min(units.size(), at + 1), Math.min(units.size(), at + NEXT_MEMBER));
    return at < units.size()
        && units.is(at, Cue.COORDINATION)
        && units.mark(from) != '.'
        && !units.in(Scheme.PLACES, next).isEmpty();
  }

  /** "the European Economic Area (“EEA”)": the same place again. */
  private static boolean isAlias(Units units, int at, Found place) {
    return units.in(Scheme.PLACES, new Range(Math.max(0, at - LONGEST_NAME), at + 1)).stream()
        .anyMatch(one -> one.to() == at + 1 && one.concept().equals(place.concept()));
  }

  /** "We transfer your data to the United States": a verb that moves, and "to" before a place. */
  private static boolean isSent(SentenceReading sentence, List<Found> places) {
    Units units = sentence.units();
    for (Predication predication : sentence.predications()) {
      boolean moving = predication.actions().stream().anyMatch(one -> moves(one.concept()));
      for (Found place : places) {
        int before = place.from() - 1;
        while (before > 0 && units.is(before, Cue.DETERMINER)) {
          before--;
        }
        if (moving
            && predication.isAsserted()
            && predication.actor() != Actor.USER
            && before >= predication.verb().to()
            && units.is(before, Cue.RECIPIENT)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean moves(Concept action) {
    return action.fact("moves").isPresent();
  }
}
