package org.clausary.extract;

import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;

/**
 * What stands before a verb.
 *
 * @param form how the verb stands in the sentence
 * @param actor who acts
 * @param named true if the sentence names who acts
 * @param polarity affirmed or denied
 * @param modality how firmly
 * @param from first unit of the subject
 * @param inherits true if subject and modality come from the predication before
 * @param noun true if the word is no verb here
 */
record Subject(
    Predication.Form form,
    Actor actor,
    boolean named,
    Polarity polarity,
    Modality modality,
    int from,
    boolean inherits,
    boolean noun) {

  static Subject noun(int from) {
    return new Subject(
        Predication.Form.RELATIVE,
        Actor.UNSTATED,
        false,
        Polarity.AFFIRMED,
        Modality.DOES,
        from,
        false,
        true);
  }
}
