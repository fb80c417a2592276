package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** "This information helps us improve our pages": what data is for, without a verb that uses it. */
final class EnableFrame implements Frame {

  private static final String KIND = "Usage";

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    Units units = sentence.units();
    Range range = sentence.range();
    int enables = units.firstAny(range, Cue.ENABLE.bit());
    if (enables >= range.to()
        || sentence.has(Cue.INTRODUCTION)
        || sentence.madeBy(practices).findAny().isPresent()) {
      return;
    }
    var subject = new Range(range.from(), enables);
    List<Concept> data = data(sentence, subject);
    List<Concept> purposes = purposes(sentence, new Range(enables, range.to()));
    if (data.isEmpty()
        || purposes.isEmpty()
        || units.hasAny(subject, Cue.mask(Cue.NEGATION, Cue.USER, Cue.REQUEST))) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice(KIND)
            .actor(Actor.FIRST_PARTY)
            .modality(sentence.modality())
            .confidence(
                new Confidence()
                    .certainConcept(true)
                    .namedActor(units.has(range, Cue.FIRST_PARTY))
                    .value());
    sentence.vocabulary().byDefault(KIND).ifPresent(a -> builder.add(Role.PROCESSING, a));
    data.forEach(one -> builder.add(Role.PERSONAL_DATA, one));
    purposes.forEach(one -> builder.add(Role.PURPOSE, one));
    practices.add(builder.build());
  }

  /** What helps: data named as the subject, or what "this" and "it" stand for. */
  private static List<Concept> data(SentenceReading sentence, Range subject) {
    List<Concept> named =
        sentence.units().in(Scheme.DATA_CATEGORIES, subject).stream()
            .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
            .map(Found::concept)
            .distinct()
            .toList();
    boolean refers =
        sentence.units().hasAny(subject, Cue.mask(Cue.REFERENCE, Cue.DETERMINER))
            && !sentence.units().hasAny(subject, Cue.FIRST_PARTY.bit());
    if (!named.isEmpty() || !refers) {
      return named;
    }
    List<Found> before = sentence.section().memory().data();
    return before.isEmpty()
        ? List.of(sentence.vocabulary().core("PersonalData"))
        : before.stream().map(Found::concept).distinct().toList();
  }

  private static List<Concept> purposes(SentenceReading sentence, Range behind) {
    return sentence.units().in(Scheme.PURPOSES, behind).stream()
        .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
        .filter(
            found -> sentence.circumstances().stream().noneMatch(c -> c.range().contains(found)))
        .map(Found::concept)
        .distinct()
        .toList();
  }
}
