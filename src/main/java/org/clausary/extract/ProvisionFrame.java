package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** Whether data must be given, and what follows if it is not. */
final class ProvisionFrame implements Frame {

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean must = sentence.has(Cue.MANDATORY);
    boolean need = sentence.has(Cue.OPTIONAL);
    boolean follows = sentence.has(Cue.CONSEQUENCE);
    boolean refuses =
        need
            || sentence.found(Scheme.CHOICE_MECHANISMS).stream()
                .anyMatch(found -> found.concept().fact("refuses").isPresent());
    boolean data = !sentence.found(Scheme.DATA_CATEGORIES).isEmpty() || sentence.has(Cue.REFERENCE);
    boolean states =
        must || need || follows && (refuses || data && !sentence.circumstances().isEmpty());
    if (!states || !data && !need || sentence.has(Cue.INTRODUCTION)) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("ProvisionOfData")
            .actor(Actor.USER)
            .modality(must && !need ? Modality.MUST : Modality.MAY)
            .confidence(new Confidence().ownVerb(true).certainConcept(must || need).value());
    sentence.found(Scheme.DATA_CATEGORIES).stream()
        .filter(found -> !found.weak())
        .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    sentence.circumstancesOf(sentence.range(), sentence.range().to()).forEach(builder::add);
    if (follows) {
      int from = sentence.units().firstAny(sentence.range(), Cue.CONSEQUENCE.bit());
      builder.add(sentence.words(Fact.Type.LIMITATION, new Range(from, sentence.range().to())));
    }
    practices.add(builder.build());
  }
}
