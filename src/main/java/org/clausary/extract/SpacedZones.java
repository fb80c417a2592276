package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Tells objects, purposes, recipients and sources apart by the words in front of them. */
final class SpacedZones {

  /** How far after "to" or "with" a recipient is looked for. */
  private static final int REACH = 8;

  private final Units units;
  private final Predication predication;
  private final List<Circumstance> circumstances;
  private final Zones zones;

  SpacedZones(Units units, Predication predication, List<Circumstance> circumstances) {
    this.units = units;
    this.predication = predication;
    this.circumstances = circumstances;
    this.zones = new Zones(units, predication.scope(), Zone.NONE);
  }

  Zones fill(Zone start) {
    Range scope = predication.scope();
    Range verb = predication.verb();
    boolean objectFirst = predication.form() == Form.PASSIVE || predication.form() == Form.RELATIVE;
    walk(scope.from(), verb.from(), objectFirst ? Zone.OBJECT : Zone.NONE);
    walk(verb.to(), scope.to(), start);
    for (Circumstance circumstance : circumstances) {
      if (circumstance.type() != Type.LIMITATION) {
        zones.set(circumstance.range(), Zone.CIRCUMSTANCE);
      }
    }
    return zones;
  }

  private void walk(int from, int to, Zone start) {
    Zone zone = start;
    Zone outside = start;
    for (int i = from; i < to; i++) {
      char mark = units.mark(i);
      if (mark == '(') {
        outside = zone;
      } else if (mark == ')') {
        zone = outside;
      } else if (mark == ':' && start == Zone.OBJECT && predication.verb().isEmpty()) {
        zone = start;
      }
      zone = next(i, to, zone);
      zones.set(i, zone);
    }
  }

  private Zone next(int i, int to, Zone zone) {
    if (units.is(i, Cue.TOWARDS_US)) {
      return zone;
    }
    if (units.is(i, Cue.PURPOSE) || units.is(i, Cue.INFINITIVE)) {
      boolean giving = units.is(i, Cue.RECIPIENT) && recipientFollows(i, to);
      return giving ? Zone.RECIPIENT : Zone.PURPOSE;
    }
    if (units.is(i, Cue.RECIPIENT)) {
      return recipientFollows(i, to) || endsOpen(i, to) ? Zone.RECIPIENT : zone;
    }
    if (units.is(i, Cue.SOURCE)) {
      return Zone.SOURCE;
    }
    if (units.is(i, Cue.AGENT)) {
      return Zone.AGENT;
    }
    boolean clauseEnds =
        units.mark(i) == ',' && zone == Zone.PURPOSE && i < predication.verb().from();
    return clauseEnds ? Zone.NONE : zone;
  }

  private boolean recipientFollows(int cue, int to) {
    for (int k = cue + 1; k < Math.min(to, cue + REACH); k++) {
      if (units.covers(Scheme.RECIPIENTS, k) || units.is(k, Cue.THIRD_PARTY)) {
        return true;
      }
      boolean stop =
          units.covers(Scheme.PROCESSING_ACTIONS, k)
              || units.covers(Scheme.PURPOSES, k)
              || units.isAny(k, Cue.mask(Cue.PURPOSE, Cue.INFINITIVE));
      if (stop) {
        return false;
      }
    }
    return false;
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
