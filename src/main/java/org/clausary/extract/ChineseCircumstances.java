package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.ontology.Scheme;

/**
 * Finds conditions, exceptions and limitations of a Chinese sentence. They begin with a cue ("如果",
 * "除非"), end with one ("……时", "……除外"), or both ("除……外").
 */
final class ChineseCircumstances {

  private static final long FRESH = Cue.mask(Cue.FIRST_PARTY, Cue.NEGATION);

  /** How far before a condition its denial stands. */
  private static final int NEAR = 4;

  private final Units units;
  private final Range sentence;
  private final Segments segments;
  private final List<Circumstance> found = new ArrayList<>();

  ChineseCircumstances(Units units, Range sentence) {
    this.units = units;
    this.sentence = sentence;
    this.segments = new Segments(units, sentence);
  }

  List<Circumstance> find() {
    int i = sentence.from();
    while (i < sentence.to()) {
      i = Math.max(i + 1, read(i));
    }
    return List.copyOf(found);
  }

  private int read(int i) {
    if (units.is(i, Cue.WHOLE_CONDITION)) {
      return isNotNeeded(i)
          ? units.cueEnd(i, Cue.WHOLE_CONDITION)
          : whole(Type.CONDITION, i, Cue.WHOLE_CONDITION);
    }
    if (units.is(i, Cue.WHOLE_EXCEPTION)) {
      return whole(Type.EXCEPTION, i, Cue.WHOLE_EXCEPTION);
    }
    if (units.is(i, Cue.EXCEPTION)) {
      return exception(i);
    }
    if (units.is(i, Cue.CONDITION)) {
      return condition(i);
    }
    if (units.is(i, Cue.CONDITION_END)) {
      return closed(i);
    }
    if (units.is(i, Cue.LIMITATION)) {
      return limitation(i);
    }
    return i + 1;
  }

  /** "仅在获得您的同意后": to the end of the condition it limits to, else of the clause. */
  private int limitEnd(int from, int cueEnd) {
    Range segment = segments.at(from);
    int next = Math.min(cueEnd, sentence.to() - 1);
    if (units.is(next, Cue.WHOLE_CONDITION)) {
      return endOfCues(units.cueEnd(next, Cue.WHOLE_CONDITION));
    }
    boolean opens = units.isAny(next, Cue.mask(Cue.CONDITION, Cue.PREPOSITION));
    for (int k = cueEnd; k < segment.to(); k++) {
      if (units.is(k, Cue.CONDITION_END)) {
        return endOfCues(k);
      }
      if (units.covers(Scheme.PROCESSING_ACTIONS, k) && !opens) {
        break;
      }
    }
    for (int k = cueEnd + 1; k < segment.to(); k++) {
      // "仅实时播放、不会留存"
      if (units.is(k, Cue.NEGATION) && units.is(k - 1, Cue.COORDINATION)) {
        return k - 1;
      }
    }
    return endOf(segment);
  }

  /** "仅在您使用该功能时": limited by a condition, whose end a cue marks. */
  private int limitation(int i) {
    int cueEnd = units.cueEnd(i, Cue.LIMITATION);
    int to = limitEnd(i, cueEnd);
    boolean closed =
        to < sentence.to() && units.isAny(to - 1, Cue.mask(Cue.CONDITION_END, Cue.WHOLE_CONDITION));
    add(Type.LIMITATION, i, to);
    if (closed) {
      Circumstance open = found.remove(found.size() - 1);
      found.add(new Circumstance(open.type(), open.range(), open.initial(), true));
    }
    return cueEnd;
  }

  /** "无需事先征得您的同意": a condition that is said not to be one. */
  private boolean isNotNeeded(int from) {
    return units.has(new Range(Math.max(sentence.from(), from - NEAR), from), Cue.NEGATION);
  }

  private int whole(Type type, int from, Cue cue) {
    return add(type, from, endOfCues(units.cueEnd(from, cue)));
  }

  /** "除非……", "除……外", "……除外". */
  private int exception(int i) {
    int cueEnd = units.cueEnd(i, Cue.EXCEPTION);
    Range segment = segments.at(i);
    boolean last = cueEnd >= endOf(segment);
    if (last) {
      int from = segment.from();
      for (int k = segment.from(); k < i; k++) {
        from = units.is(k, Cue.BREAK) ? k + 1 : from;
      }
      return add(Type.EXCEPTION, from, cueEnd);
    }
    for (int k = cueEnd; k < segment.to(); k++) {
      if (units.is(k, Cue.EXCEPTION)) {
        int end = units.cueEnd(k, Cue.EXCEPTION);
        return isBesides(end) ? end : add(Type.EXCEPTION, i, end);
      }
      if (units.is(k, Cue.CONDITION_END) && !units.is(i, Cue.CONDITION)) {
        return add(Type.EXCEPTION, i, endOfCues(k));
      }
    }
    int end = clauseEnd(cueEnd);
    return cueEnd - i == 1 && isBesides(end) ? end : add(Type.EXCEPTION, i, end);
  }

  /** "除本政策外，我们还……": besides, and no exception. */
  private boolean isBesides(int end) {
    var rest = new Range(end, sentence.to());
    int also = units.firstAny(rest, Cue.ALSO.bit());
    return also < sentence.to() && !units.has(new Range(end, also), Cue.NEGATION);
  }

  private int condition(int i) {
    int cueEnd = units.cueEnd(i, Cue.CONDITION);
    if (cueEnd < sentence.to() && units.mark(cueEnd) == ')') {
      // "（如有）"
      return cueEnd;
    }
    Range segment = segments.at(i);
    int end = -1;
    for (int k = cueEnd; k < segment.to(); k++) {
      // "当您注册时或我们验证时": one condition
      boolean more = end < 0 || units.is(end, Cue.ALTERNATIVE) || units.is(end, Cue.COORDINATION);
      if (units.is(k, Cue.CONDITION_END) && more) {
        end = endOfCues(k);
        k = end;
      }
    }
    return add(Type.CONDITION, i, end >= 0 ? end : clauseEnd(cueEnd));
  }

  private int endOfCues(int from) {
    int to = from;
    while (to < sentence.to() && units.is(to, Cue.CONDITION_END)) {
      to++;
    }
    return to;
  }

  /**
   * A condition whose beginning no cue marks: from the preposition, else from the clause's start.
   */
  private int closed(int i) {
    Range segment = segments.at(i);
    int from = -1;
    for (int k = segment.from(); k < i; k++) {
      boolean inside = !found.isEmpty() && found.get(found.size() - 1).range().contains(k);
      if (from < 0 && units.is(k, Cue.PREPOSITION) && !inside) {
        from = k;
      }
    }
    boolean bare =
        from < 0
            && !units.hasAny(new Range(segment.from(), i), Cue.FIRST_PARTY.bit())
            && !units.in(Scheme.PROCESSING_ACTIONS, new Range(segment.from(), i)).isEmpty()
            && endOfCues(i) >= endOf(segment);
    if (from < 0 && !bare || saysWhich(endOfCues(i))) {
      return i + 1;
    }
    return add(Type.CONDITION, bare ? segment.from() : from, endOfCues(i));
  }

  /** "在通话过程中处理的声纹": said of the noun behind the verb, and no condition. */
  private boolean saysWhich(int from) {
    int start = from;
    while (start < sentence.to() && units.is(start, Cue.ADVERB)) {
      start++;
    }
    int end = start;
    return units.in(Scheme.PROCESSING_ACTIONS, new Range(end, sentence.to())).stream()
        .anyMatch(
            one ->
                one.from() == end
                    && one.to() < sentence.to()
                    && units.is(one.to(), Cue.RELATIVE)
                    && !units.is(one.to(), Cue.BLOCKER));
  }

  /**
   * To the end of the clause, and of those after it that go on with "and" or "or" or only go on
   * enumerating; but not out of the brackets it stands in.
   */
  private int clauseEnd(int from) {
    Range segment = segments.at(Math.min(from, sentence.to() - 1));
    while (segment.to() < sentence.to()
        && (units.is(segment.to(), Cue.COORDINATION) || isMember(segments.at(segment.to())))
        && !units.hasAny(segments.at(segment.to()), FRESH)) {
      segment = segments.at(segment.to());
    }
    return Math.min(endOf(segment), bracketEnd(from, segment.to()));
  }

  /** "位于甲国，乙国或丙国": names and nothing that is said. */
  private boolean isMember(Range segment) {
    return segment.to() < sentence.to()
        && units.covers(Scheme.PLACES, segment.from())
        && units.has(segment, Cue.COORDINATION)
        && units.in(Scheme.PROCESSING_ACTIONS, segment).isEmpty()
        && !units.hasAny(segment, Cue.mask(Cue.USER, Cue.THIRD_PARTY, Cue.MAY, Cue.MUST));
  }

  /** Where the bracket that is open at a unit closes; else the given end. */
  private int bracketEnd(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      char mark = units.mark(i);
      if (mark == '(') {
        open++;
      } else if (mark == ')' && open-- == 0) {
        return i;
      }
    }
    return to;
  }

  /** One past the last word of a segment. */
  private int endOf(Range segment) {
    int to = segment.to();
    while (to > segment.from() + 1
        && units.isMark(to - 1)
        && (Segments.ends(units, to - 1) || units.mark(to - 1) == '.')) {
      to--;
    }
    return to;
  }

  private int add(Type type, int from, int to) {
    int end = Math.max(to, from + 1);
    boolean initial = end < sentence.to();
    found.add(new Circumstance(type, new Range(from, end), initial));
    return end;
  }
}
