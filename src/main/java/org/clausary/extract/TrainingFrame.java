package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Purposes that count wherever they are named, such as training a model on people's data. */
final class TrainingFrame implements Frame {

  /** How far behind training the word that makes it a time stands. */
  private static final int NEAR = 4;

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (sentence.has(Cue.OWN_MODEL)) {
      return;
    }
    for (Found found : sentence.found(Scheme.PURPOSES)) {
      Concept purpose = found.concept();
      boolean known =
          sentence
              .madeBy(practices)
              .anyMatch(
                  p ->
                      p.concepts(Role.PURPOSE).contains(purpose)
                          || p.kind().name().equals("RightStatement")
                          || p.kind().name().equals("ChoiceStatement"));
      if (found.weak()
          || known
          || sentence.vocabulary().related(purpose, "doneThrough").isEmpty()
          || !isDone(sentence, found)
          || isOver(sentence, found)
          || isForbidden(sentence, found)
          || isDeeplySupposed(sentence, found)
          || sentence.has(Cue.INTRODUCTION) && !isEnumerated(sentence, found)
          || !(sentence.has(Cue.FIRST_PARTY) || sentence.has(Cue.OUR))) {
        continue;
      }
      Practice.Builder builder =
          sentence
              .practice("Usage")
              .actor(Actor.FIRST_PARTY)
              .polarity(sentence.isDenied(found) ? Polarity.DENIED : Polarity.AFFIRMED)
              .modality(modality(sentence, found))
              .add(Role.PURPOSE, purpose)
              .confidence(new Confidence().certainConcept(true).value());
      sentence
          .vocabulary()
          .related(purpose, "doneThrough")
          .ifPresent(action -> builder.add(Role.PROCESSING, action));
      sentence.units().in(Scheme.DATA_CATEGORIES, part(sentence, found)).stream()
          .filter(data -> !data.weak())
          .forEach(data -> builder.add(Role.PERSONAL_DATA, data.concept()));
      sentence.circumstancesOf(sentence.range(), sentence.range().to()).forEach(builder::add);
      if (sentence.isDenied(found)) {
        sentence.narrowings(sentence.range(), -1).forEach(builder::add);
      }
      new ConditionReader(sentence, builder::add)
          .read(sentence.bearing(sentence.range(), sentence.range().to()), true);
      practices.add(builder.build());
    }
  }

  /** "We may analyse your input and use it for training": the verb of another action tells. */
  private static Modality modality(SentenceReading sentence, Found purpose) {
    Modality told = sentence.modality();
    var before = new Range(sentence.range().from(), purpose.from());
    return told == Modality.DOES
            && !sentence.isDenied(purpose)
            && sentence.units().has(before, Cue.MAY)
        ? Modality.MAY
        : told;
  }

  /** Named with the data it is done with, or by its own verb. */
  private static boolean isDone(SentenceReading sentence, Found found) {
    boolean verb =
        sentence.vocabulary().related(found.concept(), "doneThrough").stream()
            .anyMatch(
                action ->
                    sentence.found(Scheme.PROCESSING_ACTIONS).stream()
                        .anyMatch(one -> one.concept().equals(action)));
    return verb || !sentence.units().in(Scheme.DATA_CATEGORIES, part(sentence, found)).isEmpty();
  }

  /** "…, unless you deleted it when you let us train models": a condition inside an exception. */
  private static boolean isDeeplySupposed(SentenceReading sentence, Found found) {
    return sentence.circumstances().stream()
        .filter(one -> one.type() == Fact.Type.EXCEPTION && one.range().contains(found))
        .map(one -> new Range(one.range().from() + 1, found.from()))
        .anyMatch(inside -> sentence.units().has(inside, Cue.CONDITION));
  }

  /** "训练完成后": a time, and nothing that is said to be done. */
  private static boolean isOver(SentenceReading sentence, Found found) {
    int to = Math.min(sentence.range().to(), found.to() + NEAR);
    return sentence.units().has(new Range(found.to(), to), Cue.CONDITION_END);
  }

  /** "You may not use outputs to train models": users are told, nothing is said of us. */
  private static boolean isForbidden(SentenceReading sentence, Found found) {
    Units units = sentence.units();
    for (int i = found.from() - 1; i >= sentence.range().from(); i--) {
      boolean ours = units.is(i + 1, Cue.RELATIVE);
      if (units.is(i, Cue.FIRST_PARTY) && !units.is(i + 1, Cue.FIRST_PARTY) && !ours) {
        return false;
      }
      if (units.is(i, Cue.USER)) {
        return units.has(new Range(i, Math.min(found.from(), i + NEAR)), Cue.NEGATION);
      }
    }
    return false;
  }

  /** "This policy covers: … (ii) data collected through training our models". */
  private static boolean isEnumerated(SentenceReading sentence, Found found) {
    Range part = part(sentence, found);
    Units units = sentence.units();
    boolean collected =
        units.in(Scheme.PROCESSING_ACTIONS, part).stream()
            .anyMatch(one -> sentence.vocabulary().kind(one.concept()).name().equals("Collection"));
    return collected && part.from() > sentence.range().from() && part.to() < sentence.range().to();
  }

  /** The member of the enumeration that the purpose stands in. */
  private static Range part(SentenceReading sentence, Found found) {
    int from = found.from();
    while (from > sentence.range().from() && !divides(sentence.units().mark(from - 1))) {
      from--;
    }
    int to = found.to();
    while (to < sentence.range().to() && !divides(sentence.units().mark(to))) {
      to++;
    }
    return new Range(from, to);
  }

  private static boolean divides(char mark) {
    return mark == ',' || mark == ';' || mark == ':';
  }
}
