package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Who is named under a heading on sharing without a verb that shares: "Our group. …". */
final class RecipientFrame implements Frame {

  private static final String KIND = "Sharing";
  private static final long NOT_A_STATEMENT =
      Cue.mask(
          Cue.INTRODUCTION, Cue.CONTACT, Cue.REQUEST, Cue.NEGATION, Cue.QUESTION, Cue.CONSEQUENCE);

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (!sentence.section().isAbout(KIND)
        || sentence.section().hasNegation()
        || sentence.units().hasAny(sentence.range(), NOT_A_STATEMENT)
        || sentence.units().mark(sentence.range().to() - 1) == '?'
        || sentence.predications().stream().anyMatch(Predication::isAsserted)
        || sentence.madeBy(practices).findAny().isPresent()) {
      return;
    }
    List<Concept> recipients =
        sentence.found(Scheme.RECIPIENTS).stream()
            .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
            .filter(found -> !isSupposed(sentence, found))
            .map(Found::concept)
            .distinct()
            .toList();
    if (recipients.isEmpty()) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice(KIND)
            .actor(Actor.FIRST_PARTY)
            .modality(sentence.modality())
            .confidence(new Confidence().certainConcept(true).fromHeading(true).value());
    sentence.vocabulary().byDefault(KIND).ifPresent(a -> builder.add(Role.PROCESSING, a));
    recipients.forEach(recipient -> builder.add(Role.RECIPIENT, recipient));
    practices.add(builder.build());
  }

  private static boolean isSupposed(SentenceReading sentence, Found found) {
    return sentence.circumstances().stream().anyMatch(c -> c.range().contains(found));
  }
}
