package org.clausary.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Polarity;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/**
 * Concepts that make a statement of their own, by the kind the ontology gives them: automated
 * decisions, Do Not Track, transfer mechanisms.
 */
final class StatementFrame implements Frame {

  private static final List<Scheme> SCHEMES =
      List.of(Scheme.PURPOSES, Scheme.CHOICE_MECHANISMS, Scheme.RECIPIENTS);

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (sentence.has(Cue.INTRODUCTION)) {
      return;
    }
    Map<Concept, Practice.Builder> byKind = new LinkedHashMap<>();
    for (Scheme scheme : SCHEMES) {
      for (Found found : sentence.found(scheme)) {
        Optional<Concept> kind = sentence.vocabulary().related(found.concept(), "givesKind");
        boolean firm = !found.weak() || sentence.has(Cue.FIRST_PARTY) && sentence.has(Cue.NEGATION);
        if (kind.isPresent()
            && firm
            && !isAsked(sentence, found)
            && (!isSharing(kind.get()) || movesData(sentence, kind.get(), practices))) {
          byKind
              .computeIfAbsent(kind.get(), k -> start(sentence, k, found))
              .add(Vocabulary.role(scheme), found.concept());
        }
      }
    }
    byKind.forEach((kind, builder) -> practices.add(complete(sentence, kind, builder).build()));
  }

  /** What is shared, and with whom the purpose says. */
  private static Practice.Builder complete(
      SentenceReading sentence, Concept kind, Practice.Builder builder) {
    if (isSharing(kind)) {
      sentence.found(Scheme.DATA_CATEGORIES).stream()
          .filter(found -> !found.weak() || Vocabulary.isGeneric(found.concept()))
          .forEach(found -> builder.add(Practice.Role.PERSONAL_DATA, found.concept()));
      sentence
          .vocabulary()
          .byDefault(kind.name())
          .ifPresent(a -> builder.add(Practice.Role.PROCESSING, a));
      sentence.found(Scheme.PURPOSES).stream()
          .flatMap(one -> sentence.vocabulary().related(one.concept(), "impliesRecipient").stream())
          .forEach(recipient -> builder.add(Practice.Role.RECIPIENT, recipient));
    }
    return builder;
  }

  private static boolean isSharing(Concept kind) {
    return kind.name().equals("Sharing");
  }

  /** "In a merger your data may be among the assets": said of data, and not read yet. */
  private static boolean movesData(
      SentenceReading sentence, Concept kind, List<Practice> practices) {
    boolean data =
        sentence.found(Scheme.DATA_CATEGORIES).stream()
            .anyMatch(found -> found.concept().isWithin("PersonalData"));
    return data
        && sentence.predications().stream().noneMatch(StatementFrame::isOthers)
        && sentence.madeBy(practices).noneMatch(p -> p.kind().equals(kind));
  }

  private static boolean isOthers(Predication predication) {
    return predication.isAsserted() && predication.actor() == Actor.USER;
  }

  /** "You have the right not to be subject to automated decisions": asked for, not stated. */
  private static boolean isAsked(SentenceReading sentence, Found found) {
    return sentence.units().has(new Range(sentence.range().from(), found.from()), Cue.REQUEST)
        || sentence.lead().filter(lead -> lead.reading().has(Cue.REQUEST)).isPresent();
  }

  private static Practice.Builder start(SentenceReading sentence, Concept kind, Found found) {
    boolean denied = sentence.isDenied(found);
    Practice.Builder builder = sentence.practice(kind);
    if (denied) {
      sentence.narrowings(sentence.range(), -1).forEach(builder::add);
    }
    return builder
        .evidence(sentence.evidence(sentence.range()))
        .actor(Actor.FIRST_PARTY)
        .polarity(denied ? Polarity.DENIED : Polarity.AFFIRMED)
        .modality(sentence.modality())
        .confidence(
            new Confidence()
                .certainConcept(true)
                .namedActor(sentence.has(Cue.FIRST_PARTY))
                .value());
  }
}
