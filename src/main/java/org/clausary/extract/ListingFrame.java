package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** "This information includes …": what was said of the whole is said of its parts. */
final class ListingFrame implements Frame {

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    Units units = sentence.units();
    Range range = sentence.range();
    int list = units.firstAny(range, Cue.INCLUDES.bit());
    boolean told =
        sentence.madeBy(practices).anyMatch(p -> !p.concepts(Role.PERSONAL_DATA).isEmpty());
    boolean asserts = sentence.predications().stream().anyMatch(Predication::isAsserted);
    if (told
        || asserts
        || list >= range.to()
        || sentence.has(Cue.INTRODUCTION)
        || sentence.has(Cue.NEGATION)) {
      return;
    }
    var before = new Range(range.from(), list);
    boolean whole =
        units.has(before, Cue.REFERENCE) || !units.in(Scheme.DATA_CATEGORIES, before).isEmpty();
    List<Found> parts =
        units.in(Scheme.DATA_CATEGORIES, new Range(list, range.to())).stream()
            .filter(found -> !Vocabulary.isGeneric(found.concept()))
            .toList();
    Concept action =
        sentence
            .section()
            .memory()
            .last()
            .map(last -> last.actions().get(0).concept())
            .or(() -> sentence.section().action())
            .orElse(null);
    if (!whole || parts.isEmpty() || action == null) {
      return;
    }
    Concept kind = sentence.vocabulary().kind(action);
    if (!kind.name().equals("Collection")) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice(kind)
            .evidence(sentence.evidence(range))
            .actor(Practice.Actor.FIRST_PARTY)
            .modality(sentence.modality())
            .add(Role.PROCESSING, action)
            .confidence(new Confidence().resolved(true).certainConcept(true).value());
    parts.forEach(part -> builder.add(Role.PERSONAL_DATA, part.concept()));
    practices.add(builder.build());
  }
}
