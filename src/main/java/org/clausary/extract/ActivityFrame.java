package org.clausary.extract;

import java.util.List;
import java.util.Optional;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** "We may send you offers": to do it is to use data, though no verb says so. */
final class ActivityFrame implements Frame {

  private static final String KIND = "Usage";

  /** How far before the words for it its verb stands. */
  private static final int REACH = 6;

  private static final long BETWEEN =
      Cue.mask(
          Cue.ADVERB,
          Cue.MAY,
          Cue.MUST,
          Cue.AUXILIARY,
          Cue.ENDEAVOUR,
          Cue.INFINITIVE,
          Cue.COORDINATION,
          Cue.NEGATION);

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (sentence.has(Cue.INTRODUCTION)
        || sentence.has(Cue.POLICY)
        || sentence.madeBy(practices).findAny().isPresent()) {
      return;
    }
    for (Found found : sentence.found(Scheme.PURPOSES)) {
      boolean done = !found.weak() && found.concept().fact("usesData").isPresent();
      Optional<Actor> actor = done ? actor(sentence, found) : Optional.empty();
      if (actor.isPresent() && !isSupposed(sentence, found)) {
        practices.add(practice(sentence, found, actor.get()));
        return;
      }
    }
  }

  /** Who does it: the subject right before the words for it, or before the verb they go with. */
  private static Optional<Actor> actor(SentenceReading sentence, Found found) {
    Units units = sentence.units();
    int at = verb(sentence, found) - 1;
    while (at >= sentence.range().from() && units.isAny(at, BETWEEN)) {
      at--;
    }
    if (at < sentence.range().from()) {
      return Optional.empty();
    }
    if (units.is(at, Cue.FIRST_PARTY)) {
      return Optional.of(Actor.FIRST_PARTY);
    }
    return units.covers(Scheme.RECIPIENTS, at) && at + 1 < found.from()
        ? Optional.of(Actor.THIRD_PARTY)
        : Optional.empty();
  }

  /** "Send you newsletters": where the words begin that make the purpose with what follows. */
  private static int verb(SentenceReading sentence, Found found) {
    var near = new Range(Math.max(sentence.range().from(), found.from() - REACH), found.from());
    return sentence.units().parts().stream()
        .filter(part -> near.contains(part))
        .filter(
            part ->
                sentence.vocabulary().compositions().stream()
                    .anyMatch(
                        one ->
                            one.first().equals(part.concept())
                                && one.means().equals(found.concept())))
        .mapToInt(Found::from)
        .max()
        .orElse(found.from());
  }

  private static boolean isSupposed(SentenceReading sentence, Found found) {
    return sentence.circumstances().stream().anyMatch(c -> c.aside() && c.range().contains(found));
  }

  private static Practice practice(SentenceReading sentence, Found first, Actor actor) {
    var rest = new Range(first.from(), sentence.range().to());
    boolean denied =
        sentence
            .units()
            .has(
                new Range(Math.max(sentence.range().from(), first.from() - 4), first.from()),
                Cue.NEGATION);
    Practice.Builder builder =
        sentence
            .practice(KIND)
            .actor(actor)
            .polarity(denied ? Polarity.DENIED : Polarity.AFFIRMED)
            .modality(sentence.modality())
            .confidence(new Confidence().namedActor(true).certainConcept(true).value());
    sentence.vocabulary().byDefault(KIND).ifPresent(a -> builder.add(Role.PROCESSING, a));
    sentence.units().in(Scheme.PURPOSES, rest).stream()
        .filter(found -> !found.weak() && !isSupposed(sentence, found))
        .forEach(found -> builder.add(Role.PURPOSE, found.concept()));
    sentence.units().in(Scheme.DATA_CATEGORIES, rest).stream()
        .filter(found -> !found.weak() && !isSupposed(sentence, found))
        .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    sentence.circumstancesOf(sentence.range(), sentence.range().to()).forEach(builder::add);
    return builder.build();
  }
}
