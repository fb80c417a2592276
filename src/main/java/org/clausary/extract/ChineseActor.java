package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.ontology.Scheme;

/** Finds who acts: the nearest party before a Chinese verb that no preposition governs. */
final class ChineseActor {

  private static final long GOVERNORS =
      Cue.mask(Cue.RECIPIENT, Cue.SOURCE, Cue.AGENT, Cue.OBJECT_MARKER);

  private static final long HELPERS = Cue.mask(Cue.MAY, Cue.MUST, Cue.ADVERB, Cue.NEGATION);

  private final Units units;
  private final Range sentence;
  private final List<Circumstance> circumstances;
  private final Predication before;

  private Actor actor;
  private int at;
  private boolean agent;

  /**
   * @param before the predication before this one in the sentence, or null
   */
  ChineseActor(Units units, Range sentence, List<Circumstance> circumstances, Predication before) {
    this.units = units;
    this.sentence = sentence;
    this.circumstances = circumstances;
    this.before = before;
  }

  /** Who acts, or null while nobody was found. */
  Actor actor() {
    return actor;
  }

  boolean isNamed() {
    return actor != null;
  }

  /** Where the name begins; only if there is one. */
  int at() {
    return at;
  }

  /** "您发布的作品将公开展示": whom the topic names does not act. */
  void forget() {
    actor = null;
    agent = false;
  }

  /** True if "由" or "被" names who acts. */
  boolean isAgent() {
    return agent;
  }

  void find(int left, int verb) {
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
      boolean possessive = i + 1 < verb && isPossessive(i);
      boolean inside = isInObject(start, new Range(i + 1, verb));
      if ((!governed || byAgent) && !possessive && !inside && !isMeans(here, left, start)) {
        actor = here;
        at = start;
        agent = byAgent;
      }
      i = start;
    }
  }

  /** "企业版用户的数据": whose the next word is; the mark may lie in a longer word with its end. */
  private boolean isPossessive(int last) {
    return units.is(last + 1, Cue.RELATIVE)
        || units.is(last, Cue.BLOCKER)
            && units.is(last + 1, Cue.BLOCKER)
            && !units.isAny(last + 1, HELPERS)
            && ChineseGrammar.actorAt(units, last + 1) == null;
  }

  /** "使用用户上传的图片训练": right after a verb, with "的" behind it, a part of that object. */
  private boolean isInObject(int start, Range behind) {
    return before != null && start == before.verb().to() && units.has(behind, Cue.RELATIVE);
  }

  /** "传输至服务商处理": the verb before ends in a preposition, which governs what follows. */
  private boolean opens(int left) {
    return before != null && left == before.verb().to() && units.isAny(left - 1, GOVERNORS);
  }

  /** "我们根据政府机关的要求": a party that we act with, on or through. */
  private boolean isMeans(Actor party, int left, int start) {
    for (int i = start - 1; party == Actor.THIRD_PARTY && i >= left; i--) {
      Actor earlier = ChineseGrammar.actorAt(units, i);
      if (earlier == Actor.FIRST_PARTY) {
        return units.hasAny(
            new Range(i + 1, start), Cue.mask(Cue.RELY, Cue.RECIPIENT, Cue.SOURCE, Cue.PURPOSE));
      }
    }
    return false;
  }

  /** "我们从您公开的页面收集": past a relative clause, unless its subject is the only one. */
  void findPast(int left, int relative) {
    int end = relative;
    while (end > left && units.isAny(end - 1, Cue.mask(Cue.ADVERB, Cue.TOWARDS_US, Cue.MAY))) {
      end--;
    }
    while (end > left && ChineseGrammar.actorAt(units, end - 1) != null) {
      end--;
    }
    find(left, end);
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

  /** Who a clause before this one is about, if no verb has told. */
  Actor earlier(int to) {
    for (int i = to - 1; i >= sentence.from(); i--) {
      if (units.is(i, Cue.REQUEST) && !ChineseGrammar.isAside(circumstances, i)) {
        return Actor.USER;
      }
      boolean opens = i == sentence.from() && units.is(i, Cue.OUR);
      boolean ours =
          (units.is(i, Cue.FIRST_PARTY) || opens) && !ChineseGrammar.isAside(circumstances, i);
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
}
