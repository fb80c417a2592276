package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** How data is kept safe, and what is not promised. */
final class SecurityFrame implements Frame {

  /** How far behind a word of protection begins what is protected. */
  private static final int OBJECT_REACH = 5;

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean guards = sentence.has(Cue.GUARD);
    boolean about =
        !sentence.section().any(Scheme.SECURITY_MEASURES).isEmpty()
            || sentence.section().has(Cue.GUARD)
            || sentence
                .lead()
                .filter(lead -> !lead.acts())
                .filter(SecurityFrame::announces)
                .isPresent();
    boolean announced = sentence.has(Cue.INTRODUCTION);
    var measures = new ArrayList<Concept>();
    var disclaimers = new ArrayList<Concept>();
    for (Found found : sentence.found(Scheme.SECURITY_MEASURES)) {
      boolean ours =
          sentence
              .vocabulary()
              .related(found.concept(), "givesKind")
              .map(kind -> kind.name().equals("Security"))
              .orElse(true);
      boolean supported =
          !found.weak() && (!Vocabulary.isGeneric(found.concept()) || guards || about)
              || found.weak() && guards && about;
      boolean taken = isGuarded(sentence, found) || !isOthers(sentence, found);
      if (ours && supported && taken && !measures.contains(found.concept())) {
        boolean disclaims = found.concept().fact("disclaims").isPresent();
        (disclaims ? disclaimers : measures).add(found.concept());
      }
    }
    boolean kept = guards && keepsData(sentence);
    boolean data = !sentence.found(Scheme.DATA_CATEGORIES).isEmpty() || sentence.has(Cue.REFERENCE);
    boolean acts = sentence.has(Cue.FIRST_PARTY) || sentence.has(Cue.OUR);
    if (announced) {
      measures.clear();
    } else if (measures.isEmpty()
        && disclaimers.isEmpty()
        && guards
        && data
        && acts
        && (kept || about && !sentence.tells("Retention"))
        && !sentence.has(Cue.REQUEST)
        && !isAimed(sentence)
        && !isDenied(sentence)) {
      sentence.vocabulary().byDefault("Security").ifPresent(measures::add);
    }
    if (!measures.isEmpty() && (guards || about || acts) && !sentence.has(Cue.POLICY)) {
      practices.add(practice(sentence, measures, guards).build());
    }
    if (!disclaimers.isEmpty()) {
      practices.add(
          practice(sentence, disclaimers, guards).modality(Practice.Modality.DOES).build());
    }
  }

  /** True if a word of protection stands outside the measure's own name. */
  private static boolean isGuarded(SentenceReading sentence, Found measure) {
    Range range = sentence.range();
    return sentence.units().has(new Range(range.from(), measure.from()), Cue.GUARD)
        || sentence.units().has(new Range(measure.to(), range.to()), Cue.GUARD);
  }

  /**
   * "You may ask for deletion or anonymisation", "the crawler does not enter closed pages": asked
   * for, or denied.
   */
  private static boolean isOthers(SentenceReading sentence, Found measure) {
    Units units = sentence.units();
    var before = new Range(sentence.range().from(), measure.from());
    var near = new Range(Math.max(before.from(), measure.from() - OBJECT_REACH), before.to());
    return units.has(before, Cue.REQUEST)
        || !units.in(Scheme.RIGHTS, near).isEmpty()
        || measure.concept().fact("disclaims").isEmpty() && units.has(near, Cue.NEGATION);
  }

  /** "我们没有义务保护您在其他网站提交的信息": denied in the clause of the word itself. */
  private static boolean isDenied(SentenceReading sentence) {
    Units units = sentence.units();
    int guard = units.firstAny(sentence.range(), Cue.GUARD.bit());
    Range clause = new Segments(units, sentence.range()).at(guard);
    return Character.isIdeographic(units.word(guard).codePointAt(0))
        && units.has(new Range(clause.from(), guard), Cue.NEGATION);
  }

  /** "为保障安全，我们会收集设备信息": safety is what something else is done for. */
  private static boolean isAimed(SentenceReading sentence) {
    Units units = sentence.units();
    int guard = units.firstAny(sentence.range(), Cue.GUARD.bit());
    return units.is(guard, Cue.PURPOSE)
        || guard > sentence.range().from() && units.is(guard - 1, Cue.PURPOSE);
  }

  /** "We take steps to protect your data", "measures that secure it": the object is data. */
  private static boolean keepsData(SentenceReading sentence) {
    Units units = sentence.units();
    for (int i = sentence.range().from(); i < sentence.range().to(); i++) {
      if (units.is(i, Cue.GUARD) && isDone(sentence, i)) {
        int from = units.cueEnd(i, Cue.GUARD);
        var behind = new Range(from, Math.min(sentence.range().to(), from + OBJECT_REACH));
        if (units.has(behind, Cue.REFERENCE)
            || !units.in(Scheme.DATA_CATEGORIES, behind).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "We take steps to protect", "we protect", "measures to protect": no aim and no wish. */
  private static boolean isDone(SentenceReading sentence, int guard) {
    Units units = sentence.units();
    int at = guard - 1;
    while (at >= sentence.range().from()
        && units.isAny(at, Cue.mask(Cue.GUARD, Cue.COORDINATION, Cue.ADVERB))) {
      at--;
    }
    if (at < sentence.range().from()) {
      return false;
    }
    var before = new Range(sentence.range().from(), at);
    boolean asked = units.has(before, Cue.QUESTION);
    return units.is(at, Cue.ENDEAVOUR)
        || units.is(at, Cue.FIRST_PARTY) && !asked
        || units.is(at, Cue.INFINITIVE) && !units.in(Scheme.SECURITY_MEASURES, before).isEmpty();
  }

  /** "Our safeguards include:". */
  private static boolean announces(Lead lead) {
    return !lead.reading().found(Scheme.SECURITY_MEASURES).isEmpty()
        || lead.reading().has(Cue.GUARD);
  }

  /** "在加密的前提下，我们会使用提示词": a measure in a condition is taken for what is done. */
  private static boolean isSupposed(SentenceReading sentence, List<Concept> measures) {
    return sentence.found(Scheme.SECURITY_MEASURES).stream()
        .filter(found -> measures.contains(found.concept()))
        .anyMatch(
            found ->
                sentence.circumstances().stream().anyMatch(one -> one.range().contains(found)));
  }

  /** Chinese: what the clause of the measure names, or the one that says what is kept safe. */
  private static boolean isKept(SentenceReading sentence, Found data) {
    Units units = sentence.units();
    if (!Character.isIdeographic(units.word(data.from()).codePointAt(0))) {
      return true;
    }
    Range clause = new Segments(units, sentence.range()).at(data.from());
    return units.has(clause, Cue.GUARD) || !units.in(Scheme.SECURITY_MEASURES, clause).isEmpty();
  }

  private static Practice.Modality modality(SentenceReading sentence, List<Concept> measures) {
    return sentence.found(Scheme.SECURITY_MEASURES).stream()
        .filter(found -> measures.contains(found.concept()))
        .findFirst()
        .map(sentence::modality)
        .orElseGet(sentence::modality);
  }

  private static Practice.Builder practice(
      SentenceReading sentence, List<Concept> measures, boolean guards) {
    Practice.Builder builder =
        sentence
            .practice("Security")
            .actor(Actor.FIRST_PARTY)
            .modality(modality(sentence, measures))
            .confidence(
                new Confidence()
                    .ownVerb(guards)
                    .certainConcept(true)
                    .namedActor(sentence.has(Cue.FIRST_PARTY))
                    .value());
    measures.forEach(measure -> builder.add(Role.MEASURE, measure));
    List<Found> data =
        sentence.found(Scheme.DATA_CATEGORIES).stream().filter(found -> !found.weak()).toList();
    List<Found> own = data.stream().filter(found -> isKept(sentence, found)).toList();
    (own.isEmpty() || isSupposed(sentence, measures) ? data : own)
        .stream().forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    return builder;
  }
}
