package org.clausary.extract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clausary.ontology.Concept;

/** What earlier sentences of the section leave behind for "this information" and "they". */
final class Memory {

  private List<Found> data = List.of();
  private Practice.Actor actor = Practice.Actor.UNSTATED;
  private List<Found> thirdParties = List.of();
  private List<Concept> purposes = List.of();
  private Predication last;
  private int others;
  private int relied;
  private List<Concept> grounds = List.of();

  /** Forgets all: a new section begins. */
  void clear() {
    data = List.of();
    actor = Practice.Actor.UNSTATED;
    thirdParties = List.of();
    purposes = List.of();
    last = null;
    others = 0;
  }

  /** A legal basis was named: the next sentence may go on with another. */
  void sawReliance() {
    relied = 2;
  }

  /** The one basis that the sentence before names, for the examples that follow; else none. */
  List<Concept> grounds() {
    return relied > 0 ? grounds : List.of();
  }

  void sawGrounds(Collection<Concept> named) {
    grounds = named.size() == 1 ? List.copyOf(named) : List.of();
  }

  boolean relied() {
    return relied > 0;
  }

  void nextSentence() {
    relied = Math.max(0, relied - 1);
    others = Math.max(0, others - 1);
  }

  void sawData(List<Found> seen) {
    if (!seen.isEmpty()) {
      data = List.copyOf(seen);
    }
  }

  void sawPurposes(List<Concept> seen) {
    if (!seen.isEmpty()) {
      purposes = List.copyOf(seen);
    }
  }

  void sawThirdParties(List<Found> seen) {
    if (!seen.isEmpty()) {
      thirdParties = List.copyOf(seen);
    }
  }

  /** Third parties were named: "they" in the next sentence are they. */
  void sawOthers() {
    others = 1;
  }

  /** True if the sentence before named third parties. */
  boolean namedOthers() {
    return others > 0;
  }

  void saw(Predication predication) {
    last = predication;
    actor = predication.actor();
  }

  List<Found> data() {
    return data;
  }

  /** The purposes of the last sentence that named any. */
  List<Concept> purposes() {
    return purposes;
  }

  List<Found> thirdParties() {
    return thirdParties;
  }

  Practice.Actor actor() {
    return actor;
  }

  Optional<Predication> last() {
    return Optional.ofNullable(last);
  }
}
