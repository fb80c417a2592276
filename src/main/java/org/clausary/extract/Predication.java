package org.clausary.extract;

import java.util.List;

/**
 * A verb with its reach: who acts, whether it is denied, and the units in which its objects stand.
 *
 * @param actions the actions, several when coordinated ("collect, use and share")
 * @param verb the units of the verb group, subject left out
 * @param scope all units that belong to the predication, subject included
 * @param form how the verb stands in the sentence
 * @param actor who acts
 * @param named true if the sentence itself names who acts
 * @param polarity affirmed or denied
 * @param modality how firmly
 * @param withOthers true if third parties do it as well as the actor: "we and our partners"
 */
record Predication(
    List<Found> actions,
    Range verb,
    Range scope,
    Form form,
    Practice.Actor actor,
    boolean named,
    Practice.Polarity polarity,
    Practice.Modality modality,
    boolean withOthers) {

  /** How a verb stands in its sentence. */
  enum Form {
    /** "We collect data". */
    ACTIVE,
    /** "Data is collected": the object stands before the verb. */
    PASSIVE,
    /** "… to collect data", inside another predication. */
    INFINITIVE,
    /** "data that we collect", "data collected by us": presupposed, not said. */
    RELATIVE,
    /** "if you provide data": inside a condition, exception or question. */
    SUBORDINATE,
    /** "Collect data": begins its item; the lead-in says who acts. */
    BARE
  }

  Predication {
    actions = List.copyOf(actions);
  }

  Predication within(Range other) {
    return new Predication(
        actions, verb, other, form, actor, named, polarity, modality, withOthers);
  }

  Predication as(Form other) {
    return new Predication(
        actions, verb, scope, other, actor, named, polarity, modality, withOthers);
  }

  Predication by(Practice.Actor other, boolean isNamed) {
    return new Predication(
        actions, verb, scope, form, other, isNamed, polarity, modality, withOthers);
  }

  Predication withOthers(boolean others) {
    return new Predication(actions, verb, scope, form, actor, named, polarity, modality, others);
  }

  /** True if the sentence says it, rather than presupposing or supposing it. */
  boolean isAsserted() {
    return form == Form.ACTIVE || form == Form.PASSIVE;
  }
}
