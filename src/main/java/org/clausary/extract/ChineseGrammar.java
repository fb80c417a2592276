package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact.Type;
import org.clausary.extract.Practice.Modality;
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

  @Override
  public boolean elidesObject(Units units, Predication predication) {
    // past the scope: "使用服务商收集" has an object, which is another verb's subject
    for (int i = predication.verb().to(); i < units.size() && units.mark(i) != '.'; i++) {
      if (Segments.ends(units, i)) {
        return true;
      }
      if (!units.isMark(i)) {
        return false;
      }
    }
    return true;
  }

  /** "无需另行通知并征得您的同意": a denial reaches to the end of the clause. */
  @Override
  public boolean isUnneeded(Units units, Range sentence, Found basis) {
    for (int i = basis.from() - 1; i >= sentence.from() && !Segments.ends(units, i); i--) {
      if (units.is(i, Cue.NEGATION) && !units.is(i, Cue.EXCEPTION)) {
        return true;
      }
    }
    return false;
  }

  /** "页面展示车型相关信息": no word of people, and nothing that is sure of itself. */
  @Override
  public boolean isVague(Units units, Predication predication) {
    return predication.actions().stream().allMatch(Found::weak)
        && !units.hasAny(predication.scope(), Cue.mask(Cue.USER, Cue.REFERENCE))
        && units.in(Scheme.DATA_SUBJECTS, predication.scope()).isEmpty()
        && !namesPerson(units, predication.scope());
  }

  private static boolean namesPerson(Units units, Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (units.is(i, Cue.DETERMINER) && units.is(i, Cue.BLOCKER)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest helper before it in its clause. */
  @Override
  public Optional<Modality> modality(
      Units units, Range sentence, List<Circumstance> circumstances, int unit) {
    for (int i = unit - 1; i >= sentence.from() && !Segments.ends(units, i); i--) {
      if (isAside(circumstances, i)) {
        continue;
      }
      if (units.is(i, Cue.ENDEAVOUR)) {
        return Optional.of(Modality.ENDEAVOURS);
      }
      if (units.is(i, Cue.MAY)) {
        return Optional.of(Modality.MAY);
      }
      if (units.is(i, Cue.MUST)) {
        return Optional.of(Modality.MUST);
      }
    }
    return Optional.of(Modality.DOES);
  }

  /** "收集、使用", "收集使用": coordinated with or without a mark. */
  private static List<List<Found>> groups(Units units, Range sentence) {
    var groups = new ArrayList<List<Found>>();
    for (List<Found> all : atDenials(units, VerbGroups.of(units, sentence, BETWEEN))) {
      boolean past = isDoneBefore(units, all.get(all.size() - 1));
      List<Found> group =
          all.stream()
              .filter(one -> !isDoneBefore(units, one) && !(past && isShort(units, all)))
              .toList();
      if (group.isEmpty()) {
        continue;
      }
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

  /** "去标识化后的数据": what had been done to data says which data it is. */
  private static boolean isDoneBefore(Units units, Found action) {
    int particle = action.to() + 1;
    return particle < units.size()
        && units.is(action.to(), Cue.CONDITION_END)
        && units.is(particle, Cue.RELATIVE);
  }

  /** "去标识化或匿名化后的": nothing but the words that join them between the first and the last. */
  private static boolean isShort(Units units, List<Found> group) {
    for (int i = group.get(0).from(); i < end(group); i++) {
      boolean joins = units.isAny(i, Cue.mask(Cue.COORDINATION, Cue.ALTERNATIVE));
      if (!joins && !units.covers(Scheme.PROCESSING_ACTIONS, i)) {
        return false;
      }
    }
    return true;
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
      to = nextCondition(units, draft.verb().to(), to, circumstances);
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

  /** "我们收集姓名，如需了解，请联系我们": a condition that opens a clause is that of the next one. */
  private static int nextCondition(
      Units units, int from, int to, List<Circumstance> circumstances) {
    for (Circumstance one : circumstances) {
      int begin = one.range().from();
      boolean opens =
          one.type() == Type.CONDITION
              && one.initial()
              && from < begin
              && begin < to
              && Segments.ends(units, begin - 1)
              && !units.is(begin, Cue.CONCESSION);
      if (opens && Segments.ends(units, Math.min(one.range().to(), units.size() - 1))) {
        return begin;
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
