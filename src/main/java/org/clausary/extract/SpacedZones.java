package org.clausary.extract;

import java.util.List;
import org.clausary.ontology.Scheme;

/** Tells objects, purposes, recipients and sources apart by the words in front of them. */
final class SpacedZones extends ZoneReader {

  /** How far after "to" or "with" a recipient is looked for. */
  private static final int REACH = 8;

  /** How far after a word for "of" and "from". */
  private static final int SOURCE_REACH = 4;

  SpacedZones(Units units, Predication predication, List<Circumstance> circumstances) {
    super(units, predication, circumstances, REACH);
  }

  @Override
  void walk(int from, int to, Zone start, boolean objects) {
    Zone zone = start;
    Zone outside = start;
    for (int i = from; i < to; i++) {
      if (objects
          && (i < predication.verb().from() && closesCircumstance(i) || listsAgain(i, to))) {
        zone = start;
      }
      char mark = units.mark(i);
      if (mark == '(') {
        outside = zone;
      } else if (mark == ')') {
        zone = outside;
      } else if (mark == ':' && start == Zone.OBJECT && predication.verb().isEmpty()) {
        zone = start;
      }
      zone = next(i, to, zone, objects);
      zones.set(i, zone);
    }
  }

  @Override
  Zone next(int i, int to, Zone zone, boolean objects) {
    if (units.is(i, Cue.TOWARDS_US)) {
      return zone;
    }
    if (units.is(i, Cue.PURPOSE) || units.is(i, Cue.INFINITIVE)) {
      boolean giving = units.is(i, Cue.RECIPIENT) && recipientFollows(i, i + 1, to);
      return giving ? Zone.RECIPIENT : Zone.PURPOSE;
    }
    if (units.is(i, Cue.RECIPIENT)) {
      return recipientFollows(i, i + 1, to) || endsOpen(i, to) ? Zone.RECIPIENT : zone;
    }
    if (units.is(i, Cue.SOURCE)) {
      return units.is(i, Cue.PREPOSITION) && !sourceFollows(i, to) ? zone : Zone.SOURCE;
    }
    if (units.is(i, Cue.AGENT)) {
      return Zone.AGENT;
    }
    boolean clauseEnds =
        units.mark(i) == ',' && zone == Zone.PURPOSE && i < predication.verb().from();
    return clauseEnds ? Zone.NONE : zone;
  }

  /** Behind an opening condition the sentence begins anew. */
  private boolean closesCircumstance(int i) {
    return circumstances.stream().anyMatch(c -> c.initial() && c.range().to() == i);
  }

  /** "… from you when you visit us, including your address": back to what is collected. */
  private boolean listsAgain(int i, int to) {
    return units.mark(i) == ','
        && i + 1 < to
        && units.is(i + 1, Cue.OPEN_LIST)
        && circumstances.stream().anyMatch(c -> c.range().to() == i);
  }

  /** A word that is "of" as well as "from" is "from" where somebody follows who has data. */
  private boolean sourceFollows(int cue, int to) {
    return units.covers(Scheme.DATA_SOURCES, cue)
        || cue + 1 < to && units.covers(Scheme.DATA_SOURCES, cue + 1)
        || recipientFollows(cue, cue + 1, Math.min(to, cue + SOURCE_REACH));
  }

  @Override
  boolean stopsRecipient(int unit) {
    return units.covers(Scheme.PROCESSING_ACTIONS, unit)
        || units.covers(Scheme.PURPOSES, unit)
        || units.isAny(unit, Cue.mask(Cue.PURPOSE, Cue.INFINITIVE));
  }

  /** "We share data with:" – the list that follows says with whom. */
  private boolean endsOpen(int cue, int to) {
    for (int k = cue + 1; k < to; k++) {
      if (units.mark(k) == ':') {
        return true;
      }
    }
    return false;
  }
}
