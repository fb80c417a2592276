package org.clausary.extract;

import org.clausary.ontology.Concept;

/**
 * A mention in units.
 *
 * @param concept what was found
 * @param from first unit
 * @param to one past the last unit
 * @param weak true if the form also means other things
 */
record Found(Concept concept, int from, int to, boolean weak) {

  int length() {
    return to - from;
  }
}
