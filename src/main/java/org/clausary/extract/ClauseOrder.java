package org.clausary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.clausary.ontology.Scheme;

/**
 * Brings the clauses of a language that puts verbs last into the order that the grammar of spaced
 * languages reads: subject, helpers, negation, verb, all the rest. What a clause says stays the
 * same, and so do its characters in the source. One use.
 */
final class ClauseOrder {

  private static final long FINITE = Cue.mask(Cue.AUXILIARY, Cue.MAY, Cue.MUST);
  private static final long SUBORDINATING =
      Cue.mask(Cue.CONDITION, Cue.EXCEPTION, Cue.QUESTION, Cue.RELATIVE);
  private static final long BETWEEN =
      Cue.mask(Cue.COORDINATION, Cue.ADVERB, Cue.MAY, Cue.AUXILIARY);
  private static final long ACTORS = Cue.mask(Cue.FIRST_PARTY, Cue.USER, Cue.THIRD_PARTY);
  private static final long GOVERNING =
      Cue.mask(Cue.PREPOSITION, Cue.PURPOSE, Cue.RECIPIENT, Cue.SOURCE, Cue.AGENT, Cue.CONDITION);

  private static final long BEFORE_OPENERS =
      Cue.mask(Cue.COORDINATION, Cue.ADVERB, Cue.LIMITATION, Cue.BREAK) | GOVERNING;

  private final Units units;
  private final Integer[] order;

  /** Words that open a clause whose verb is still to come, the innermost last. */
  private final List<Opener> openers = new ArrayList<>();

  /** Units of clauses that are in order already. */
  private final boolean[] done;

  private Range sentence;
  private int closed;

  /** The noun with the relative clause that closed last, without the comma after it. */
  private Range relative = new Range(0, 0);

  /**
   * @param at the word
   * @param end where the clause proper begins
   * @param finite true if it is the finite verb of a main clause
   * @param certain false for a word that may be an article as well
   */
  private record Opener(int at, int end, boolean finite, boolean certain) {}

  private ClauseOrder(Units units) {
    this.units = units;
    this.order = IntStream.range(0, units.size()).boxed().toArray(Integer[]::new);
    this.done = new boolean[units.size()];
  }

  /** The units as the grammar reads them; the same ones for most languages. */
  static Units arranged(Units units, Vocabulary vocabulary, String language) {
    Units whole = SplitVerbs.join(units, vocabulary.splitForms(language));
    limit(whole, vocabulary.limitations(language));
    return vocabulary.is("verbsLast", language) ? new ClauseOrder(whole).arranged() : whole;
  }

  /** "ne … que": no negation, but a limitation of what follows. */
  private static void limit(Units units, SplitForms forms) {
    for (int i = 0; i < units.size() && !forms.isEmpty(); i++) {
      for (SplitForms.Apart apart : forms.near(units, i, units.size())) {
        units.clear(i);
        units.mark(i, Cue.ADVERB);
        units.clear(apart.rest().from());
        units.mark(apart.rest().from(), Cue.LIMITATION);
      }
    }
  }

  private Units arranged() {
    for (Range range : Sentences.of(units)) {
      sentence = range;
      openers.clear();
      closed = range.from();
      arrangeSentence();
    }
    return units.arranged(IntStream.range(0, order.length).map(i -> order[i]).toArray());
  }

  private void arrangeSentence() {
    List<Range> verbs = verbs();
    int next = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (next < verbs.size() && verbs.get(next).from() == i) {
        Range verb = verbs.get(next++);
        read(verb, verbs.subList(next, verbs.size()));
        i = Math.max(i, verb.to() - 1);
      } else {
        open(i);
      }
    }
  }

  /** The verbs of the sentence, coordinated ones together; no nouns, no infinitives with "to". */
  private List<Range> verbs() {
    var verbs = new ArrayList<Range>();
    for (List<Found> group : VerbGroups.of(units, sentence, BETWEEN)) {
      int first = 0;
      for (int i = 1; i < group.size(); i++) {
        // "…, die wir erheben, speichern wir": two clauses side by side
        if (isActor(group.get(i).to()) && isApart(group.get(i - 1), group.get(i))) {
          add(verbs, group.subList(first, i));
          first = i;
        }
      }
      add(verbs, group.subList(first, group.size()));
    }
    return verbs;
  }

  private boolean isApart(Found left, Found right) {
    return right.from() > left.to()
        && !units.has(new Range(left.to(), right.from()), Cue.COORDINATION);
  }

  private void add(List<Range> verbs, List<Found> group) {
    int from = group.get(0).from();
    int to = group.stream().mapToInt(Found::to).max().orElseThrow();
    boolean noun = units.isCapital(from) && from > sentence.from();
    boolean infinitive = from > sentence.from() && units.is(from - 1, Cue.INFINITIVE);
    if (!noun && !infinitive) {
      verbs.add(new Range(from, to));
    }
  }

  private void open(int i) {
    char mark = units.mark(i);
    if (mark == ';' || mark == ':' || mark == '|') {
      openers.clear();
    } else if (units.isAny(i, SUBORDINATING) && !units.is(i, Cue.DETERMINER) && isFirst(i)) {
      openers.add(new Opener(i, cueEnd(i), false, true));
    } else if (isRelativePronoun(i)) {
      boolean certain = i + 1 < sentence.to() && units.isAny(i + 1, ACTORS);
      openers.add(new Opener(i, i + 1, false, certain));
    } else if (units.isAny(i, FINITE)) {
      openers.add(new Opener(i, i + 1, true, true));
    }
  }

  /** A subordinating word opens the sentence, or follows a mark or a small word after one. */
  private boolean isFirst(int i) {
    return i == sentence.from()
        || units.isMark(i - 1)
        || units.isAny(i - 1, BEFORE_OPENERS) && !units.isAny(i - 1, SUBORDINATING);
  }

  private int cueEnd(int i) {
    int end = i + 1;
    for (Cue cue : List.of(Cue.CONDITION, Cue.EXCEPTION, Cue.QUESTION, Cue.RELATIVE)) {
      if (units.is(i, cue)) {
        end = Math.max(end, units.cueEnd(i, cue));
      }
    }
    return Math.min(end, sentence.to());
  }

  /** An article right after a comma, or after a comma and a preposition. */
  private boolean isRelativePronoun(int i) {
    int before = i - 1;
    if (before > sentence.from() && units.isAny(before, GOVERNING)) {
      before--;
    }
    return before >= sentence.from()
        && units.mark(before) == ','
        && units.is(i, Cue.DETERMINER)
        && !units.is(i, Cue.OUR)
        && i + 1 < sentence.to()
        && !units.isMark(i + 1);
  }

  private void read(Range verb, List<Range> later) {
    int tail = tail(verb.to());
    boolean last = tail == sentence.to() || units.isMark(tail) || isJoint(tail);
    if (verb.to() == tail && isActor(tail)) {
      invert(verb);
    } else if (last) {
      close(verb, tail, later);
    } else {
      second(verb);
    }
  }

  private boolean isJoint(int i) {
    return units.is(i, Cue.COORDINATION);
  }

  /** One past the finite verbs that follow a participle at the end of its clause. */
  private int tail(int from) {
    int to = from;
    while (to < sentence.to() && units.isAny(to, FINITE | Cue.ADVERB.bit()) && !units.isMark(to)) {
      to++;
    }
    return to == sentence.to() || units.isMark(to) || isJoint(to) ? to : from;
  }

  private boolean isActor(int i) {
    return i < sentence.to() && units.isAny(i, ACTORS) && !units.isMark(i);
  }

  /** "… verarbeitet werden": the clause goes back to the word that opened it. */
  private void close(Range verb, int tail, List<Range> later) {
    int found = openers.size() - 1;
    boolean more = later.stream().anyMatch(next -> isLast(next) && sameStretch(tail, next.from()));
    while (found >= 0 && !openers.get(found).certain && !more && hasFinite(found)) {
      found--;
    }
    if (found < 0) {
      if (closed > sentence.from() && isJoint(closed)) {
        rewrite(closed + 1, tail, plain(verb, new Range(verb.to(), tail), Integer.MIN_VALUE));
      }
      closed = tail;
      return;
    }
    Opener opener = openers.get(found);
    openers.subList(found, openers.size()).clear();
    if (opener.finite) {
      main(opener.at, verb, tail);
    } else {
      subordinate(opener, verb, tail);
    }
    closed = tail;
  }

  private boolean isLast(Range verb) {
    int end = tail(verb.to());
    return end == sentence.to() || units.isMark(end) || isJoint(end);
  }

  private boolean sameStretch(int from, int to) {
    for (int i = from; i < to; i++) {
      char mark = units.mark(i);
      if (mark == ';' || mark == ':') {
        return false;
      }
    }
    return true;
  }

  private boolean hasFinite(int below) {
    return openers.subList(0, below).stream().anyMatch(Opener::finite);
  }

  private void subordinate(Opener opener, Range verb, int tail) {
    if (!opener.certain || units.is(opener.at, Cue.DETERMINER)) {
      units.mark(opener.at, Cue.RELATIVE);
    }
    if (units.is(opener.at, Cue.RELATIVE)) {
      relative = new Range(clauseStart(Math.max(sentence.from(), opener.at - 1)), tail);
    }
    int subject = subjectEnd(opener.end, verb.from(), isPassive(verb.to(), tail));
    rewrite(opener.end, tail, plain(verb, new Range(verb.to(), tail), subject));
  }

  /** "… werden … verarbeitet", "… können wir … weitergeben". */
  private void main(int finite, Range verb, int tail) {
    int start = clauseStart(finite);
    boolean passive = units.is(finite, Cue.AUXILIARY) || isPassive(verb.to(), tail);
    int subject = subjectEnd(finite + 1, verb.from(), passive);
    boolean inverted =
        subject > finite + 1
            && !(finite > start && units.isAny(finite - 1, ACTORS))
            && (isActor(finite + 1) || !holdsSubject(start, finite));
    if (!inverted) {
      rewrite(finite + 1, tail, plain(verb, new Range(verb.to(), tail), Integer.MIN_VALUE));
      return;
    }
    IntUnaryOperator rank = plain(verb, new Range(verb.to(), tail), subject);
    boolean object = holdsSubject(start, finite);
    rewrite(
        start,
        tail,
        i -> {
          if (i < finite) {
            return object ? 6 : 9;
          }
          return i == finite ? 1 : rank.applyAsInt(i);
        });
  }

  /** The verb stands second and its subject third: "Daher speichern wir". */
  private void invert(Range verb) {
    int start = clauseStart(verb.from());
    if (start == verb.from() && start == relative.to() + 1) {
      start = relative.from();
    }
    int subject = subjectEnd(verb.to(), sentence.to(), false);
    if (start == verb.from() && start == sentence.from()
        || start < verb.from() && units.isAny(verb.from() - 1, ACTORS)) {
      second(verb);
      return;
    }
    int end = clauseEnd(verb.to());
    boolean object = holdsSubject(start, verb.from());
    IntUnaryOperator rank = plain(verb, new Range(verb.to(), verb.to()), subject);
    rewrite(start, end, i -> i < verb.from() ? object ? 6 : 9 : rank.applyAsInt(i));
    closed = end;
  }

  /** The verb stands second, where it should: only a negation after it comes before it. */
  private void second(Range verb) {
    int end = clauseEnd(verb.to());
    rewrite(verb.from(), end, plain(verb, new Range(verb.to(), verb.to()), Integer.MIN_VALUE));
  }

  /** Subject, finite verbs, negation, verb, denied object, rest. */
  private IntUnaryOperator plain(Range verb, Range tail, int subject) {
    return i -> {
      if (verb.contains(i)) {
        return 4;
      }
      if (tail.contains(i)) {
        return 2;
      }
      if (i < subject && !(units.is(i, Cue.NONE) && isActor(i))) {
        return 0;
      }
      boolean negates = units.is(i, Cue.NEGATION) && !done[i];
      if (negates) {
        return units.is(i, Cue.NONE) ? 5 : 3;
      }
      return 7;
    };
  }

  private boolean isPassive(int from, int to) {
    return units.has(new Range(from, to), Cue.AUXILIARY);
  }

  /** One past the subject that starts at a place; the place itself if none does. */
  private int subjectEnd(int from, int to, boolean passive) {
    int end = from;
    while (end < to && isActor(end) && end - from < 2) {
      end++;
    }
    if (end > from) {
      return end;
    }
    int reached = from;
    for (int i = from; i < to && !done[i] && !ends(i); i++) {
      boolean named =
          units.covers(Scheme.RECIPIENTS, i)
              || passive && (units.covers(Scheme.DATA_CATEGORIES, i) || units.is(i, Cue.REFERENCE));
      if (named) {
        reached = i + 1;
      }
    }
    return reached;
  }

  /** A preposition, or a mark that is no part of an enumeration. */
  private boolean ends(int i) {
    return units.isAny(i, GOVERNING)
        || units.isMark(i) && units.mark(i) != ',' && units.mark(i) != '-';
  }

  /** True if data or a party stands there without a preposition before it. */
  private boolean holdsSubject(int from, int to) {
    if (from >= to || units.isAny(from, GOVERNING)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (units.covers(Scheme.DATA_CATEGORIES, i)
          || units.isAny(i, ACTORS | Cue.REFERENCE.bit())
          || units.covers(Scheme.RECIPIENTS, i)) {
        return true;
      }
    }
    return false;
  }

  private int clauseStart(int verb) {
    int start = verb;
    while (start > sentence.from() && start > closed) {
      char mark = units.mark(start - 1);
      boolean ends =
          mark == ';'
              || mark == ':'
              || mark == ','
              || mark == '|'
              || units.is(start - 1, Cue.BREAK);
      if (ends || isJoint(start - 1) && opensAfter(start)) {
        return start;
      }
      start--;
    }
    return start < verb && isJoint(start) ? start + 1 : start;
  }

  /** "… gespeichert und … weitergegeben": the coordination begins a clause if one ended before. */
  private boolean opensAfter(int start) {
    for (int i = start - 2; i >= sentence.from(); i--) {
      if (units.covers(Scheme.PROCESSING_ACTIONS, i) || units.isAny(i, FINITE)) {
        return true;
      }
      if (units.isMark(i) && units.mark(i) != '-') {
        return false;
      }
    }
    return false;
  }

  private int clauseEnd(int from) {
    for (int i = from; i < sentence.to(); i++) {
      char mark = units.mark(i);
      boolean stop = mark == '.' && !units.isKnown(i);
      if (stop || mark == ';' || mark == ':' || mark == '|' || mark == ')') {
        return i;
      }
      if (units.is(i, Cue.BREAK)) {
        return i;
      }
      boolean clause = mark == ',' && i + 1 < sentence.to() && opensClause(i + 1);
      boolean verb =
          units.covers(Scheme.PROCESSING_ACTIONS, i)
              && !units.isCapital(i)
              && !units.is(i - 1, Cue.INFINITIVE);
      if (clause || verb || isJoint(i) && i + 1 < sentence.to() && isActor(i + 1)) {
        return verb ? joint(from, i) : i;
      }
    }
    return sentence.to();
  }

  private boolean opensClause(int i) {
    return units.isAny(i, SUBORDINATING | Cue.mask(Cue.PURPOSE, Cue.FIRST_PARTY, Cue.BREAK))
        || isRelativePronoun(i);
  }

  private int joint(int from, int verb) {
    for (int i = verb - 1; i > from; i--) {
      if (isJoint(i) || units.mark(i) == ',') {
        return i;
      }
    }
    return verb;
  }

  private void rewrite(int from, int to, IntUnaryOperator rank) {
    if (from >= to) {
      return;
    }
    var part = new ArrayList<Integer>(List.of(order).subList(from, to));
    part.sort(Comparator.comparingInt(i -> rank.applyAsInt(i)));
    for (int i = from; i < to; i++) {
      order[i] = part.get(i - from);
      done[i] = true;
    }
  }
}
