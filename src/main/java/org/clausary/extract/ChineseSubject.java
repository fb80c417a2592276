package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Reads who acts, how firmly and whether at all, from the words before a Chinese verb. */
final class ChineseSubject {

  /** How far behind a verb its "的" is looked for. */
  private static final int RELATIVE_REACH = 24;

  private static final long GOVERNORS =
      Cue.mask(Cue.RECIPIENT, Cue.SOURCE, Cue.AGENT, Cue.OBJECT_MARKER);

  private final Units units;
  private final Segments segments;
  private final List<Circumstance> circumstances;
  private final Predication before;
  private final Predication main;

  private Actor actor;
  private int actorAt;
  private boolean agent;
  private boolean denied;
  private Modality modality;

  /**
   * @param before the predication before this one in the sentence, or null
   * @param main the last asserted one, or null
   */
  ChineseSubject(
      Units units,
      Segments segments,
      List<Circumstance> circumstances,
      Predication before,
      Predication main) {
    this.units = units;
    this.segments = segments;
    this.circumstances = circumstances;
    this.before = before;
    this.main = main;
  }

  /** The predication of a verb group; null if it is a noun. Its scope is where it begins. */
  Predication read(List<Found> group) {
    int verb = group.get(0).from();
    int end = group.stream().mapToInt(Found::to).max().orElseThrow();
    Range segment = segments.at(verb);
    int left = before == null ? segment.from() : Math.max(segment.from(), before.verb().to());
    if (isNoun(verb, left) || isPurposeOnly(verb, end, left)) {
      return null;
    }
    findActor(left, verb);
    helpers(actor == null ? left : actorAt, verb);
    boolean named = actor != null;
    Form form = form(verb, end, left, segment);
    boolean carried = !named && main != null;
    if (carried) {
      actor = main.actor();
      modality = modality == null ? main.modality() : modality;
      denied |= alternative(verb) && main.polarity() == Polarity.DENIED;
    } else if (!named) {
      actor = Actor.UNSTATED;
      form = form == Form.ACTIVE ? Form.BARE : form;
    }
    int from = named && !agent ? Math.min(actorAt, verb) : left;
    return new Predication(
        group,
        new Range(verb, end),
        new Range(named && main == null ? left : from, segment.to()),
        form,
        actor,
        named,
        denied ? Polarity.DENIED : Polarity.AFFIRMED,
        modality == null ? Modality.DOES : modality);
  }

  /** "您的使用", "信息的收集": a verb after the mark of possession is a noun. */
  private boolean isNoun(int verb, int left) {
    if (verb <= left) {
      return false;
    }
    boolean possessive = units.is(verb - 1, Cue.DETERMINER) && units.is(verb - 1, Cue.BLOCKER);
    return units.isAny(verb - 1, Cue.mask(Cue.RELATIVE, Cue.OUR)) || possessive;
  }

  /** "用于" is a verb only if its object stands before it. */
  private boolean isPurposeOnly(int verb, int end, int left) {
    if (!units.is(verb, Cue.PURPOSE) || units.cueEnd(verb, Cue.PURPOSE) < end) {
      return false;
    }
    boolean object = units.has(new Range(left, verb), Cue.OBJECT_MARKER) || dataBefore(left, verb);
    return !object;
  }

  private boolean dataBefore(int left, int verb) {
    var range = new Range(left, verb);
    return !units.in(Scheme.DATA_CATEGORIES, range).isEmpty() || units.has(range, Cue.REFERENCE);
  }

  private void findActor(int left, int verb) {
    for (int i = verb - 1; i >= left && actor == null; i--) {
      Actor here = ChineseGrammar.actorAt(units, i);
      if (here == null || ChineseGrammar.isAside(circumstances, i)) {
        continue;
      }
      int start = i;
      while (start > left && ChineseGrammar.actorAt(units, start - 1) == here) {
        start--;
      }
      int governor = start - 1;
      while (governor >= left && units.isAny(governor, Cue.mask(Cue.DETERMINER, Cue.OUR))) {
        governor--;
      }
      boolean governed = governor >= left && units.isAny(governor, GOVERNORS);
      boolean byAgent = governed && units.is(governor, Cue.AGENT);
      boolean possessive = i + 1 < verb && units.is(i + 1, Cue.RELATIVE);
      if ((!governed || byAgent) && !possessive) {
        actor = here;
        actorAt = start;
        agent = byAgent;
      }
      i = start;
    }
  }

  private void helpers(int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (ChineseGrammar.isAside(circumstances, i)) {
        continue;
      }
      denied ^= units.is(i, Cue.NEGATION) && (i == from || !units.is(i - 1, Cue.NEGATION));
      if (units.is(i, Cue.ENDEAVOUR)) {
        modality = Modality.ENDEAVOURS;
      } else if (modality == null && units.isAny(i, Cue.mask(Cue.MAY, Cue.REQUEST))) {
        modality = Modality.MAY;
      } else if (modality == null && units.is(i, Cue.MUST)) {
        modality = Modality.MUST;
      }
    }
  }

  private boolean alternative(int verb) {
    return before != null
        && units.has(new Range(before.verb().to(), verb), Cue.ALTERNATIVE)
        && !units.has(new Range(before.verb().to(), verb), Cue.BREAK);
  }

  private Form form(int verb, int end, int left, Range segment) {
    if (ChineseGrammar.isAside(circumstances, verb)) {
      return Form.SUBORDINATE;
    }
    boolean asks = units.has(new Range(segment.from(), verb), Cue.QUESTION);
    if (asks || isRelative(end, segment)) {
      return Form.RELATIVE;
    }
    if (isPurpose(left, verb)) {
      return Form.INFINITIVE;
    }
    boolean marked = units.has(new Range(left, verb), Cue.OBJECT_MARKER);
    boolean objectFirst = (actor == null || agent) && !marked && dataBefore(left, verb);
    return objectFirst ? Form.PASSIVE : Form.ACTIVE;
  }

  /** "您提供的信息", "收集信息的目的", but not "收集设备的型号". */
  private boolean isRelative(int end, Range segment) {
    int to = Math.min(segment.to(), end + RELATIVE_REACH);
    for (int i = end; i < to; i++) {
      if (units.covers(Scheme.PROCESSING_ACTIONS, i)) {
        return false;
      }
      if (units.is(i, Cue.RELATIVE) && !units.is(i, Cue.BLOCKER)) {
        boolean object = !units.in(Scheme.DATA_CATEGORIES, new Range(end, i)).isEmpty();
        boolean helped = modality != null || denied;
        return object ? !helped && !dataFollows(i + 1, to) : i - end <= 6;
      }
    }
    return false;
  }

  private boolean dataFollows(int from, int to) {
    return !units.in(Scheme.DATA_CATEGORIES, new Range(from, Math.min(to, from + 6))).isEmpty();
  }

  /** A verb behind a purpose marker, with no subject of its own. */
  private boolean isPurpose(int left, int verb) {
    for (int i = verb - 1; i >= Math.max(left, actor == null ? left : actorAt); i--) {
      if (units.is(i, Cue.PURPOSE) && !ChineseGrammar.isAside(circumstances, i)) {
        boolean ownSubject = actor != null && !agent && actorAt < i && before == null;
        return !ownSubject;
      }
    }
    return false;
  }
}
