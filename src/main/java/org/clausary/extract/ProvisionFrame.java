package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** Whether data must be given, and what follows if it is not. */
final class ProvisionFrame implements Frame {

  /** How far before the words the one who must stands. */
  private static final int NEAR = 3;

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean must = isTheirs(sentence);
    boolean need = sentence.has(Cue.OPTIONAL);
    boolean follows = sentence.has(Cue.CONSEQUENCE) && (must || isOfThePerson(sentence));
    boolean refuses =
        need
            || sentence.found(Scheme.CHOICE_MECHANISMS).stream()
                .anyMatch(found -> found.concept().fact("refuses").isPresent());
    List<Found> earlier =
        refuses && follows ? sentence.section().memory().data() : List.<Found>of();
    boolean named = !sentence.found(Scheme.DATA_CATEGORIES).isEmpty();
    boolean data = named || sentence.has(Cue.REFERENCE) || !earlier.isEmpty();
    boolean states =
        must || need || follows && (refuses || data && !sentence.circumstances().isEmpty());
    boolean right =
        !must && !need && sentence.found(Scheme.RIGHTS).stream().anyMatch(found -> !found.weak());
    if (!states || right || !data && !need || sentence.has(Cue.INTRODUCTION)) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("ProvisionOfData")
            .actor(Actor.USER)
            .modality(must && !need ? Modality.MUST : Modality.MAY)
            .confidence(new Confidence().ownVerb(true).certainConcept(must || need).value());
    (named ? sentence.found(Scheme.DATA_CATEGORIES) : earlier)
        .stream()
            .filter(found -> !found.weak())
            .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    sentence.circumstancesOf(sentence.range(), sentence.range().to()).forEach(builder::add);
    if (follows) {
      int from = sentence.units().firstAny(sentence.range(), Cue.CONSEQUENCE.bit());
      builder.add(sentence.words(Fact.Type.LIMITATION, new Range(from, sentence.range().to())));
    }
    practices.add(builder.build());
  }

  /** "you cannot use it"; not what we cannot do, nor "if you cannot do it that way". */
  private static boolean isOfThePerson(SentenceReading sentence) {
    Units units = sentence.units();
    int at = units.firstAny(sentence.range(), Cue.CONSEQUENCE.bit());
    boolean supposed =
        sentence.circumstances().stream()
            .anyMatch(one -> one.type() == Fact.Type.CONDITION && one.range().contains(at));
    int actor = at - 1;
    while (actor >= sentence.range().from()
        && !units.isMark(actor)
        && !units.isAny(actor, Cue.mask(Cue.FIRST_PARTY, Cue.USER))) {
      actor--;
    }
    boolean ours =
        actor >= sentence.range().from()
            && units.is(actor, Cue.FIRST_PARTY)
            && !units.isOwnName(actor);
    return !supposed && !ours;
  }

  /** "我们将必要信息共享给商家": the object of what we do. */
  private static boolean isOurs(SentenceReading sentence, int at) {
    return sentence.predications().stream()
        .anyMatch(
            one ->
                one.isAsserted()
                    && one.actor() == Actor.FIRST_PARTY
                    && one.scope().contains(at)
                    && !sentence
                        .units()
                        .has(new Range(Math.min(one.scope().from(), at), at), Cue.USER));
  }

  /** True if data must be given, and not by us: "we must provide". */
  private static boolean isTheirs(SentenceReading sentence) {
    Units units = sentence.units();
    int at = units.firstAny(sentence.range(), Cue.MANDATORY.bit());
    if (at == sentence.range().to()) {
      return false;
    }
    if (Character.isIdeographic(units.word(at).codePointAt(0)) && isOurs(sentence, at)) {
      return false;
    }
    for (int i = at - 1; i >= sentence.range().from() && !units.isMark(i); i--) {
      if (units.is(i, Cue.USER)) {
        return true;
      }
      if (units.is(i, Cue.FIRST_PARTY)) {
        return at - i > NEAR;
      }
    }
    return true;
  }
}
