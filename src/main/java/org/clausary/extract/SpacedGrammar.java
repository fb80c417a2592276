package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Languages that put spaces between words and the subject before the verb. */
final class SpacedGrammar implements Grammar {

  /** How far after a passive verb "by …" is looked for. */
  private static final int AGENT_REACH = 10;

  /** How far after us a coordinated third party stands. */
  private static final int PARTY_REACH = 6;

  private static final long PARTIES =
      Cue.mask(
          Cue.COORDINATION, Cue.OUR, Cue.DETERMINER, Cue.FIRST_PARTY, Cue.ADVERB, Cue.TOWARDS_US);

  private static final long BETWEEN =
      Cue.mask(Cue.COORDINATION, Cue.ADVERB, Cue.MAY, Cue.AUXILIARY, Cue.INFINITIVE);

  private final boolean concord;
  private final long between;

  /**
   * @param concord true for a language in which two negations of one verb deny once
   */
  SpacedGrammar(boolean concord) {
    this.concord = concord;
    this.between = concord ? BETWEEN | Cue.NEGATION.bit() : BETWEEN;
  }

  @Override
  public List<Circumstance> circumstances(Units units, Range sentence) {
    return new SpacedCircumstances(units, sentence).find();
  }

  @Override
  public List<Predication> predications(Units units, Range sentence, Memory memory) {
    List<Circumstance> circumstances = circumstances(units, sentence);
    var drafts = new ArrayList<Predication>();
    Predication main = null;
    for (List<Found> group : VerbGroups.of(units, sentence, between)) {
      int verb = group.get(0).from();
      Subject subject =
          new SubjectReader(units, sentence.from(), main, memory, concord)
              .read(verb, group.get(group.size() - 1).to());
      if (subject.noun()) {
        continue;
      }
      Predication draft = draft(units, sentence, group, subject, main);
      if (isSubordinate(circumstances, verb)) {
        draft = draft.as(Form.SUBORDINATE);
      }
      drafts.add(draft);
      if (draft.isAsserted() || draft.form() == Form.BARE) {
        main = draft;
      }
    }
    return scoped(units, sentence, circumstances, drafts);
  }

  private static Predication draft(
      Units units, Range sentence, List<Found> group, Subject subject, Predication main) {
    int end = group.stream().mapToInt(Found::to).max().orElseThrow();
    Actor actor = subject.actor();
    boolean named = subject.named();
    Polarity polarity = subject.polarity();
    Modality modality = subject.modality();
    Form form = subject.form();
    if (subject.inherits() && main != null) {
      if (form != Form.PASSIVE) {
        actor = main.actor();
        named = main.named();
      }
      polarity = polarity == null ? main.polarity() : polarity;
      modality = modality == null ? main.modality() : modality;
    } else if (subject.inherits()) {
      form = Form.BARE;
    }
    if (form == Form.INFINITIVE && main == null
        || form == Form.ACTIVE && isRequested(units, sentence, subject)) {
      form = Form.SUBORDINATE;
    }
    if (form == Form.INFINITIVE) {
      actor = instrument(units, main, group.get(0).from()) ? Actor.THIRD_PARTY : main.actor();
      polarity = subject.polarity() == Polarity.DENIED ? Polarity.DENIED : main.polarity();
      modality = main.modality();
    }
    if (end < sentence.to() && units.is(end, Cue.NONE)) {
      polarity = Polarity.DENIED;
    }
    var draft =
        new Predication(
            group,
            new Range(group.get(0).from(), end),
            new Range(subject.from(), sentence.to()),
            form,
            actor,
            named,
            polarity == null ? Polarity.AFFIRMED : polarity,
            modality == null ? Modality.DOES : modality,
            subject.inherits() && main != null && form == Form.ACTIVE && main.withOthers());
    if (form == Form.PASSIVE || form == Form.RELATIVE && !named) {
      return agent(units, sentence, draft);
    }
    boolean joint =
        actor == Actor.FIRST_PARTY
            && named
            && !subject.inherits()
            && othersFollow(units, subject.from(), draft.verb().from());
    return joint ? draft.withOthers(true) : draft;
  }

  /** "We and our partners …", "by us and our vendors": a third party coordinated with us. */
  private static boolean othersFollow(Units units, int us, int to) {
    boolean joined = false;
    for (int i = us + 1; i < to; i++) {
      if (units.is(i, Cue.THIRD_PARTY) || units.covers(Scheme.RECIPIENTS, i)) {
        return joined;
      }
      joined |= units.is(i, Cue.COORDINATION);
      if (!units.isAny(i, PARTIES) && !units.isMark(i)) {
        return false;
      }
    }
    return false;
  }

  /** "You may request that we delete": asked for, not done. */
  private static boolean isRequested(Units units, Range sentence, Subject subject) {
    int before = subject.from() - 1;
    return before >= sentence.from()
        && subject.actor() != Actor.USER
        && units.is(before, Cue.REQUEST);
  }

  /** "We use vendors to collect …": the vendors collect. */
  private static boolean instrument(Units units, Predication main, int verb) {
    var between = new Range(main.verb().to(), verb);
    return main.actor() == Actor.FIRST_PARTY
        && (units.has(between, Cue.THIRD_PARTY) || !units.in(Scheme.RECIPIENTS, between).isEmpty())
        && units.in(Scheme.DATA_CATEGORIES, between).isEmpty();
  }

  private static Predication agent(Units units, Range sentence, Predication draft) {
    int from = draft.verb().to();
    int to = Math.min(sentence.to(), from + AGENT_REACH);
    for (int i = from; i < to; i++) {
      if (!units.is(i, Cue.AGENT)) {
        continue;
      }
      for (int k = i + 1; k < Math.min(sentence.to(), i + 6); k++) {
        if (units.isAny(k, Cue.mask(Cue.FIRST_PARTY, Cue.TOWARDS_US))) {
          boolean joint = othersFollow(units, k, Math.min(sentence.to(), k + PARTY_REACH));
          return draft.by(Actor.FIRST_PARTY, true).withOthers(joint);
        }
        if (units.is(k, Cue.USER)) {
          return draft.by(Actor.USER, true);
        }
        if (units.is(k, Cue.THIRD_PARTY) || units.covers(Scheme.RECIPIENTS, k)) {
          return draft.by(Actor.THIRD_PARTY, true);
        }
      }
    }
    return draft;
  }

  private static boolean isSubordinate(List<Circumstance> circumstances, int verb) {
    return circumstances.stream()
        .anyMatch(c -> c.type() != Type.LIMITATION && c.range().contains(verb));
  }

  /** Gives each predication the units up to the next one that begins a clause of its own. */
  private static List<Predication> scoped(
      Units units, Range sentence, List<Circumstance> circumstances, List<Predication> drafts) {
    var scoped = new ArrayList<Predication>();
    int mainEnd = sentence.from();
    boolean first = true;
    for (int i = 0; i < drafts.size(); i++) {
      Predication draft = drafts.get(i);
      boolean main = draft.isAsserted() || draft.form() == Form.BARE;
      int to = limit(units, sentence, drafts, i, main);
      int from = draft.scope().from();
      if (main && first) {
        from = sentence.from();
      } else if (draft.form() == Form.PASSIVE || draft.form() == Form.RELATIVE) {
        from =
            units.has(new Range(mainEnd, from), Cue.DEFINITION)
                ? mainEnd
                : objectStart(units, mainEnd, from, draft.form());
      }
      scoped.add(draft.within(new Range(Math.min(from, draft.verb().from()), to)));
      if (main) {
        first = false;
        mainEnd = draft.verb().to();
      }
    }
    return scoped;
  }

  private static int limit(
      Units units, Range sentence, List<Predication> drafts, int at, boolean main) {
    int end = sentence.to();
    for (int k = at + 1; k < drafts.size(); k++) {
      Predication next = drafts.get(k);
      boolean opens = next.isAsserted() || next.form() == Form.BARE;
      if (opens || !main && next.form() != Form.RELATIVE) {
        end = Math.max(drafts.get(at).verb().to(), next.scope().from());
        break;
      }
    }
    return turn(units, new Range(drafts.get(at).verb().to(), end));
  }

  /** "…, but we do not do any profiling": a new subject, also where its verb is not known. */
  private static int turn(Units units, Range behind) {
    for (int i = behind.from(); i + 1 < behind.to(); i++) {
      if (units.is(i, Cue.BREAK) && units.is(i + 1, Cue.FIRST_PARTY)) {
        return i;
      }
    }
    return behind.to();
  }

  /** Where the noun phrase before a passive verb begins. */
  private static int objectStart(Units units, int from, int subject, Form form) {
    int start = from;
    for (int i = from; i < subject; i++) {
      char mark = units.mark(i);
      boolean clause =
          mark == ';'
              || mark == ':'
              || units.is(i, Cue.BREAK)
              || mark == ',' && i + 1 < subject && units.is(i + 1, Cue.COORDINATION);
      if (clause || form == Form.RELATIVE && (mark == ',' || units.is(i, Cue.COORDINATION))) {
        start = i + 1;
      }
    }
    return start;
  }

  @Override
  public Zones zones(
      Units units, Predication predication, List<Circumstance> circumstances, Zone start) {
    return new SpacedZones(units, predication, circumstances).fill(start);
  }
}
