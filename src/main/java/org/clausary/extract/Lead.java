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
}
