package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** From what age a service may be used, and what is done with data of the young. */
final class ChildrenFrame implements Frame {

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean known = sentence.madeBy(practices).anyMatch(p -> p.kind().name().equals("Children"));
    boolean minors = sentence.concernsMinors();
    boolean guardians =
        sentence.found(Scheme.LEGAL_BASES).stream()
            .anyMatch(found -> found.concept().fact("concernsMinors").isPresent());
    if (known
        || !minors && !guardians
        || sentence.has(Cue.INTRODUCTION) && sentence.ages().isEmpty()) {
      return;
    }
    boolean speaks =
        sentence.has(Cue.FIRST_PARTY)
            || sentence.has(Cue.OUR)
            || sentence.has(Cue.USER)
            || !sentence.ages().isEmpty();
    if (!speaks) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("Children")
            .actor(Actor.FIRST_PARTY)
            .polarity(sentence.isDenied() ? Polarity.DENIED : Polarity.AFFIRMED)
            .modality(modality(sentence))
            .confidence(
                new Confidence()
                    .certainConcept(!sentence.ages().isEmpty())
                    .namedActor(sentence.has(Cue.FIRST_PARTY))
                    .value());
    sentence.ages().forEach(builder::add);
    sentence
        .found(Scheme.DATA_SUBJECTS)
        .forEach(found -> builder.add(Role.DATA_SUBJECT, found.concept()));
    sentence.found(Scheme.LEGAL_BASES).stream()
        .filter(found -> !found.weak())
        .forEach(found -> builder.add(Role.LEGAL_BASIS, found.concept()));
    practices.add(builder.build());
  }

  private static Practice.Modality modality(SentenceReading sentence) {
    return sentence.found(Scheme.LEGAL_BASES).stream()
        .filter(found -> !found.weak() && found.concept().fact("concernsMinors").isPresent())
        .findFirst()
        .map(sentence::modality)
        .orElseGet(sentence::modality);
  }
}
