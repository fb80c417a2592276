package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** Reads who acts, how firmly and whether at all, from the words before a Chinese verb. */
final class ChineseSubject {

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
  private final Segments segments;
  private final List<Circumstance> circumstances;
  private final Predication before;
  private final Predication main;
  private final ChineseActor who;
  private final ChineseNouns nouns;

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
    this.segments = segments;
    this.circumstances = circumstances;
    this.before = before;
    this.main = main;
    this.who = new ChineseActor(units, sentence, circumstances, before);
    this.nouns = new ChineseNouns(units, sentence);
  }

  /** The predication of a verb group; null if it is a noun. Its scope is where it begins. */
  Predication read(List<Found> group) {
    var verb = new Range(group.get(0).from(), ChineseGrammar.end(group));
    Range segment = segments.at(verb.from());
    int left = before == null ? segment.from() : Math.max(segment.from(), before.verb().to());
    left = coordinated(left, verb.from());
    if (nouns.isNone(group, left, segment) || isRepeated(group, segment)) {
      return null;
    }
    var forms = new ChineseForm(units, circumstances, before, main);
    findActor(left, verb.from(), segment);
    if (!who.isNamed() && nouns.isPart(group, left)) {
      return null;
    }
    boolean theirs = who.actor() == Actor.USER;
    if (theirs && (forms.isTopic(verb, segment) || isOwner(verb))) {
      who.forget();
    }
    boolean named = who.isNamed();
    boolean requested = isRequested(left);
    helpers(named ? who.at() : left, verb.from());
    Form form = requested ? Form.INFINITIVE : forms.of(verb, left, segment, who, helped);
    Actor actor = requested ? Actor.USER : who.actor();
    if (!named && form == Form.INFINITIVE && forms.goesOnFrom(segment)) {
      actor = before.actor();
      denied |= before.polarity() == Polarity.DENIED;
    } else if (!named && main != null) {
      actor = main.actor();
      modality = modality == null ? main.modality() : modality;
      boolean goesOn = form == Form.INFINITIVE || isAlternative(verb.from());
      denied |= goesOn && main.polarity() == Polarity.DENIED;
    } else if (!named) {
      actor = who.earlier(segment.from());
      if (form == Form.ACTIVE && actor == Actor.UNSTATED) {
        boolean told = helped && ChineseGrammar.namesData(units, new Range(left, segment.to()));
        form = told ? Form.ACTIVE : Form.BARE;
        actor = told ? Actor.FIRST_PARTY : actor;
      }
    }
    if (modality == null && main != null && isExample(main.verb().to(), verb.from())) {
      modality = main.modality();
    }
    int begin = isAfterAside(segment) ? segment.from() : pivot(left, verb.from());
    int from = named && main != null && !who.isAgent() ? Math.min(who.at(), verb.from()) : begin;
    return new Predication(
        group,
        verb,
        new Range(from, segment.to()),
        form,
        actor,
        named,
        denied ? Polarity.DENIED : Polarity.AFFIRMED,
        modality == null ? Modality.DOES : modality,
        false);
  }

  /** "您对回答的评价将用于": the one whose data it is puts it to no use. */
  private boolean isOwner(Range verb) {
    int particle = units.firstAny(new Range(who.at(), verb.from()), Cue.RELATIVE.bit());
    return units.is(verb.from(), Cue.PURPOSE)
        && ChineseGrammar.namesData(units, new Range(particle, verb.from()));
  }

  /** "我们收集位置，仅在必要时才会收集": said again to limit what was said. */
  private boolean isRepeated(List<Found> group, Range segment) {
    int verb = group.get(0).from();
    var ahead = new Range(segment.from(), verb);
    return main != null
        && main.verb().from() < segment.from()
        && units.has(ahead, Cue.LIMITATION)
        && !units.has(ahead, Cue.NEGATION)
        && !ChineseGrammar.namesData(units, segment)
        && group.get(0).concept() == main.actions().get(0).concept();
  }

  /** "删除数据或进行匿名化": the data before a coordination is the first verb's. */
  private int coordinated(int left, int verb) {
    int at = verb - 1;
    while (at > left && units.isAny(at, HELPERS)) {
      at--;
    }
    boolean own =
        before == null
            || !before.isAsserted()
            || before.form() == Form.PASSIVE
            || units.is(verb, Cue.PURPOSE)
            || units.isMark(at);
    boolean splits =
        !own
            && units.is(at, Cue.COORDINATION)
            && ChineseGrammar.namesData(units, new Range(before.verb().to(), at));
    return splits ? at : left;
  }

  /** "委托公司对数据进行审核": what stands before the marked object is that of the verb before. */
  private int pivot(int left, int verb) {
    int marker = units.firstAny(new Range(left, verb), Cue.OBJECT_MARKER.bit());
    boolean marked =
        main != null
            && main.verb().to() == left
            && marker < verb
            && ChineseGrammar.namesData(units, new Range(marker, verb));
    return marked ? marker : left;
  }

  /** "仅在您使用该功能时收集": the condition before the verb belongs to it. */
  private boolean isAfterAside(Range segment) {
    return before != null
        && before.form() == Form.SUBORDINATE
        && segment.contains(before.verb().from());
  }

  private void findActor(int left, int verb, Range segment) {
    who.find(left, verb);
    boolean fresh = main == null || main.verb().from() < segment.from();
    boolean past = before != null && before.form() == Form.RELATIVE || isAfterAside(segment);
    if (!who.isNamed() && fresh && past) {
      who.findPast(segment.from(), before.verb().from());
    }
  }

  /** "您可以要求我们删除", "您有权选择退出我们的出售": the user asks, we have not said that we do. */
  private boolean isRequested(int left) {
    if (who.actor() != Actor.FIRST_PARTY) {
      return false;
    }
    boolean inRequest =
        before != null
            && before.form() == Form.INFINITIVE
            && before.actor() == Actor.USER
            && segments.at(before.verb().from()).contains(who.at());
    // the words of the request may end in a verb of their own: "选择退出"
    var ahead = new Range(Math.min(left, segments.at(who.at()).from()), who.at());
    return inRequest
        || !units.in(Scheme.RIGHTS, ahead).isEmpty()
        || units.in(Scheme.CHOICE_MECHANISMS, ahead).stream()
            .anyMatch(choice -> !units.is(choice.to(), Cue.CONDITION_END))
        || units.has(ahead, Cue.REQUEST);
  }

  private void helpers(int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (ChineseGrammar.isAside(circumstances, i)) {
        continue;
      }
      helped |= units.isAny(i, HELPERS);
      boolean opens = i == from || !units.is(i - 1, Cue.NEGATION);
      denied ^= opens && units.is(i, Cue.NEGATION) && !isOfNoun(i, verb);
      if (units.is(i, Cue.ENDEAVOUR)) {
        modality = Modality.ENDEAVOURS;
      } else if (modality == null && units.isAny(i, Cue.mask(Cue.MAY, Cue.REQUEST))) {
        modality = Modality.MAY;
      } else if (modality == null && units.is(i, Cue.MUST)) {
        modality = Modality.MUST;
      }
    }
  }

  /** "（包括但不限于将对话传输至服务器）": an example is as firm as what it is an example of. */
  private boolean isExample(int from, int verb) {
    int open = units.firstAny(new Range(from, verb), Cue.OPEN_LIST.bit());
    return open > from && open < verb && units.mark(open - 1) == '(';
  }

  /** "在不可修改的介质上保存": what a place is not. */
  private boolean isOfNoun(int negation, int verb) {
    return negation > 0
        && units.is(negation - 1, Cue.PREPOSITION)
        && units.has(new Range(negation, verb), Cue.RELATIVE);
  }

  private boolean isAlternative(int verb) {
    return before != null
        && units.has(new Range(before.verb().to(), verb), Cue.ALTERNATIVE)
        && !units.has(new Range(before.verb().to(), verb), Cue.BREAK);
  }
}
