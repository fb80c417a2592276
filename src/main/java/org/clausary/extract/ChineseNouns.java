package org.clausary.extract;

import java.util.List;
import org.clausary.ontology.Scheme;

/** Words that are verbs elsewhere and are none where they stand: "您的使用", "图像生成服务". */
final class ChineseNouns {

  /** How far before a word the name of a service that it is part of may begin. */
  private static final int REACH = 24;

  /** How many characters the word for a service has at most. */
  private static final int NAME_OF_SERVICE = 2;

  private static final long HELPERS =
      Cue.mask(Cue.NEGATION, Cue.MAY, Cue.ADVERB, Cue.AGENT, Cue.CONDITION_END);

  private final Units units;
  private final Range sentence;

  ChineseNouns(Units units, Range sentence) {
    this.units = units;
    this.sentence = sentence;
  }

  /**
   * True if a verb group is no verb.
   *
   * @param left where the words before it begin that can belong to it
   * @param segment the clause it stands in
   */
  boolean isNone(List<Found> group, int left, Range segment) {
    int verb = group.get(0).from();
    int end = ChineseGrammar.end(group);
    return isNoun(verb, left)
        || isPurposeOnly(verb, end, left)
        || isService(group, segment)
        || isOfService(group, segment)
        || isConsent(group, segment);
  }

  /** "使用我们的服务", "使用加密技术", "提供基于位置的服务": the object is a service and no data. */
  private boolean isOfService(List<Found> group, Range segment) {
    int end = ChineseGrammar.end(group);
    if (!group.stream().allMatch(one -> one.concept().fact("ofService").isPresent())
        || units.is(end - 1, Cue.PURPOSE)) {
      return false;
    }
    if (end < segment.to() && units.isOwnName(end)) {
      return units.in(Scheme.DATA_CATEGORIES, new Range(end, segment.to())).isEmpty();
    }
    var object = new Range(end, wordsEnd(end, segment));
    List<Found> data = units.in(Scheme.DATA_CATEGORIES, object);
    int first = data.isEmpty() ? object.to() : data.get(0).from();
    boolean weak = group.stream().allMatch(Found::weak);
    boolean ends = group.stream().allMatch(one -> one.concept().fact("endsInService").isPresent());
    List<Found> measures = units.in(Scheme.SECURITY_MEASURES, object);
    if (!measures.isEmpty() && measures.get(0).to() <= first && !ends) {
      return true;
    }
    for (Found service : part("ServiceWord", object)) {
      boolean last = service.to() >= lastWord(segment) || isCoordinated(service.to());
      boolean alone = !units.covers(Scheme.DATA_CATEGORIES, service.from());
      if (alone && ((data.isEmpty() || service.to() < first) || weak && last && ends)) {
        return true;
      }
    }
    return false;
  }

  /** "获得您的授权": consent is asked for, and no data taken. */
  private boolean isConsent(List<Found> group, Range segment) {
    int end = ChineseGrammar.end(group);
    var object = new Range(end, wordsEnd(end, segment));
    return group.stream().allMatch(Found::weak)
        && group.stream().allMatch(one -> one.concept().fact("ofConsent").isPresent())
        && part("ConsentWord", object).stream()
            .anyMatch(
                consent ->
                    units
                        .in(Scheme.DATA_CATEGORIES, new Range(consent.to(), segment.to()))
                        .isEmpty());
  }

  /** Up to the next verb or purpose. */
  private int wordsEnd(int from, Range segment) {
    int to = from;
    while (to < segment.to()
        && !units.covers(Scheme.PROCESSING_ACTIONS, to)
        && !units.is(to, Cue.PURPOSE)) {
      to++;
    }
    return to;
  }

  private List<Found> part(String word, Range range) {
    return units.parts().stream()
        .filter(one -> one.concept().name().equals(word))
        .filter(one -> range.from() <= one.from() && one.to() <= range.to())
        .toList();
  }

  /** "您的使用", "信息的任何出售": a verb after the mark of possession is a noun. */
  private boolean isNoun(int verb, int left) {
    if (verb <= left) {
      return false;
    }
    boolean possessive = units.is(verb - 1, Cue.DETERMINER) && units.is(verb - 1, Cue.BLOCKER);
    if (isGround(verb) || isJoinedToNoun(verb, left)) {
      return true;
    }
    int mark = verb - 1;
    while (mark > left
        && units.isAny(mark, Cue.mask(Cue.DETERMINER, Cue.REFERENCE))
        && !units.is(mark, Cue.RELATIVE)) {
      mark--;
    }
    return units.isAny(mark, Cue.mask(Cue.RELATIVE, Cue.OUR)) || possessive;
  }

  /** "作品的访问与发布": joined to a noun, a verb is one too. */
  private boolean isJoinedToNoun(int verb, int left) {
    int joint = verb - 1;
    return joint > left
        && units.isAny(joint, Cue.mask(Cue.COORDINATION, Cue.RECIPIENT))
        && units.in(Scheme.PROCESSING_ACTIONS, new Range(left, joint)).stream()
            .anyMatch(one -> one.to() == joint && isNoun(one.from(), left));
  }

  /** "根据评估结果": a ground is a noun, and so is a verb right behind the word for it. */
  private boolean isGround(int verb) {
    return units.is(verb - 1, Cue.RELY)
        && units.cueEnd(verb - 1, Cue.RELY) == verb
        && !units.is(verb - 1, Cue.PURPOSE)
        && !units.is(verb, Cue.PURPOSE);
  }

  /** "录音将以接近输入音频的声音播放": a weak verb between other words and data, behind data. */
  boolean isPart(List<Found> group, int left) {
    int verb = group.get(0).from();
    int end = ChineseGrammar.end(group);
    int before = verb - 1;
    return before > left
        && group.stream().allMatch(Found::weak)
        && !units.isKnown(before)
        && !units.isMark(before)
        && end < sentence.to()
        && !units.is(end - 1, Cue.PURPOSE)
        && units.covers(Scheme.DATA_CATEGORIES, end)
        && !units.in(Scheme.DATA_CATEGORIES, new Range(left, before)).isEmpty();
  }

  /** "用于" is a verb only if its object stands before it, or helpers do: "但不会用于". */
  private boolean isPurposeOnly(int verb, int end, int left) {
    if (!units.is(verb, Cue.PURPOSE) || units.cueEnd(verb, Cue.PURPOSE) < end) {
      return false;
    }
    var before = new Range(left, verb);
    boolean helped = verb > left && units.isAny(verb - 1, HELPERS);
    return !helped
        && !units.has(before, Cue.OBJECT_MARKER)
        && !ChineseGrammar.namesData(units, before);
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
          !units.is(verb, Cue.PURPOSE)
              && !units.hasAny(new Range(end, purpose.to()), Cue.mask(Cue.PURPOSE, Cue.FIRST_PARTY))
              && !isReached(new Range(end, purpose.to()));
      if (purpose.from() == verb && purpose.to() > end && weak && last && plain) {
        return true;
      }
    }
    return false;
  }

  /** "提供您服务", but not "提供基于您位置的服务": the user gets it, and is not told of. */
  private boolean isReached(Range object) {
    int user = units.firstAny(object, Cue.USER.bit());
    return user < object.to() && !units.has(new Range(user, object.to()), Cue.RELATIVE);
  }

  /** "图像生成服务": the verb says what kind of service. */
  private boolean isPartOfService(int verb, int end) {
    int from = Math.max(sentence.from(), verb - REACH);
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
}
