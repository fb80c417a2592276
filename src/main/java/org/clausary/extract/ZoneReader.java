package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Tells objects, purposes, recipients and sources of a predication apart, unit by unit. */
abstract class ZoneReader {

  final Units units;
  final Predication predication;
  final Zones zones;
  final List<Circumstance> circumstances;
  private final int reach;

  /**
   * @param reach how many units after "to" or "with" a recipient is looked for
   */
  ZoneReader(Units units, Predication predication, List<Circumstance> circumstances, int reach) {
    this.units = units;
    this.predication = predication;
    this.circumstances = circumstances;
    this.reach = reach;
    this.zones = new Zones(units, predication.scope(), Zone.NONE);
  }

  /** The zone that a unit opens, else the one it stands in. */
  abstract Zone next(int i, int to, Zone zone, boolean objects);

  /** True for a unit past which no recipient belongs to the preposition. */
  abstract boolean stopsRecipient(int unit);

  /** What the verb itself opens. */
  Zone opened(Range verb, Range scope, Zone start) {
    return start;
  }

  final Zones fill(Zone start) {
    Range scope = predication.scope();
    Range verb = predication.verb();
    boolean whoActs =
        predication.form() == Form.RELATIVE
            && predication.named()
            && !units.in(Scheme.DATA_CATEGORIES, new Range(verb.to(), scope.to())).isEmpty();
    boolean objectFirst =
        predication.form() == Form.PASSIVE || predication.form() == Form.RELATIVE && !whoActs;
    walk(scope.from(), verb.from(), objectFirst ? Zone.OBJECT : Zone.NONE, objectFirst);
    walk(verb.to(), scope.to(), opened(verb, scope, start), true);
    for (Circumstance circumstance : circumstances) {
      if (circumstance.type() != Type.LIMITATION) {
        zones.set(circumstance.range(), Zone.CIRCUMSTANCE);
      }
    }
    return zones;
  }

  /**
   * @param objects true where objects may stand
   */
  void walk(int from, int to, Zone start, boolean objects) {
    Zone zone = start;
    for (int i = from; i < to; i++) {
      zone = next(i, to, zone, objects);
      zones.set(i, zone);
    }
  }

  /** True if a party follows a preposition, or a colon does before anything else. */
  final boolean recipientFollows(int cue, int from, int to) {
    for (int k = from; k < Math.min(to, cue + reach); k++) {
      if (units.covers(Scheme.RECIPIENTS, k) || units.is(k, Cue.THIRD_PARTY)) {
        return true;
      }
      if (k > cue && stopsRecipient(k)) {
        return units.mark(k) == ':';
      }
    }
    return false;
  }
}
