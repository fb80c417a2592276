package org.clausary.extract;

import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Walks left from a verb over its helpers to its subject. One use per verb group. */
final class SubjectReader {

  /** How far left a subject with words that no file knows is followed. */
  private static final int REACH = 8;

  /** How many words stand behind our name in a noun of ours. */
  private static final int LONGEST_OWNED = 2;

  private static final long NO_SUBJECT = Cue.mask(Cue.DETERMINER, Cue.PREPOSITION, Cue.OUR);
  private static final long OPENERS =
      Cue.mask(
          Cue.CONDITION,
          Cue.WHOLE_CONDITION,
          Cue.EXCEPTION,
          Cue.WHOLE_EXCEPTION,
          Cue.COORDINATION,
          Cue.BREAK,
          Cue.ADVERB,
          Cue.NEGATION,
          Cue.REQUEST,
          Cue.PURPOSE);
  private static final long CLAUSE_STARTS =
      Cue.mask(
          Cue.BREAK,
          Cue.CONDITION,
          Cue.EXCEPTION,
          Cue.RELATIVE,
          Cue.QUESTION,
          Cue.INFINITIVE,
          Cue.USER,
          Cue.THIRD_PARTY);
  static final long ACTORS =
      Cue.mask(Cue.FIRST_PARTY, Cue.USER, Cue.REQUEST, Cue.THIRD_PARTY, Cue.REFERENCE);

  private final Units units;
  private final int start;
  private final Predication previous;
  private final Memory memory;
  private final VerbHelpers helpers;
  private int verbEnd;

  /**
   * @param previous the predication before this one in the sentence, or null
   * @param memory who "they" are
   * @param concord true where two negations of one verb deny once
   */
  SubjectReader(Units units, int start, Predication previous, Memory memory, boolean concord) {
    this.units = units;
    this.start = start;
    this.previous = previous;
    this.memory = memory;
    this.helpers = new VerbHelpers(units, start, concord);
  }

  Subject read(int verb, int end) {
    verbEnd = end;
    boolean phrase = end - verb > 1 && verb > start && units.is(verb - 1, Cue.FIRST_PARTY);
    if (end < units.size() && units.is(end, Cue.GENITIVE) && !phrase) {
      return Subject.noun(verb);
    }
    int at = helpers.readBefore(verb);
    if (units.is(verb, Cue.GERUND) && !helpers.passive && at >= start) {
      return Subject.noun(verb);
    }
    if (units.is(verb, Cue.FIRST_PARTY)) {
      // "recogemos": the form of the verb names who acts
      return subject(Form.ACTIVE, Actor.FIRST_PARTY, true, verb);
    }
    if (at < start) {
      return bare(verb);
    }
    boolean allowed =
        at > start
            && units.is(at, Cue.INFINITIVE)
            && (units.is(at - 1, Cue.THIRD_PARTY) || units.covers(Scheme.RECIPIENTS, at - 1));
    if (allowed && previous == null) {
      return subject(Form.ACTIVE, Actor.THIRD_PARTY, true, at - 1);
    }
    if (previous == null && at > start && units.is(at, Cue.INFINITIVE) && isAsked(at - 1)) {
      return asked(at - 1);
    }
    if (units.is(at, Cue.INFINITIVE)) {
      return subject(Form.INFINITIVE, Actor.UNSTATED, false, at);
    }
    boolean pronoun = units.is(at, Cue.REFERENCE) && !units.is(at, Cue.FIRST_PARTY);
    if (pronoun && helpers.joined && followsObject(at)) {
      return inherited(at + 1);
    }
    if (units.isAny(at, ACTORS)) {
      return actor(at, verb);
    }
    if (units.is(at, Cue.RELATIVE) || units.is(at, Cue.QUESTION)) {
      return relative(at);
    }
    if (units.is(at, Cue.BREAK) || units.mark(at) == ';' || helpers.joined && followsObject(at)) {
      return inherited(at + 1);
    }
    int ours = helpers.joined && previous == null && !helpers.passive ? beforeUnknownVerb(at) : -1;
    if (ours >= start) {
      return ofUnknownVerb(ours, at + 1);
    }
    if (units.covers(Scheme.RECIPIENTS, at)) {
      return third(at);
    }
    if (units.covers(Scheme.DATA_CATEGORIES, at)) {
      return data(at, verb);
    }
    return other(at, verb);
  }

  private boolean isAsked(int user) {
    return units.is(user, Cue.USER) && !units.is(user, Cue.REQUEST);
  }

  /** "We do not ask you to provide": what another verb, not known, has the user do. */
  private Subject asked(int user) {
    var before = new Range(Math.max(start, user - REACH), user);
    if (units.has(before, Cue.NEGATION)) {
      helpers.deny();
    }
    if (units.has(before, Cue.MAY)) {
      helpers.modality = Modality.MAY;
    }
    return subject(Form.ACTIVE, Actor.USER, true, user);
  }

  /** "Deliver and maintain …": begins its item, also where a verb not known stands first. */
  private Subject bare(int from) {
    return new Subject(
        Form.BARE,
        Actor.UNSTATED,
        false,
        polarity(),
        helpers.modality,
        from,
        helpers.joined,
        false);
  }

  /** "We never run auctions, sell …": the subject of a verb that no file knows; -1 if none. */
  private int beforeUnknownVerb(int object) {
    int at = object;
    while (at >= start && !units.isAny(at, CLAUSE_STARTS) && !stopsClause(at)) {
      if (units.is(at, Cue.FIRST_PARTY) && !units.is(at, Cue.OUR)) {
        return isFree(at) && helpersEndAfter(at) < object ? at : -1;
      }
      at--;
    }
    return -1;
  }

  private boolean isFree(int subject) {
    return subject == start
        || units.isMark(subject - 1)
        || units.isAny(subject - 1, OPENERS & ~Cue.PURPOSE.bit());
  }

  private int helpersEndAfter(int subject) {
    int at = subject + 1;
    while (at < units.size() && units.isAny(at, VerbHelpers.HELPERS)) {
      at++;
    }
    return at;
  }

  private Subject ofUnknownVerb(int subject, int from) {
    boolean denied = units.has(new Range(subject, helpersEndAfter(subject)), Cue.NEGATION);
    boolean reaches = denied && (helpers.alternative || isAlternative(from - 1));
    boolean said = reaches != helpers.denied;
    return new Subject(
        Form.ACTIVE,
        Actor.FIRST_PARTY,
        true,
        said ? Polarity.DENIED : Polarity.AFFIRMED,
        helpers.modality,
        from,
        false,
        false);
  }

  private boolean stopsClause(int at) {
    return units.mark(at) == ';' || units.mark(at) == ':';
  }

  private Polarity polarity() {
    return helpers.denied ? Polarity.DENIED : Polarity.AFFIRMED;
  }

  private Subject subject(Form said, Actor actor, boolean named, int from) {
    int before = from - 1;
    while (before > start && units.isAny(before, Cue.mask(Cue.DETERMINER, Cue.OUR))) {
      before--;
    }
    boolean asked = said == Form.PASSIVE && before >= start && units.is(before, Cue.QUESTION);
    Form form = asked ? Form.SUBORDINATE : said;
    return new Subject(form, actor, named, polarity(), helpers.modality, from, false, false);
  }

  private Subject actor(int at, int verb) {
    if (units.is(at, Cue.REFERENCE) && !units.is(at, Cue.FIRST_PARTY)) {
      if (!helpers.passive && units.covers(Scheme.DATA_CATEGORIES, at)) {
        return data(at, verb);
      }
      int from = at;
      while (helpers.passive && from > start && units.is(from - 1, Cue.REFERENCE)) {
        from--;
      }
      boolean joint =
          at > start + 1
              && units.is(at, Cue.PARTY_PRONOUN)
              && units.is(at - 1, Cue.COORDINATION)
              && units.is(at - 2, Cue.FIRST_PARTY);
      if (joint) {
        // "that we or they collect"
        return actor(at - 2, verb);
      }
      Actor actor = helpers.passive ? Actor.UNSTATED : referredTo(at);
      return subject(helpers.passive ? Form.PASSIVE : Form.ACTIVE, actor, false, from);
    }
    Actor actor = actorAt(at);
    int from = firstOf(at);
    int data = helpers.passive && isGoverned(from) ? dataBefore(from) : -1;
    if (data >= start) {
      return data(data, verb);
    }
    if (actor == Actor.THIRD_PARTY) {
      return third(at);
    }
    boolean may = units.isAny(at, Cue.mask(Cue.REQUEST, Cue.MAY));
    if (may && helpers.modality == Modality.DOES) {
      helpers.modality = Modality.MAY;
    }
    negatedBefore(from);
    Form form = follows(from) ? Form.RELATIVE : Form.ACTIVE;
    return subject(form, actor, true, from);
  }

  /** "They" are the third parties just named, if there are any. */
  private Actor referredTo(int pronoun) {
    boolean people = units.is(pronoun, Cue.PARTY_PRONOUN);
    var before = new Range(start, pronoun);
    boolean here =
        units.has(before, Cue.THIRD_PARTY) || !units.in(Scheme.RECIPIENTS, before).isEmpty();
    return people && (here || memory.namedOthers()) ? Actor.THIRD_PARTY : memory.actor();
  }

  private boolean isGoverned(int from) {
    return from > start
        && units.isAny(
            from - 1, Cue.mask(Cue.PREPOSITION, Cue.RECIPIENT, Cue.SOURCE, Cue.AGENT, Cue.PURPOSE));
  }

  /** "Data that you enter on our site is kept": what is kept stands further left. */
  private int dataBefore(int from) {
    for (int i = from - 1; i >= Math.max(start, from - REACH) && !stops(i); i--) {
      if (units.covers(Scheme.DATA_CATEGORIES, i)) {
        return i;
      }
    }
    return -1;
  }

  private Actor actorAt(int at) {
    if (units.is(at, Cue.FIRST_PARTY)) {
      return Actor.FIRST_PARTY;
    }
    return units.is(at, Cue.THIRD_PARTY) ? Actor.THIRD_PARTY : Actor.USER;
  }

  private int firstOf(int at) {
    int from = at;
    while (from > start && units.isAny(from - 1, ACTORS) && actorAt(from - 1) == actorAt(at)) {
      from--;
    }
    return from;
  }

  /** "nor do we", "neither we", "no third party": the negation stands before the subject. */
  private void negatedBefore(int from) {
    int at = from - 1;
    while (at >= start
        && (units.isAny(at, Cue.mask(Cue.ADVERB, Cue.AUXILIARY, Cue.COORDINATION, Cue.OUR))
                && !units.is(at, Cue.NEGATION)
            || units.is(at, Cue.FIRST_PARTY))) {
      at--;
    }
    if (at >= start && units.is(at, Cue.NEGATION)) {
      helpers.deny();
    }
  }

  /** "information we collect", "how we collect": the clause belongs to the word before it. */
  private boolean follows(int from) {
    if (from <= start) {
      return false;
    }
    int before = from - 1;
    if (units.is(before, Cue.PREPOSITION) && before > start) {
      before--;
    }
    boolean described =
        !units.isMark(before)
            && !units.isAny(before, OPENERS)
            && !units.hasAny(new Range(Math.max(start, before - REACH), before), OPENERS)
            && from - start > 2;
    return described
        || units.isAny(before, Cue.mask(Cue.RELATIVE, Cue.QUESTION))
        || units.covers(Scheme.DATA_CATEGORIES, before)
        || units.covers(Scheme.PURPOSES, before) && !units.isMark(from - 1)
        || units.covers(Scheme.RECIPIENTS, before);
  }

  private Subject relative(int at) {
    int before = at - 1;
    while (before >= start && units.isMark(before)) {
      before--;
    }
    if (units.is(at, Cue.RELATIVE)
        && before >= start
        && !helpers.passive
        && (units.covers(Scheme.RECIPIENTS, before) || units.is(before, Cue.THIRD_PARTY))) {
      Subject third = third(before, false);
      return third.noun() ? third : subject(Form.RELATIVE, Actor.THIRD_PARTY, true, third.from());
    }
    return subject(Form.RELATIVE, Actor.UNSTATED, false, at);
  }

  private Subject inherited(int from) {
    boolean keepsDenial = (helpers.alternative || isAlternative(from - 1)) && !helpers.denied;
    return new Subject(
        helpers.passive ? Form.PASSIVE : Form.ACTIVE,
        Actor.UNSTATED,
        false,
        keepsDenial ? null : polarity(),
        helpers.helped ? helpers.modality : null,
        from,
        true,
        false);
  }

  /** "We do not sell data, rent it or share it": a comma stands for the "or" to come. */
  private boolean isAlternative(int before) {
    boolean enumerated = false;
    for (int i = Math.max(start, before); i < verbEnd; i++) {
      enumerated |= units.mark(i) == ',';
      if (units.isAny(i, Cue.mask(Cue.BREAK, Cue.COORDINATION)) || units.mark(i) == ';') {
        return false;
      }
    }
    for (int i = verbEnd; enumerated && i < units.size(); i++) {
      if (units.is(i, Cue.COORDINATION)) {
        return units.is(i, Cue.ALTERNATIVE);
      }
      if (units.mark(i) == '.' || units.mark(i) == ';' || units.is(i, Cue.BREAK)) {
        return false;
      }
    }
    return false;
  }

  private boolean followsObject(int at) {
    return !helpers.passive && previous != null && previous.verb().to() <= at + 1;
  }

  private Subject third(int at) {
    return third(at, true);
  }

  /**
   * @param free false where a preposition before the third party does not matter
   */
  private Subject third(int at, boolean free) {
    int from = at;
    while (from > start
        && (units.covers(Scheme.RECIPIENTS, from - 1)
            || units.isAny(from - 1, Cue.mask(Cue.THIRD_PARTY, Cue.OUR, Cue.DETERMINER)))) {
      from--;
    }
    int joint = from - 1;
    if (joint > start
        && units.is(joint, Cue.COORDINATION)
        && units.is(joint - 1, Cue.FIRST_PARTY)) {
      return helpers.passive
          ? subject(Form.PASSIVE, Actor.UNSTATED, false, joint - 1)
          : actor(joint - 1, joint);
    }
    negatedBefore(from);
    boolean governed =
        free
            && from > start
            && units.isAny(
                from - 1, Cue.mask(Cue.RECIPIENT, Cue.SOURCE, Cue.AGENT, Cue.PREPOSITION))
            && !helpers.passive
            && helpers.modality == Modality.DOES;
    if (governed) {
      return Subject.noun(from);
    }
    if (helpers.passive) {
      return subject(Form.PASSIVE, Actor.UNSTATED, false, from);
    }
    boolean asked = free && from > start && units.is(from - 1, Cue.QUESTION);
    return subject(asked ? Form.SUBORDINATE : Form.ACTIVE, Actor.THIRD_PARTY, true, from);
  }

  private Subject data(int at, int verb) {
    if (helpers.passive) {
      int from = at;
      while (from > start
          && !units.isMark(from - 1)
          && !units.isAny(from - 1, Cue.mask(Cue.NEGATION, Cue.QUESTION))) {
        from--;
      }
      negatedBefore(from);
      return subject(Form.PASSIVE, Actor.UNSTATED, false, from);
    }
    if (helpers.modality != Modality.DOES) {
      return subject(Form.ACTIVE, Actor.UNSTATED, false, at);
    }
    return at == verb - 1 ? subject(Form.RELATIVE, Actor.UNSTATED, false, at) : Subject.noun(at);
  }

  /** A subject that no file knows: "our servers", a name, "the buyer". */
  private Subject other(int at, int verb) {
    boolean bare = !helpers.passive && helpers.modality == Modality.DOES && !helpers.denied;
    int own = ownName(at);
    if (own >= start && !helpers.passive) {
      return subject(Form.ACTIVE, Actor.FIRST_PARTY, true, own);
    }
    if (bare && units.isAny(at, NO_SUBJECT)) {
      return Subject.noun(at);
    }
    if (bare && helpers.joined && at == start) {
      return bare(at);
    }
    for (int i = at; i >= Math.max(start, at - REACH) && !stops(i); i--) {
      if (units.is(i, Cue.OUR)) {
        return subject(
            helpers.passive ? Form.PASSIVE : Form.ACTIVE,
            helpers.passive ? Actor.UNSTATED : Actor.FIRST_PARTY,
            !helpers.passive,
            i);
      }
      if (!bare && (units.covers(Scheme.RECIPIENTS, i) || units.is(i, Cue.THIRD_PARTY))) {
        return third(i);
      }
      if (!bare && units.covers(Scheme.DATA_CATEGORIES, i)) {
        return data(i, verb);
      }
    }
    if (bare && !units.isCapital(at)) {
      return Subject.noun(at);
    }
    int from = at;
    while (from > start
        && units.isCapital(from)
        && units.isCapital(from - 1)
        && !units.isKnown(from - 1)) {
      from--;
    }
    if (helpers.passive) {
      return subject(Form.PASSIVE, Actor.UNSTATED, false, from);
    }
    Actor actor = units.isCapital(at) ? Actor.THIRD_PARTY : Actor.UNSTATED;
    return subject(Form.ACTIVE, actor, false, from);
  }

  /** "Acme's web servers", "Acme Web sites": a noun behind our name is ours; -1 if it is none. */
  private int ownName(int at) {
    for (int i = at; i >= Math.max(start, at - LONGEST_OWNED); i--) {
      if (units.isOwnName(i)) {
        return i;
      }
      if (units.isMark(i) || units.isAny(i, NO_SUBJECT | CLAUSE_STARTS)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean stops(int at) {
    return stopsClause(at) || units.mark(at) == ',' || units.is(at, Cue.BREAK);
  }
}
