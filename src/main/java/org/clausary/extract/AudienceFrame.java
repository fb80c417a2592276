package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** Whom a part of the policy addresses: residents of a place. */
final class AudienceFrame implements Frame {

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (!sentence.has(Cue.AUDIENCE)) {
      return;
    }
    int cue = sentence.units().firstAny(sentence.range(), Cue.AUDIENCE.bit());
    if (cue > 0 && sentence.units().covers(Scheme.RECIPIENTS, cue - 1)) {
      // "a provider located in France" is no reader
      return;
    }
    List<Found> places = places(sentence, new Range(cue, sentence.range().to()));
    if (places.isEmpty()) {
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

  private static List<Found> places(SentenceReading sentence, Range part) {
    return sentence.units().in(Scheme.PLACES, part).stream()
        .filter(found -> !found.weak())
        .toList();
  }
}
