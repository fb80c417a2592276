package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Tells objects, purposes, recipients and sources of a Chinese predication apart. */
final class ChineseZones {

  /** How far after "向" or "与" a recipient is looked for. */
  private static final int REACH = 14;

  private final Units units;
  private final Predication predication;
  private final List<Circumstance> circumstances;
  private final Zones zones;

  ChineseZones(Units units, Predication predication, List<Circumstance> circumstances) {
    this.units = units;
    this.predication = predication;
    this.circumstances = circumstances;
    this.zones = new Zones(units, predication.scope(), Zone.NONE);
  }

  Zones fill(Zone start) {
    Range scope = predication.scope();
    Range verb = predication.verb();
    boolean objectFirst = predication.form() == Form.PASSIVE || predication.form() == Form.RELATIVE;
    walk(scope.from(), verb.from(), objectFirst ? Zone.OBJECT : Zone.NONE, objectFirst);
    walk(verb.to(), scope.to(), opened(verb, scope, start), true);
    for (Circumstance circumstance : circumstances) {
      if (circumstance.type() != Type.LIMITATION) {
        zones.set(circumstance.range(), Zone.CIRCUMSTANCE);
      }
    }
    return zones;
  }

  /** What a verb with its own preposition opens: "用于", "提供给". */
  private Zone opened(Range verb, Range scope, Zone start) {
    if (verb.isEmpty()) {
      return start;
    }
    int last = verb.to() - 1;
    if (units.is(last, Cue.PURPOSE)) {
      return Zone.PURPOSE;
    }
    boolean gives = units.is(last, Cue.RECIPIENT) && recipientFollows(verb.to(), scope.to());
    return gives ? Zone.RECIPIENT : start;
  }

  private void walk(int from, int to, Zone start, boolean objects) {
    Zone zone = start;
    for (int i = from; i < to; i++) {
      zone = next(i, to, zone, objects);
      zones.set(i, zone);
    }
  }

  private Zone next(int i, int to, Zone zone, boolean objects) {
    if (units.is(i, Cue.TOWARDS_US)) {
      return zone;
    }
    if (units.is(i, Cue.PURPOSE) || opensPurpose(i)) {
      return Zone.PURPOSE;
    }
    if (units.is(i, Cue.OBJECT_MARKER) && dataFollows(i, to)) {
      return Zone.OBJECT;
    }
    if (units.is(i, Cue.RECIPIENT) && recipientFollows(i, to)) {
      return Zone.RECIPIENT;
    }
    if (units.is(i, Cue.SOURCE) && zone != Zone.PURPOSE) {
      return Zone.SOURCE;
    }
    if (units.is(i, Cue.AGENT) && recipientFollows(i, to)) {
      return Zone.AGENT;
    }
    if (Segments.ends(units, i)) {
      return objects || zone == Zone.OBJECT ? zone : Zone.NONE;
    }
    boolean spent = zone == Zone.RECIPIENT || zone == Zone.AGENT || zone == Zone.SOURCE;
    if (spent && objects && units.covers(Scheme.DATA_CATEGORIES, i) && pastParty(i)) {
      return predication.form() == Form.PASSIVE ? zone : Zone.OBJECT;
    }
    return zone;
  }

  /** A purpose whose words hold the marker, at the beginning of a clause. */
  private boolean opensPurpose(int i) {
    boolean opens = i == predication.scope().from() || Segments.ends(units, i - 1);
    return opens
        && units.in(Scheme.PURPOSES, new Range(i, predication.scope().to())).stream()
            .anyMatch(found -> found.from() == i && !found.weak());
  }

  /** "与第三方共享姓名": data after the verb is its object, whatever came before. */
  private boolean pastParty(int i) {
    return i >= predication.verb().to() && !units.covers(Scheme.RECIPIENTS, i);
  }

  private boolean dataFollows(int marker, int to) {
    int end = marker + 1;
    while (end < to && !Segments.ends(units, end)) {
      end++;
    }
    var range = new Range(marker + 1, end);
    return !units.in(Scheme.DATA_CATEGORIES, range).isEmpty() || units.has(range, Cue.REFERENCE);
  }

  private boolean recipientFollows(int cue, int to) {
    for (int k = cue; k < Math.min(to, cue + REACH); k++) {
      if (units.covers(Scheme.RECIPIENTS, k) || units.is(k, Cue.THIRD_PARTY)) {
        return true;
      }
      boolean stop =
          k > cue
              && (units.covers(Scheme.PROCESSING_ACTIONS, k)
                  || units.is(k, Cue.PURPOSE)
                  || Segments.ends(units, k));
      if (stop) {
        return units.mark(k) == ':';
      }
    }
    return false;
  }
}
