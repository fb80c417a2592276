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

  /** How many characters the word for a service has at most. */
  private static final int NAME_OF_SERVICE = 2;

  private static final long GOVERNORS =
      Cue.mask(Cue.RECIPIENT, Cue.SOURCE, Cue.AGENT, Cue.OBJECT_MARKER);

  private static final long HELPERS =
      Cue.mask(
          Cue.NEGATION,
          Cue.MAY,
          Cue.MUST,
          Cue.ENDEAVOUR,
          Cue.REQUEST,
          Cue.ADVERB,
          Cue.LIMITATION,
          Cue.OBJECT_MARKER);

  private final Units units;
  private final Range sentence;
  private final Segments segments;
  private final List<Circumstance> circumstances;
  private final Predication before;
  private final Predication main;

  private Actor actor;
  private int actorAt;
  private boolean agent;
  private boolean denied;
  private boolean helped;
  private Modality modality;

  /**
   * @param before the predication before this one in the sentence, or null
   * @param main the last asserted one, or null
   */
  ChineseSubject(
      Units units,
      Range sentence,
      Segments segments,
      List<Circumstance> circumstances,
      Predication before,
      Predication main) {
    this.units = units;
    this.sentence = sentence;
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
    if (isNoun(verb, left) || isPurposeOnly(verb, end, left) || isService(group, segment)) {
      return null;
    }
    findActor(left, verb);
    boolean fresh = main == null || main.verb().from() < segment.from();
    if (actor == null && fresh && before != null && before.form() == Form.RELATIVE) {
      overRelative(segment.from(), before.verb().from());
    }
    boolean requested = isRequested(left);
    helpers(actor == null ? left : actorAt, verb);
    boolean named = actor != null;
    Form form = requested ? Form.INFINITIVE : form(verb, end, left, segment);
    actor = requested ? Actor.USER : actor;
    boolean carried = !named && main != null;
    if (carried) {
      actor = main.actor();
      modality = modality == null ? main.modality() : modality;
      boolean goesOn = form == Form.INFINITIVE || alternative(verb);
      denied |= goesOn && main.polarity() == Polarity.DENIED;
    } else if (!named) {
      actor = earlier(segment.from());
      form = form == Form.ACTIVE && actor == Actor.UNSTATED ? Form.BARE : form;
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

  /** "提供图像生成服务": what a weak verb of giving gives is no data but the service itself. */
  private boolean isService(List<Found> group, Range segment) {
    int verb = group.get(0).from();
    int end = group.get(0).to();
    boolean weak = group.stream().allMatch(Found::weak);
    if (isPartOfService(verb, end)) {
      return true;
    }
    for (Found purpose : units.in(Scheme.PURPOSES, new Range(verb, segment.to()))) {
      boolean last = purpose.to() >= lastWord(segment) || isCoordinated(purpose.to());
      boolean plain =
          !units.hasAny(
              new Range(end, purpose.to()), Cue.mask(Cue.PURPOSE, Cue.FIRST_PARTY, Cue.USER));
      if (purpose.from() == verb && purpose.to() > end && weak && last && plain) {
        return true;
      }
    }
    return false;
  }

  /** "图像生成服务": the verb says what kind of service. */
  private boolean isPartOfService(int verb, int end) {
    int from = Math.max(sentence.from(), verb - RELATIVE_REACH);
    return units
        .in(Scheme.PURPOSES, new Range(from, Math.min(sentence.to(), end + NAME_OF_SERVICE)))
        .stream()
        .anyMatch(one -> one.from() < verb && end < one.to() && !units.isMark(verb - 1));
  }

  private boolean isCoordinated(int unit) {
    return units.isAny(unit, Cue.mask(Cue.COORDINATION, Cue.RELATIVE));
  }

  private int lastWord(Range segment) {
    int to = segment.to();
    while (to > segment.from() + 1 && units.isMark(to - 1)) {
      to--;
    }
    return to;
  }

  /** True if "将" or the like stands before the object, and not before the verb alone. */
  private boolean isMarked(int left, int verb) {
    for (int i = left; i < verb; i++) {
      if (units.is(i, Cue.OBJECT_MARKER) && dataBefore(i, verb)) {
        return true;
      }
    }
    return false;
  }

  private boolean dataBefore(int left, int verb) {
    var range = new Range(left, verb);
    return !units.in(Scheme.DATA_CATEGORIES, range).isEmpty() || units.has(range, Cue.REFERENCE);
  }

  /** "您可以要求我们删除", "您有权选择退出我们的出售": the user asks, we have not said that we do. */
  private boolean isRequested(int left) {
    boolean inRequest =
        before != null
            && before.form() == Form.INFINITIVE
            && before.actor() == Actor.USER
            && segments.at(before.verb().from()).contains(actorAt);
    var ahead = new Range(left, actorAt);
    boolean inRight =
        !units.in(Scheme.RIGHTS, ahead).isEmpty()
            || !units.in(Scheme.CHOICE_MECHANISMS, ahead).isEmpty();
    return actor == Actor.FIRST_PARTY && (inRequest || inRight || units.has(ahead, Cue.REQUEST));
  }

  /** Who a clause before this one is about, if no verb has told. */
  private Actor earlier(int to) {
    for (int i = to - 1; i >= sentence.from(); i--) {
      boolean ours = units.is(i, Cue.FIRST_PARTY) && !ChineseGrammar.isAside(circumstances, i);
      boolean governed =
          units.is(i, Cue.PURPOSE) || i > sentence.from() && units.isAny(i - 1, GOVERNORS);
      if (ours && !governed) {
        return Actor.FIRST_PARTY;
      }
      if (i == sentence.from() && ChineseGrammar.actorAt(units, i) == Actor.THIRD_PARTY) {
        return Actor.THIRD_PARTY;
      }
    }
    return Actor.UNSTATED;
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
      int reach = opens(left) ? left - 1 : left;
      int governor = governor(start - 1, reach, here);
      boolean governed = governor >= reach;
      boolean byAgent = governed && units.is(governor, Cue.AGENT);
      boolean possessive = i + 1 < verb && units.is(i + 1, Cue.RELATIVE);
      if ((!governed || byAgent) && !possessive && !isMeans(here, left, start)) {
        actor = here;
        actorAt = start;
        agent = byAgent;
      }
      i = start;
    }
  }

  /** "传输至服务商处理": the verb before ends in a preposition, which governs what follows. */
  private boolean opens(int left) {
    return before != null && left == before.verb().to() && units.isAny(left - 1, GOVERNORS);
  }

  /** "我们根据政府机关的要求": a party that we act with, on or through. */
  private boolean isMeans(Actor party, int left, int at) {
    for (int i = at - 1; party == Actor.THIRD_PARTY && i >= left; i--) {
      Actor earlier = ChineseGrammar.actorAt(units, i);
      if (earlier == Actor.FIRST_PARTY) {
        return units.hasAny(
            new Range(i + 1, at), Cue.mask(Cue.RELY, Cue.RECIPIENT, Cue.SOURCE, Cue.PURPOSE));
      }
    }
    return false;
  }

  /** "我们从您公开的页面收集": past a relative clause, unless its subject is the only one. */
  private void overRelative(int left, int relative) {
    int end = relative;
    while (end > left && units.isAny(end - 1, Cue.mask(Cue.ADVERB, Cue.TOWARDS_US, Cue.MAY))) {
      end--;
    }
    while (end > left && ChineseGrammar.actorAt(units, end - 1) != null) {
      end--;
    }
    findActor(left, end);
  }

  /** The preposition before a party, past the other members of an enumeration; or -1. */
  private int governor(int from, int left, Actor party) {
    int i = from;
    while (i >= left) {
      if (units.isAny(i, GOVERNORS)) {
        return i;
      }
      boolean member =
          party == Actor.THIRD_PARTY
              && (units.isAny(i, Cue.mask(Cue.COORDINATION, Cue.THIRD_PARTY))
                  || units.covers(Scheme.RECIPIENTS, i)
                  || units.covers(Scheme.DATA_SOURCES, i)
                  || units.covers(Scheme.DATA_CATEGORIES, i));
      if (!member && !units.isAny(i, Cue.mask(Cue.DETERMINER, Cue.OUR))) {
        return i < from && units.is(i + 1, Cue.COORDINATION) ? governorOfFirst(i, left) : -1;
      }
      i--;
    }
    return -1;
  }

  /** "通过内部或第三方": past the first member of a coordination, of two characters. */
  private int governorOfFirst(int last, int left) {
    int governor = last - 2;
    boolean plain = !units.isMark(last) && ChineseGrammar.actorAt(units, last) == null;
    return plain && governor >= left && units.isAny(governor, GOVERNORS) ? governor : -1;
  }

  private void helpers(int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (ChineseGrammar.isAside(circumstances, i)) {
        continue;
      }
      helped |= units.isAny(i, HELPERS);
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
    if (isPurpose(left, verb) || isSerial(segment, verb)) {
      return Form.INFINITIVE;
    }
    boolean objectFirst =
        (actor == null || agent) && !isMarked(left, verb) && dataBefore(left, verb);
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
        return isDirect(end, i) || !helped && !dataFollows(i + 1, to);
      }
    }
    return false;
  }

  /** "提供的", "分享给朋友的": nothing between verb and "的" but a direction. */
  private boolean isDirect(int end, int particle) {
    for (int i = end; i < particle; i++) {
      boolean direction =
          units.isAny(i, Cue.mask(Cue.TOWARDS_US, Cue.RECIPIENT, Cue.ADVERB, Cue.THIRD_PARTY))
              || units.covers(Scheme.RECIPIENTS, i);
      if (!direction && particle - end > 1) {
        return false;
      }
    }
    return true;
  }

  private boolean dataFollows(int from, int to) {
    return !units.in(Scheme.DATA_CATEGORIES, new Range(from, Math.min(to, from + 6))).isEmpty();
  }

  /** "使用邮箱发送通知": a second verb with nothing that joins it says what for. */
  private boolean isSerial(Range segment, int verb) {
    if (actor != null || helped || main == null || main.verb().from() < segment.from()) {
      return false;
    }
    return !units.hasAny(
        new Range(main.verb().to(), verb),
        Cue.mask(Cue.COORDINATION, Cue.BREAK, Cue.OBJECT_MARKER));
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
