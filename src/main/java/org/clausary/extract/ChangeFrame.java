package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** How the policy itself changes and how people hear of it. */
final class ChangeFrame implements Frame {

  /** How far before the word for a change stands what makes it possible. */
  private static final int CHANGE_REACH = 4;

  /** How many units stand between a change and what changes. */
  private static final int NEAR = 16;

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean policy = sentence.has(Cue.POLICY);
    boolean changes = sentence.has(Cue.CHANGE);
    boolean about = sentence.section().isAboutChange();
    List<Found> notices =
        sentence.found(Scheme.CHANGE_NOTICES).stream().filter(found -> !found.weak()).toList();
    boolean states =
        policy && changes && (isNear(sentence) || !notices.isEmpty())
            || about && (changes || !notices.isEmpty());
    boolean open = mayChange(sentence);
    boolean acts =
        sentence.has(Cue.FIRST_PARTY) || sentence.has(Cue.USER) || !notices.isEmpty() || open;
    boolean dated =
        sentence.range().to() - sentence.range().from() < 12
            && !sentence.has(Cue.FIRST_PARTY)
            && !open;
    boolean other = sentence.madeBy(practices).anyMatch(p -> p.confidence() > 0.8);
    if (!states || !acts || dated || other && notices.isEmpty()) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("PolicyChange")
            .actor(Actor.FIRST_PARTY)
            .polarity(isDenied(sentence) ? Polarity.DENIED : Polarity.AFFIRMED)
            .modality(sentence.modality())
            .confidence(
                new Confidence()
                    .ownVerb(changes)
                    .certainConcept(!notices.isEmpty())
                    .namedActor(sentence.has(Cue.FIRST_PARTY))
                    .value());
    notices.forEach(notice -> builder.add(Role.CHANGE_NOTICE, notice.concept()));
    sentence.circumstancesOf(sentence.range(), sentence.range().to()).forEach(builder::add);
    practices.add(builder.build());
  }

  /** "This policy may be changed", "is subject to change": whoever does it. */
  private static boolean mayChange(SentenceReading sentence) {
    int change = sentence.units().firstAny(sentence.range(), Cue.CHANGE.bit());
    var before = new Range(Math.max(sentence.range().from(), change - CHANGE_REACH), change);
    return change < sentence.range().to()
        && sentence.units().hasAny(before, Cue.mask(Cue.MAY, Cue.CONDITION));
  }

  /** "we may update this policy": words for changing beside the words for the policy. */
  private static boolean isNear(SentenceReading sentence) {
    Units units = sentence.units();
    Range range = sentence.range();
    for (int i = range.from(); i < range.to(); i++) {
      if (units.is(i, Cue.CHANGE)) {
        var near = new Range(Math.max(range.from(), i - NEAR), Math.min(range.to(), i + NEAR));
        if (units.has(near, Cue.POLICY)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "We will not change …"; not "we may change it and will not reduce your rights". */
  private static boolean isDenied(SentenceReading sentence) {
    int change = sentence.units().firstAny(sentence.range(), Cue.CHANGE.bit());
    var before = new Range(sentence.range().from(), change);
    return sentence.isDenied() && sentence.units().has(before, Cue.NEGATION);
  }
}
