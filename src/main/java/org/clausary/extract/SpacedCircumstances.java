package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.ontology.Scheme;

/** Finds "if …", "unless …", "only …" in languages with spaces between words. */
final class SpacedCircumstances {

  private static final long ACTORS =
      Cue.mask(Cue.FIRST_PARTY, Cue.THIRD_PARTY, Cue.USER, Cue.REQUEST);
  private static final long SUBJECTS =
      ACTORS | Cue.mask(Cue.OUR, Cue.REFERENCE, Cue.DETERMINER, Cue.NEGATION, Cue.POLICY);
  private static final long VERBS =
      Cue.mask(Cue.MAY, Cue.MUST, Cue.AUXILIARY, Cue.NEGATION, Cue.REQUEST, Cue.ENDEAVOUR);

  private static final long GOVERNING =
      Cue.mask(
          Cue.RELATIVE,
          Cue.QUESTION,
          Cue.CONDITION,
          Cue.EXCEPTION,
          Cue.COORDINATION,
          Cue.PREPOSITION,
          Cue.DETERMINER,
          Cue.INFINITIVE,
          Cue.REQUEST,
          Cue.FIRST_PARTY);

  /** How many units the first member of a list has at most before it names data. */
  private static final int FIRST_OF_LIST = 7;

  private static final long ENDING_NAME =
      ACTORS | Cue.mask(Cue.PREPOSITION, Cue.INFINITIVE, Cue.RELATIVE, Cue.CONDITION, Cue.QUESTION);

  private final Units units;
  private final Range sentence;
  private final List<Circumstance> found = new ArrayList<>();

  SpacedCircumstances(Units units, Range sentence) {
    this.units = units;
    this.sentence = sentence;
  }

  List<Circumstance> find() {
    int clauseStart = sentence.from();
    int i = sentence.from();
    while (i < sentence.to()) {
      char mark = units.mark(i);
      if (mark == ';' || mark == ':' || units.is(i, Cue.BREAK)) {
        clauseStart = i + 1;
      }
      i = Math.max(i + 1, read(i, clauseStart));
    }
    return List.copyOf(found);
  }

  private int read(int i, int clauseStart) {
    if (units.is(i, Cue.WHOLE_CONDITION)) {
      return add(Type.CONDITION, i, units.cueEnd(i, Cue.WHOLE_CONDITION), false);
    }
    if (units.is(i, Cue.WHOLE_EXCEPTION)) {
      return add(Type.EXCEPTION, i, units.cueEnd(i, Cue.WHOLE_EXCEPTION), false);
    }
    if (units.is(i, Cue.CONDITION)) {
      return clause(Type.CONDITION, i, i, clauseStart);
    }
    if (units.is(i, Cue.EXCEPTION)) {
      return clause(Type.EXCEPTION, i, i, clauseStart);
    }
    if (units.is(i, Cue.LIMITATION)) {
      int next = units.cueEnd(i, Cue.LIMITATION);
      if (next < sentence.to() && units.is(next, Cue.CONDITION)) {
        return clause(Type.LIMITATION, i, next, clauseStart);
      }
      return Math.min(next, add(Type.LIMITATION, i, phraseEnd(next), false));
    }
    return i + 1;
  }

  private int clause(Type type, int start, int cue, int clauseStart) {
    boolean initial = isInitial(clauseStart, start);
    int end = initial ? initialEnd(cue) : finalEnd(cue);
    return add(type, start, end, initial);
  }

  private int add(Type type, int from, int to, boolean initial) {
    found.add(new Circumstance(type, new Range(from, to), initial));
    return to;
  }

  private boolean isInitial(int from, int to) {
    var before = new Range(from, to);
    return !units.hasAny(before, ACTORS)
        && units.in(Scheme.PROCESSING_ACTIONS, before).isEmpty()
        && units.in(Scheme.DATA_CATEGORIES, before).isEmpty();
  }

  private int initialEnd(int cue) {
    for (int i = cue + 1; i < sentence.to(); i++) {
      char mark = units.mark(i);
      if (mark == ';' || mark == ':') {
        return i;
      }
      if (mark == ',' && opensClause(i + 1)) {
        return i;
      }
    }
    return nextSubject(cue);
  }

  /** "If your request is denied you may appeal": a second subject ends it without a comma. */
  private int nextSubject(int cue) {
    boolean told = false;
    for (int i = cue + 1; i < sentence.to(); i++) {
      boolean free = !units.isAny(i - 1, GOVERNING) && !units.isMark(i - 1);
      if (told && free && units.isAny(i, Cue.mask(Cue.REQUEST, Cue.FIRST_PARTY))) {
        return i;
      }
      told |= units.isAny(i, Cue.AUXILIARY.bit());
    }
    return sentence.to();
  }

  private int finalEnd(int cue) {
    int open = 0;
    for (int i = cueEnd(cue); i < sentence.to(); i++) {
      char mark = units.mark(i);
      if (mark == '(') {
        open++;
      } else if (mark == ')' && open-- > 0) {
        continue;
      }
      boolean resumes =
          mark == ','
              && i + 1 < sentence.to()
              && (units.is(i + 1, Cue.FIRST_PARTY) || units.is(i + 1, Cue.BREAK));
      boolean lists =
          mark == ','
              && i + 1 < sentence.to()
              && units.is(i + 1, Cue.OPEN_LIST)
              && namesData(units.cueEnd(i + 1, Cue.OPEN_LIST));
      if (mark == ';' || mark == ')' || resumes || lists || units.is(i, Cue.BREAK)) {
        return i;
      }
    }
    return lastWord();
  }

  /** True if the first thing of a list is data: "your date of birth", "certain network data". */
  private boolean namesData(int from) {
    int to = Math.min(sentence.to(), from + FIRST_OF_LIST);
    for (int i = from; i < to; i++) {
      if (units.covers(Scheme.DATA_CATEGORIES, i)) {
        return true;
      }
      if (units.isMark(i) || units.isAny(i, ENDING_NAME)) {
        return false;
      }
    }
    return false;
  }

  /** Past the words that open a circumstance, and past a comma right after them. */
  private int cueEnd(int cue) {
    Cue opener = units.is(cue, Cue.EXCEPTION) ? Cue.EXCEPTION : Cue.CONDITION;
    int end = units.cueEnd(cue, opener);
    boolean comma = end > cue + 1 && end < sentence.to() && units.mark(end) == ',';
    return comma ? end + 1 : cue + 1;
  }

  private int phraseEnd(int from) {
    for (int i = from; i < sentence.to(); i++) {
      char mark = units.mark(i);
      boolean apart = i > from && !units.isInTextOrder(i);
      if (apart || mark == ',' || mark == ';' || mark == ')' || units.is(i, Cue.BREAK)) {
        return i;
      }
    }
    return lastWord();
  }

  private int lastWord() {
    int to = sentence.to();
    return to > sentence.from() && units.isMark(to - 1) ? to - 1 : to;
  }

  /** "from the EEA, Switzerland, and the United Kingdom to …": places go on. */
  private boolean isPlaceBetween(int before, int after) {
    boolean follows =
        units.covers(Scheme.PLACES, after)
            || after + 1 < sentence.to() && units.covers(Scheme.PLACES, after + 1);
    return before >= sentence.from() && units.covers(Scheme.PLACES, before) && follows;
  }

  /** True if a subject with a verb follows, and not one more item of an enumeration. */
  private boolean opensClause(int from) {
    int start = from;
    while (start < sentence.to()
        && units.isAny(start, Cue.mask(Cue.ADVERB, Cue.COORDINATION, Cue.BREAK))) {
      start++;
    }
    if (start >= sentence.to() || isPlaceBetween(from - 2, start)) {
      return false;
    }
    boolean subject =
        units.isAny(start, SUBJECTS)
            || units.covers(Scheme.DATA_CATEGORIES, start)
            || units.covers(Scheme.RECIPIENTS, start)
            || units.isArranged() && units.isAny(start, VERBS)
            || !units.isKnown(start);
    int end = start;
    while (end < sentence.to() && units.mark(end) != ',') {
      end++;
    }
    var clause = new Range(start, end);
    return subject
        && (units.hasAny(clause, VERBS)
            || !units.in(Scheme.PROCESSING_ACTIONS, clause).isEmpty()
            || units.isAny(start, Cue.FIRST_PARTY.bit()));
  }
}
