package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Scheme;

/**
 * Chinese: a sentence is a chain of clauses between commas; the subject stands before helpers and
 * verb and is carried on to the next clause; objects come after the verb or before it behind a
 * marker; what ends in "的" belongs to the noun after it.
 */
final class ChineseGrammar implements Grammar {

  /** How many characters the name of a kind of people has at most. */
  private static final int LONGEST = 12;

  private static final long BETWEEN =
      Cue.mask(Cue.COORDINATION, Cue.ADVERB, Cue.MAY, Cue.MUST, Cue.NEGATION, Cue.ALTERNATIVE);

  @Override
  public List<Circumstance> circumstances(Units units, Range sentence) {
    return new ChineseCircumstances(units, sentence).find();
  }

  @Override
  public Zones zones(
      Units units, Predication predication, List<Circumstance> circumstances, Zone start) {
    return new ChineseZones(units, predication, circumstances).fill(start);
  }

  @Override
  public List<Predication> predications(Units units, Range sentence, Memory memory) {
    List<Circumstance> circumstances = circumstances(units, sentence);
    var segments = new Segments(units, sentence);
    var drafts = new ArrayList<Predication>();
    Predication main = null;
    Predication before = null;
    for (List<Found> group : groups(units, sentence)) {
      var reader = new ChineseSubject(units, sentence, segments, circumstances, before, main);
      Predication draft = reader.read(group);
      if (draft == null) {
        continue;
      }
      drafts.add(draft);
      before = draft;
      if (draft.isAsserted() || draft.form() == Form.BARE) {
        main = draft;
      }
    }
    return scoped(units, sentence, circumstances, drafts);
  }

  /** "收集、使用", "收集使用": coordinated with or without a mark. */
  private static List<List<Found>> groups(Units units, Range sentence) {
    var groups = new ArrayList<List<Found>>();
    for (List<Found> group : atDenials(units, VerbGroups.of(units, sentence, BETWEEN))) {
      List<Found> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      boolean told = group.get(0).concept().fact("doneBy").isPresent();
      boolean adjacent = last != null && end(last) == group.get(0).from();
      if (adjacent && !told && !units.is(end(last) - 1, Cue.PURPOSE)) {
        last.addAll(group);
      } else {
        groups.add(new ArrayList<>(group));
      }
    }
    return groups;
  }

  /** "训练模型，不会使用": what is denied after a comma is not what was said before it. */
  private static List<List<Found>> atDenials(Units units, List<List<Found>> groups) {
    var cut = new ArrayList<List<Found>>();
    for (List<Found> group : groups) {
      int from = 0;
      for (int i = 1; i < group.size(); i++) {
        var between = new Range(end(group.subList(from, i)), group.get(i).from());
        if (isFreshDenial(units, between)) {
          cut.add(group.subList(from, i));
          from = i;
        }
      }
      cut.add(group.subList(from, group.size()));
    }
    return cut;
  }

  private static boolean isFreshDenial(Units units, Range between) {
    boolean apart = false;
    for (int i = between.from(); i < between.to(); i++) {
      apart |= Segments.ends(units, i);
    }
    return apart && units.has(between, Cue.NEGATION);
  }

  /** One past the last unit of a verb group. */
  static int end(List<Found> group) {
    return group.stream().mapToInt(Found::to).max().orElseThrow();
  }

  /**
   * Each predication reaches to the next one that is asserted, or to a "but" that states something;
   * the first from the beginning.
   */
  private static List<Predication> scoped(
      Units units, Range sentence, List<Circumstance> circumstances, List<Predication> drafts) {
    var scoped = new ArrayList<Predication>();
    boolean first = true;
    for (int i = 0; i < drafts.size(); i++) {
      Predication draft = drafts.get(i);
      boolean main = draft.isAsserted() || draft.form() == Form.BARE;
      int from = main && first ? sentence.from() : draft.scope().from();
      int to = sentence.to();
      for (int k = i + 1; k < drafts.size() && to == sentence.to(); k++) {
        Predication next = drafts.get(k);
        boolean opens = next.isAsserted() || next.form() == Form.BARE;
        if (opens || !main) {
          to = Math.max(draft.verb().to(), next.scope().from());
        }
      }
      to = breakOff(units, draft.verb().to(), to, circumstances);
      scoped.add(draft.within(new Range(from, to)));
      first &= !main;
    }
    return scoped;
  }

  /** Where a clause that begins with "but" ends what was said; but not one that excepts from it. */
  private static int breakOff(Units units, int from, int to, List<Circumstance> circumstances) {
    for (int i = from + 1; i < to; i++) {
      int at = i;
      boolean breaks = units.is(i, Cue.BREAK) && Segments.ends(units, i - 1);
      boolean excepts =
          breaks
              && circumstances.stream()
                  .anyMatch(c -> at <= c.range().from() && c.type() == Type.EXCEPTION);
      if (breaks && !excepts) {
        return i;
      }
    }
    return to;
  }

  /** True if a unit lies in a condition, an exception or "only when …". */
  static boolean isAside(List<Circumstance> circumstances, int unit) {
    return circumstances.stream().anyMatch(c -> c.aside() && c.range().contains(unit));
  }

  /** True if a range names data or refers to it. */
  static boolean namesData(Units units, Range range) {
    return !units.in(Scheme.DATA_CATEGORIES, range).isEmpty() || units.has(range, Cue.REFERENCE);
  }

  /** Who a unit names, or null. */
  static Actor actorAt(Units units, int unit) {
    if (units.is(unit, Cue.FIRST_PARTY)) {
      return Actor.FIRST_PARTY;
    }
    if (units.isAny(unit, Cue.mask(Cue.USER, Cue.REQUEST))) {
      return Actor.USER;
    }
    if (units.covers(Scheme.RECIPIENTS, unit) && isOurs(units, unit)) {
      return Actor.FIRST_PARTY;
    }
    if (units.is(unit, Cue.THIRD_PARTY) || units.covers(Scheme.RECIPIENTS, unit)) {
      return Actor.THIRD_PARTY;
    }
    return units.covers(Scheme.DATA_SUBJECTS, unit) && isPerson(units, unit) ? Actor.USER : null;
  }

  /** "未成年人使用服务", but not "未成年人信息". */
  private static boolean isPerson(Units units, int unit) {
    return around(units, Scheme.DATA_SUBJECTS, unit).stream()
        .anyMatch(
            one ->
                !one.weak()
                    && !units.covers(Scheme.DATA_CATEGORIES, one.to() - 1)
                    && (one.to() == units.size()
                        || !units.covers(Scheme.DATA_CATEGORIES, one.to())));
  }

  /** The concepts of a list that cover a unit. */
  private static List<Found> around(Units units, Scheme scheme, int unit) {
    var near = new Range(Math.max(0, unit - LONGEST), Math.min(units.size(), unit + LONGEST));
    return units.in(scheme, near).stream()
        .filter(one -> one.from() <= unit && unit < one.to())
        .toList();
  }

  /** "允许特定员工访问": the people of a company act for it. */
  private static boolean isOurs(Units units, int unit) {
    return around(units, Scheme.RECIPIENTS, unit).stream()
        .anyMatch(one -> one.concept().fact("ofOurs").isPresent());
  }
}
