package org.clausary.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** The legal bases that a text relies on, with the purposes it ties to them. */
final class LegalBasisFrame implements Frame {

  /** How many units "Our legal basis for this:" has at most. */
  private static final int LONGEST_LABEL = 8;

  /**
   * So many bases in a sentence are a list of them: what else it names belongs to none alone. Nor
   * does it where the bases are given for keeping data.
   */
  private static final int LIST_OF_BASES = 3;

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (isNotNeeded(sentence)) {
      sentence.section().memory().sawReliance();
    }
    boolean lead =
        sentence
            .lead()
            .map(l -> l.reading().has(Cue.RELY) || !l.reading().found(Scheme.LEGAL_BASES).isEmpty())
            .orElse(false);
    boolean relies = sentence.has(Cue.RELY) || lead;
    boolean about =
        !sentence.section().any(Scheme.LEGAL_BASES).isEmpty()
            || sentence.section().memory().relied();
    if (!relies && !about || sentence.has(Cue.INTRODUCTION) && !lead) {
      return;
    }
    Set<Concept> bases = bases(sentence);
    if (!about && opensWithTask(sentence)) {
      bases.removeIf(sentence.vocabulary()::namesTaskToo);
    }
    List<Concept> inherited =
        bases.isEmpty() && lead ? ofLead(sentence, practices) : List.<Concept>of();
    bases.addAll(inherited);
    if (bases.size() > 1) {
      bases.removeIf(Vocabulary::isGeneric);
    }
    boolean rights =
        (isAskedBefore(sentence) || sentence.lead().isPresent())
            && made(sentence, practices, "RightStatement");
    boolean announces =
        sentence.units().mark(sentence.range().to() - 1) == ':'
            && bases.stream().allMatch(Vocabulary::isGeneric);
    if (bases.isEmpty() || announces || isTitle(sentence, bases) || rights && !about) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("LegalBasisStatement")
            .actor(Actor.FIRST_PARTY)
            .modality(modality(sentence, bases))
            .confidence(
                new Confidence()
                    .ownVerb(sentence.has(Cue.RELY))
                    .fromLeadIn(lead)
                    .certainConcept(true)
                    .fromHeading(!relies)
                    .value());
    bases.forEach(basis -> builder.add(Role.LEGAL_BASIS, basis));
    boolean ties = bases.size() < LIST_OF_BASES && !made(sentence, practices, "Retention");
    sentence.found(Scheme.PURPOSES).stream()
        .filter(found -> ties)
        .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
        .filter(found -> !isBasisItself(sentence, found) && !isDone(sentence, found))
        .forEach(found -> builder.add(Role.PURPOSE, found.concept()));
    if (!builder.has(Role.PURPOSE) && isLabelled(sentence)) {
      purposesAbove(sentence).forEach(purpose -> builder.add(Role.PURPOSE, purpose));
    }
    sentence.found(Scheme.DATA_CATEGORIES).stream()
        .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
        .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    if (!inherited.isEmpty()) {
      sentence
          .madeBy(practices)
          .toList()
          .forEach(made -> made.concepts(Role.PURPOSE).forEach(p -> builder.add(Role.PURPOSE, p)));
    }
    practices.add(builder.build());
    sentence.section().memory().sawGrounds(bases);
    sentence.section().memory().sawReliance();
  }

  /** "9. Legal bases", a line of a table of contents: names the matter and says nothing of it. */
  private static boolean isTitle(SentenceReading sentence, Set<Concept> bases) {
    long saying = Cue.mask(Cue.FIRST_PARTY, Cue.OUR, Cue.AUXILIARY, Cue.MAY, Cue.USER);
    return bases.stream().allMatch(Vocabulary::isGeneric)
        && sentence.predications().stream().noneMatch(Predication::isAsserted)
        && !sentence.units().hasAny(sentence.range(), saying)
        && sentence.found(Scheme.PURPOSES).isEmpty();
  }

  private static Practice.Modality modality(SentenceReading sentence, Set<Concept> bases) {
    return sentence.found(Scheme.LEGAL_BASES).stream()
        .filter(found -> bases.contains(found.concept()))
        .reduce((first, last) -> last)
        .map(sentence::modality)
        .orElseGet(sentence::modality);
  }

  private static boolean made(SentenceReading sentence, List<Practice> practices, String kind) {
    return sentence.madeBy(practices).anyMatch(p -> p.kind().name().equals(kind));
  }

  /** "Legal basis: …", a line of a record whose purpose stands above it. */
  private static boolean isLabelled(SentenceReading sentence) {
    int from = sentence.range().from();
    var label = new Range(from, Math.min(sentence.range().to(), from + LONGEST_LABEL));
    int colon = label.from();
    while (colon < label.to() && sentence.units().mark(colon) != ':') {
      colon++;
    }
    return colon < label.to() && sentence.units().has(new Range(from, colon), Cue.RELY);
  }

  private static List<Concept> purposesAbove(SentenceReading sentence) {
    List<Concept> headed =
        sentence.section().nearestHas(Scheme.PURPOSES)
            ? sentence.section().nearest(Scheme.PURPOSES)
            : List.of();
    return headed.stream().allMatch(Vocabulary::isGeneric)
        ? sentence.section().memory().purposes()
        : headed;
  }

  /** "To comply with our legal obligations" in a list of purposes is a task, no ground. */
  private static boolean opensWithTask(SentenceReading sentence) {
    boolean grounds =
        sentence
            .lead()
            .map(Lead::reading)
            .filter(lead -> lead.units() != sentence.units())
            .map(lead -> lead.has(Cue.RELY) || !lead.found(Scheme.LEGAL_BASES).isEmpty())
            .orElse(false);
    return !grounds
        && sentence.clause().kind() == Clause.Kind.LIST_ITEM
        && sentence.units().is(sentence.range().from(), Cue.INFINITIVE);
  }

  /** "You can withdraw your consent" names no basis; "consent, which can be withdrawn" does. */
  private static boolean isAskedBefore(SentenceReading sentence) {
    int first =
        sentence.found(Scheme.LEGAL_BASES).stream()
            .mapToInt(Found::from)
            .min()
            .orElse(sentence.range().to());
    int asks = sentence.units().firstAny(sentence.range(), Cue.REQUEST.bit());
    return asks < first;
  }

  /** "Examples of these legitimate interests include:" over a list of purposes. */
  private static List<Concept> ofLead(SentenceReading sentence, List<Practice> practices) {
    boolean purposes =
        sentence.found(Scheme.PURPOSES).stream()
                .anyMatch(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
            || sentence.madeBy(practices).anyMatch(p -> !p.concepts(Role.PURPOSE).isEmpty());
    SentenceReading lead = sentence.lead().orElseThrow().reading();
    List<Concept> named =
        lead.found(Scheme.LEGAL_BASES).stream()
            .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
            .map(Found::concept)
            .distinct()
            .toList();
    return purposes && named.size() == 1 && !lead.has(Cue.REQUEST) ? named : List.of();
  }

  /** Those that ground processing, not those that are withdrawn, excepted or move data abroad. */
  private static Set<Concept> bases(SentenceReading sentence) {
    var bases = new LinkedHashSet<Concept>();
    for (Found found : sentence.found(Scheme.LEGAL_BASES)) {
      Optional<Concept> kind = sentence.vocabulary().related(found.concept(), "givesKind");
      boolean grounds = kind.isEmpty() || kind.get().name().equals("LegalBasisStatement");
      boolean firm = !found.weak() || sentence.has(Cue.RELY);
      if (grounds && firm && !isExcepted(sentence, found) && !sentence.isUnneeded(found)) {
        bases.add(found.concept());
      }
    }
    return bases;
  }

  /** "compliance with a legal obligation" names the basis, not a purpose beside it. */
  private static boolean isBasisItself(SentenceReading sentence, Found purpose) {
    return sentence.found(Scheme.LEGAL_BASES).stream()
        .anyMatch(basis -> basis.from() < purpose.to() && purpose.from() < basis.to());
  }

  /** "We comply with the law and act on consent": what we do ourselves, and for no purpose. */
  private static boolean isDone(SentenceReading sentence, Found purpose) {
    Units units = sentence.units();
    int at = purpose.from() - 1;
    while (at >= sentence.range().from()
        && !units.isMark(at)
        && !units.isAny(at, Cue.mask(Cue.FIRST_PARTY, Cue.PURPOSE, Cue.INFINITIVE, Cue.RELY))
        && !units.covers(Scheme.PROCESSING_ACTIONS, at)) {
      at--;
    }
    return at >= sentence.range().from()
        && units.is(at, Cue.FIRST_PARTY)
        && !units.is(purpose.from(), Cue.PURPOSE)
        && !units.is(purpose.from(), Cue.RELY);
  }

  /** "In the following cases we do not need your consent:" – the list names other bases. */
  private static boolean isNotNeeded(SentenceReading sentence) {
    return sentence.units().mark(sentence.range().to() - 1) == ':'
        && sentence.found(Scheme.LEGAL_BASES).stream().anyMatch(one -> sentence.isUnneeded(one));
  }

  private static boolean isExcepted(SentenceReading sentence, Found found) {
    return sentence.circumstances().stream()
        .anyMatch(c -> c.type() == Fact.Type.EXCEPTION && c.range().contains(found));
  }
}
