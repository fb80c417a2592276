package org.clausary.extract;

import org.clausary.ontology.Concept;

/**
 * What the words in front of a list say of its items.
 *
 * @param reading the lead-in's last sentence
 * @param predication what it does with the items; null if it has no verb that says
 * @param action the action, as the actor makes it
 * @param kind the kind of practice
 * @param actor who acts
 * @param flow what the lead-in itself involves
 * @param zone what the items are
 */
record Lead(
    SentenceReading reading,
    Predication predication,
    Concept action,
    Concept kind,
    Practice.Actor actor,
    Flow flow,
    Zone zone) {

  boolean acts() {
    return predication != null;
  }

  /** What it says of its items: "we do not share data except:" denies all but them. */
  Practice.Polarity polarity() {
    boolean excepted =
        reading.circumstances().stream()
            .anyMatch(
                one -> one.type() == Practice.Fact.Type.EXCEPTION && one.range().to() > lastWord());
    return excepted ? Practice.Polarity.AFFIRMED : predication.polarity();
  }

  private int lastWord() {
    int last = reading.range().to() - 1;
    while (last > reading.range().from() && reading.units().isMark(last)) {
      last--;
    }
    return last;
  }

  /** True if it breaks off in a condition: "… when you:". */
  boolean opensCondition() {
    int last = lastWord();
    boolean subject = reading.units().isAny(last, Cue.mask(Cue.USER, Cue.FIRST_PARTY));
    int cue = subject ? last - 1 : last;
    return cue > reading.range().from() && reading.units().is(cue, Cue.CONDITION);
  }
}
