package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Tells objects, purposes, recipients and sources of a Chinese predication apart. */
final class ChineseZones extends ZoneReader {

  /** How far after "向" or "与" a recipient is looked for. */
  private static final int REACH = 14;

  ChineseZones(Units units, Predication predication, List<Circumstance> circumstances) {
    super(units, predication, circumstances, REACH);
  }

  /** What a verb with its own preposition opens: "用于", "提供给". */
  @Override
  Zone opened(Range verb, Range scope, Zone start) {
    if (verb.isEmpty()) {
      return start;
    }
    int last = verb.to() - 1;
    if (units.is(last, Cue.PURPOSE)) {
      return Zone.PURPOSE;
    }
    boolean gives =
        units.is(last, Cue.RECIPIENT) && recipientFollows(verb.to(), verb.to(), scope.to());
    return gives ? Zone.RECIPIENT : start;
  }

  @Override
  Zone next(int i, int to, Zone zone, boolean objects) {
    if (units.is(i, Cue.TOWARDS_US) || ChineseGrammar.isAside(circumstances, i)) {
      return zone;
    }
    boolean inName = units.covers(Scheme.DATA_CATEGORIES, i);
    if (units.is(i, Cue.PURPOSE) && !inName || opensPurpose(i)) {
      return Zone.PURPOSE;
    }
    if (units.is(i, Cue.OBJECT_MARKER) && dataFollows(i, to) && !isOfEarlierVerb(i)) {
      return Zone.OBJECT;
    }
    if (guards(i)) {
      return Zone.PURPOSE;
    }
    if (units.is(i, Cue.RECIPIENT) && recipientFollows(i, i, to)) {
      return Zone.RECIPIENT;
    }
    if (units.is(i, Cue.SOURCE) && zone != Zone.PURPOSE) {
      return Zone.SOURCE;
    }
    if (units.is(i, Cue.AGENT) && recipientFollows(i, i, to)) {
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

  /** "使用防护机制保护您的信息": what is kept safe is not what the verb takes. */
  private boolean guards(int i) {
    Range verb = predication.verb();
    return i > verb.to()
        && units.is(i, Cue.GUARD)
        && !units.is(i - 1, Cue.GUARD)
        && !units.isMark(i - 1)
        && !units.is(i - 1, Cue.COORDINATION)
        && !units.covers(Scheme.DATA_CATEGORIES, i);
  }

  /** "您对回答进行评价，我们将结合您的评价": marked for a verb before this one, which has its own. */
  private boolean isOfEarlierVerb(int marker) {
    Range verb = predication.verb();
    boolean apart = false;
    for (int i = marker; i < verb.from(); i++) {
      apart |= Segments.ends(units, i);
    }
    return apart
        && predication.named()
        && ChineseGrammar.namesData(units, new Range(verb.to(), clauseEnd(verb.to())));
  }

  private int clauseEnd(int from) {
    int end = from;
    while (end < predication.scope().to() && !Segments.ends(units, end)) {
      end++;
    }
    return end;
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
    int end = Math.min(to, clauseEnd(marker + 1));
    return ChineseGrammar.namesData(units, new Range(marker + 1, end));
  }

  @Override
  boolean stopsRecipient(int unit) {
    return units.covers(Scheme.PROCESSING_ACTIONS, unit)
        || units.is(unit, Cue.PURPOSE)
        || Segments.ends(units, unit);
  }
}
