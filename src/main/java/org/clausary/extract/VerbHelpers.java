package org.clausary.extract;

import org.clausary.extract.Practice.Modality;

/** The words between a subject and its verb: negation, modals, auxiliaries, adverbs. */
final class VerbHelpers {

  private static final int LONGEST_BRACKET = 40;

  static final long HELPERS =
      Cue.mask(
          Cue.NEGATION,
          Cue.MAY,
          Cue.MUST,
          Cue.ENDEAVOUR,
          Cue.AUXILIARY,
          Cue.ADVERB,
          Cue.LIMITATION);

  private final Units units;
  private final int start;

  /** True if the negations that stand there deny. */
  boolean denied;

  /** True if an auxiliary of the passive stands there. */
  boolean passive;

  /** True if the verb is coordinated with what stands before. */
  boolean joined;

  /** True if "or" coordinates it, so that a negation before reaches it. */
  boolean alternative;

  /** True if helpers stand beyond the coordination. */
  boolean helped;

  /** How firmly the helpers speak. */
  Modality modality = Modality.DOES;

  private final boolean concord;

  /**
   * @param concord true where two negations of one verb deny once
   */
  VerbHelpers(Units units, int start, boolean concord) {
    this.units = units;
    this.start = start;
    this.concord = concord;
  }

  /** One more negation of the verb. */
  void deny() {
    denied = concord || !denied;
  }

  /** Walks left over helper words; stops at a subject, an object or anything else. */
  int readBefore(int verb) {
    int at = verb - 1;
    while (at >= start) {
      char mark = units.mark(at);
      boolean joint = mark == ',' || units.is(at, Cue.COORDINATION);
      if (units.is(at, Cue.INFINITIVE)) {
        return at;
      }
      if (units.isAny(at, HELPERS) && !units.isAny(at, SubjectReader.ACTORS)) {
        note(at);
      } else if (joint && units.is(at, Cue.ALTERNATIVE)) {
        joined = true;
        alternative = true;
      } else if (joint) {
        joined = joined || units.is(at, Cue.COORDINATION) || helpersEnd(at);
      } else if (mark == ')' && opening(at) >= 0) {
        at = opening(at);
      } else if (mark != '-' && mark != '"' && mark != '(' && mark != ')' && mark != '*') {
        return at;
      }
      at--;
    }
    return at;
  }

  /** Where the bracket that closes here opens; -1 if it does not. */
  private int opening(int close) {
    for (int i = close - 1; i >= Math.max(start, close - LONGEST_BRACKET); i--) {
      if (units.mark(i) == '(') {
        return i;
      }
    }
    return -1;
  }

  private boolean helpersEnd(int comma) {
    return comma == start || !units.isAny(comma - 1, SubjectReader.ACTORS);
  }

  private void note(int at) {
    if (joined && units.isAny(at, ~Cue.ADVERB.bit())) {
      helped = true;
    }
    if (units.is(at, Cue.NEGATION) && startsCue(at, Cue.NEGATION)) {
      // "do not and will not": said twice, denied once
      if (!joined || !denied) {
        deny();
      }
    }
    passive |= units.is(at, Cue.AUXILIARY);
    if (units.is(at, Cue.ENDEAVOUR)) {
      modality = Modality.ENDEAVOURS;
    } else if (units.is(at, Cue.MAY) && modality == Modality.DOES) {
      modality = Modality.MAY;
    } else if (units.is(at, Cue.MUST) && modality == Modality.DOES) {
      modality = Modality.MUST;
    }
  }

  private boolean startsCue(int at, Cue cue) {
    return at == start || !units.is(at - 1, cue) || units.cueEnd(at - 1, cue) == at;
  }
}
