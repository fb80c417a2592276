package org.clausary.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/**
 * "Prompts: our apps let you enter content, such as pictures", under "What we collect": what a
 * sentence there lists is collected, whatever its verb.
 */
final class ExampleFrame implements Frame {

  private static final String KIND = "Collection";

  private static final long OTHER_MATTERS =
      Cue.mask(Cue.INTRODUCTION, Cue.NEGATION, Cue.POLICY, Cue.CHANGE);

  private static final Set<String> OTHER_KINDS =
      Set.of("Usage", "Sharing", "Retention", "CrossBorder", "RightStatement", "ChoiceStatement");

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    Units units = sentence.units();
    Range range = sentence.range();
    int list = units.firstAny(range, Cue.mask(Cue.INCLUDES, Cue.OPEN_LIST));
    if (list >= range.to() || units.hasAny(range, OTHER_MATTERS)) {
      return;
    }
    Optional<Concept> action = action(sentence);
    List<Found> listed =
        units.in(Scheme.DATA_CATEGORIES, new Range(list, range.to())).stream()
            .filter(found -> !Vocabulary.isGeneric(found.concept()))
            .filter(found -> !found.weak() || Enumeration.holds(units, range, found))
            .filter(found -> !isSupposed(sentence, found) && !isTold(sentence, practices, found))
            .toList();
    if (action.isEmpty() || listed.isEmpty() || isOfOtherKind(sentence, practices)) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice(KIND)
            .actor(Actor.FIRST_PARTY)
            .modality(sentence.modality())
            .add(Role.PROCESSING, action.get())
            .confidence(new Confidence().fromHeading(true).certainConcept(true).value());
    listed.forEach(one -> builder.add(Role.PERSONAL_DATA, one.concept()));
    practices.add(builder.build());
  }

  /** The collecting that the list around the sentence, or its heading, speaks of. */
  private static Optional<Concept> action(SentenceReading sentence) {
    Optional<Lead> lead = sentence.lead().filter(Lead::acts);
    if (lead.isPresent()) {
      return lead.filter(one -> one.kind().name().equals(KIND))
          .filter(one -> one.polarity() == Polarity.AFFIRMED && !one.opensCondition())
          .map(Lead::action);
    }
    Section section = sentence.section();
    return section
        .action()
        .filter(one -> sentence.vocabulary().kind(one).name().equals(KIND))
        .filter(one -> section.concernsData() && !section.hasNegation());
  }

  private static boolean isOfOtherKind(SentenceReading sentence, List<Practice> practices) {
    return !sentence.found(Scheme.RIGHTS).isEmpty()
        || sentence.found(Scheme.CHOICE_MECHANISMS).stream().anyMatch(one -> !one.weak())
        || sentence.madeBy(practices).anyMatch(p -> OTHER_KINDS.contains(p.kind().name()));
  }

  private static boolean isTold(SentenceReading sentence, List<Practice> practices, Found found) {
    return sentence
        .madeBy(practices)
        .anyMatch(p -> p.concepts(Role.PERSONAL_DATA).contains(found.concept()));
  }

  /** What stands in a condition or an exception is no example of what is collected. */
  private static boolean isSupposed(SentenceReading sentence, Found found) {
    return sentence.circumstances().stream().anyMatch(c -> c.aside() && c.range().contains(found));
  }
}
