package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** Whom a part of the policy addresses: residents of a place. */
final class AudienceFrame implements Frame {

  /** How far before the cue what is located there stands. */
  private static final int NEAR = 6;

  /** How many units may stand before the first place, and between two of them. */
  private static final int FIRST = 12;

  private static final int NEXT = 5;

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (!sentence.has(Cue.AUDIENCE)) {
      return;
    }
    int cue = sentence.units().firstAny(sentence.range(), Cue.AUDIENCE.bit());
    if (cue > 0 && sentence.units().covers(Scheme.RECIPIENTS, cue - 1) || isOurs(sentence, cue)) {
      // "a provider located in France", "our servers are located in France": no reader
      return;
    }
    List<Found> places = named(sentence, cue);
    if (places.isEmpty() && !sentence.units().has(new Range(cue, cue + 1), Cue.PREPOSITION)) {
      // "California residents": the place comes first
      places = places(sentence, sentence.range());
    }
    if (places.isEmpty() || sentence.has(Cue.ABROAD)) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("Audience")
            .confidence(new Confidence().ownVerb(true).certainConcept(true).value());
    places.forEach(place -> builder.add(Role.JURISDICTION, place.concept()));
    practices.add(builder.build());
  }

  /** True if what is located there is ours: no word for people stands between. */
  private static boolean isOurs(SentenceReading sentence, int cue) {
    Units units = sentence.units();
    for (int i = cue - 1; i >= Math.max(sentence.range().from(), cue - NEAR); i--) {
      if (units.isAny(i, Cue.mask(Cue.USER, Cue.REQUEST, Cue.CONDITION)) || units.mark(i) == ',') {
        return false;
      }
      if (units.isAny(i, Cue.mask(Cue.OUR, Cue.FIRST_PARTY))) {
        return true;
      }
    }
    return false;
  }

  /** The places of the enumeration behind the cue, and not those of an address further on. */
  private static List<Found> named(SentenceReading sentence, int cue) {
    Units units = sentence.units();
    var named = new ArrayList<Found>();
    int reached = units.cueEnd(cue, Cue.AUDIENCE);
    for (Found place : places(sentence, new Range(cue, sentence.range().to()))) {
      boolean company =
          place.to() < sentence.range().to() && units.is(place.to(), Cue.LEGAL_FORM)
              || units.has(new Range(reached, Math.max(reached, place.from())), Cue.LEGAL_FORM);
      if (place.from() - reached > (named.isEmpty() ? FIRST : NEXT) || company) {
        break;
      }
      named.add(place);
      reached = place.to();
    }
    return named;
  }

  private static List<Found> places(SentenceReading sentence, Range part) {
    return sentence.units().in(Scheme.PLACES, part).stream()
        .filter(found -> !found.weak())
        .toList();
  }
}
