package org.clausary.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausary.ontology.Scheme;

/** The zone of each unit of a predication's scope. */
final class Zones {

  private final Units units;
  private final Range scope;
  private final Zone[] zones;

  Zones(Units units, Range scope, Zone fill) {
    this.units = units;
    this.scope = scope;
    this.zones = new Zone[Math.max(0, scope.to() - scope.from())];
    java.util.Arrays.fill(zones, fill);
  }

  void set(int unit, Zone zone) {
    if (scope.contains(unit)) {
      zones[unit - scope.from()] = zone;
    }
  }

  void set(Range range, Zone zone) {
    for (int i = range.from(); i < range.to(); i++) {
      set(i, zone);
    }
  }

  Zone at(int unit) {
    return scope.contains(unit) ? zones[unit - scope.from()] : Zone.NONE;
  }

  /** The zone at the end of the scope: where a list under it begins. */
  Zone last() {
    for (int i = zones.length - 1; i >= 0; i--) {
      if (zones[i] != Zone.CIRCUMSTANCE && zones[i] != Zone.NONE) {
        return zones[i];
      }
    }
    return Zone.OBJECT;
  }

  /** The concepts of a list that begin in one of the zones. */
  List<Found> find(Scheme scheme, Zone first, Zone... more) {
    Set<Zone> wanted = EnumSet.of(first, more);
    var found = new ArrayList<Found>();
    for (Found one : units.in(scheme, scope)) {
      if (wanted.contains(at(one.from()))) {
        found.add(one);
      }
    }
    return found;
  }

  /** True if a unit in one of the zones carries the cue. */
  boolean has(Cue cue, Zone... wanted) {
    Set<Zone> set = EnumSet.copyOf(List.of(wanted));
    for (int i = scope.from(); i < scope.to(); i++) {
      if (units.is(i, cue) && set.contains(at(i))) {
        return true;
      }
    }
    return false;
  }

  Range scope() {
    return scope;
  }
}
