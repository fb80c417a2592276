package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/** How a Chinese verb stands in its sentence: asserted, presupposed, or said of a purpose. */
final class ChineseForm {

  /** How far behind a verb its "的" is looked for. */
  private static final int RELATIVE_REACH = 24;

  private static final long HELPERS =
      Cue.mask(
          Cue.ADVERB, Cue.MAY, Cue.MUST, Cue.NEGATION, Cue.LIMITATION, Cue.AGENT, Cue.OPEN_LIST);

  private final Units units;
  private final List<Circumstance> circumstances;
  private final Predication before;
  private final Predication main;

  /**
   * @param before the predication before this one in the sentence, or null
   * @param main the last asserted one, or null
   */
  ChineseForm(Units units, List<Circumstance> circumstances, Predication before, Predication main) {
    this.units = units;
    this.circumstances = circumstances;
    this.before = before;
    this.main = main;
  }

  /**
   * @param verb the units of the verb group
   * @param left where the words before it begin that can belong to it
   * @param segment the clause it stands in
   * @param helped true if a helper stands before it
   */
  Form of(Range verb, int left, Range segment, ChineseActor who, boolean helped) {
    if (ChineseGrammar.isAside(circumstances, verb.from())) {
      return Form.SUBORDINATE;
    }
    boolean asks = units.has(new Range(segment.from(), verb.from()), Cue.QUESTION);
    boolean told = ChineseGrammar.namesData(units, new Range(left, verb.from()));
    if (asks || isRelative(verb.to(), segment, helped, told)) {
      return Form.RELATIVE;
    }
    boolean alone = !who.isNamed() && !helped;
    if (isPurpose(left, verb.from(), who) || alone && isSerial(segment, verb.from())) {
      return Form.INFINITIVE;
    }
    if (isTopic(verb, segment)) {
      return Form.PASSIVE;
    }
    boolean objectFirst =
        (!who.isNamed() || who.isAgent())
            && !isMarked(left, verb.from())
            && (units.is(verb.from(), Cue.PURPOSE)
                || ChineseGrammar.namesData(units, new Range(left, verb.from())));
    return objectFirst ? Form.PASSIVE : Form.ACTIVE;
  }

  /** "您提供的信息", "收集信息的目的", but not "收集设备的型号". */
  private boolean isRelative(int end, Range segment, boolean helped, boolean told) {
    int to = Math.min(segment.to(), end + RELATIVE_REACH);
    if (isGivenToUs(end, to)) {
      return true;
    }
    for (int i = end; i < to; i++) {
      if (units.covers(Scheme.PROCESSING_ACTIONS, i)) {
        return false;
      }
      if (units.is(i, Cue.RELATIVE) && !units.is(i, Cue.BLOCKER)) {
        // "信息存储于境内的服务器": the last verb of a clause that has its object tells
        boolean last =
            units.in(Scheme.PROCESSING_ACTIONS, new Range(i + 1, segment.to())).isEmpty();
        return isDirect(end, i) || !helped && !(told && last) && !dataFollows(i + 1, to);
      }
    }
    return false;
  }

  /** "提供给我们的信息": "to our" before data is "that … to us". */
  private boolean isGivenToUs(int end, int to) {
    int i = end;
    while (i < to && units.is(i, Cue.OUR)) {
      i++;
    }
    return i > end && i < to && units.covers(Scheme.DATA_CATEGORIES, i);
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
    Predication first = goesOnFrom(segment) ? before : main;
    return first != null
        && first.verb().from() >= segment.from()
        && !units.hasAny(
            new Range(first.verb().to(), verb),
            Cue.mask(Cue.COORDINATION, Cue.BREAK, Cue.OBJECT_MARKER));
  }

  /** "停止使用内容训练模型": what was asked for goes on in the same clause. */
  boolean goesOnFrom(Range segment) {
    return before != null
        && before.form() == Form.INFINITIVE
        && before.named()
        && before.verb().from() >= segment.from();
  }

  /** "我们收集的信息，将存储在……": what the words before presuppose is what this verb is about. */
  boolean isTopic(Range verb, Range segment) {
    if (before == null || before.form() != Form.RELATIVE) {
      return false;
    }
    int particle = units.firstAny(new Range(before.verb().to(), verb.from()), Cue.RELATIVE.bit());
    List<Found> data = units.in(Scheme.DATA_CATEGORIES, new Range(particle, verb.from()));
    if (data.isEmpty()
        || ChineseGrammar.namesData(units, new Range(verb.to(), segment.to()))
        || units.has(new Range(segment.from(), before.verb().from()), Cue.OBJECT_MARKER)) {
      return false;
    }
    int end = data.stream().mapToInt(Found::to).max().orElseThrow();
    for (int i = Math.max(end, segment.from()); i < verb.from(); i++) {
      if (!units.isAny(i, HELPERS)) {
        return false;
      }
    }
    return true;
  }

  /** A verb behind a purpose marker, with no subject of its own. */
  private boolean isPurpose(int left, int verb, ChineseActor who) {
    if (before != null && verb == before.verb().to() && units.is(verb - 1, Cue.PURPOSE)) {
      return true;
    }
    if (who.isNamed() && who.at() > left && units.is(who.at() - 1, Cue.PURPOSE)) {
      return true;
    }
    for (int i = verb - 1; i >= Math.max(left, who.isNamed() ? who.at() : left); i--) {
      if (units.is(i, Cue.PURPOSE)
          && !isOfNoun(i, left, verb)
          && !ChineseGrammar.isAside(circumstances, i)) {
        return !who.isNamed() || who.isAgent() || who.at() >= i || before != null;
      }
    }
    return false;
  }

  /** "用于训练的数据将保存": the purpose that a clause begins with is that of its data. */
  private boolean isOfNoun(int purpose, int left, int verb) {
    int particle = units.firstAny(new Range(purpose, verb), Cue.RELATIVE.bit());
    if (units.covers(Scheme.DATA_CATEGORIES, purpose)) {
      return true;
    }
    boolean first = purpose == left || units.is(left, Cue.PURPOSE) && purpose == left + 1;
    // "用于智能问答和文件生成": right behind a noun a verb is a part of it
    boolean apart = !units.covers(Scheme.DATA_CATEGORIES, verb - 1);
    return first && apart && ChineseGrammar.namesData(units, new Range(particle, verb));
  }

  /** True if "将" or the like stands before the object, and not before the verb alone. */
  private boolean isMarked(int left, int verb) {
    for (int i = left; i < verb; i++) {
      boolean auxiliary = units.isAny(i + 1, Cue.mask(Cue.SOURCE, Cue.AGENT, Cue.PREPOSITION));
      if (units.is(i, Cue.OBJECT_MARKER)
          && !auxiliary
          && ChineseGrammar.namesData(units, new Range(i, verb))) {
        return true;
      }
    }
    return false;
  }
}
