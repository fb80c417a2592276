package org.clausary.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Whom to turn to, and where. */
final class ContactFrame implements Frame {

  private final Readers readers;

  ContactFrame(Readers readers) {
    this.readers = readers;
  }

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    Set<Concept> roles = new LinkedHashSet<>();
    sentence.found(Scheme.CONTACT_ROLES).stream()
        .filter(found -> !found.weak())
        .forEach(found -> roles.add(found.concept()));
    if (roles.isEmpty()) {
      sentence.lead().stream()
          .flatMap(lead -> lead.reading().found(Scheme.CONTACT_ROLES).stream())
          .filter(found -> !found.weak())
          .forEach(found -> roles.add(found.concept()));
    }
    boolean asks =
        sentence.has(Cue.CONTACT)
            || sentence.lead().map(l -> l.reading().has(Cue.CONTACT)).orElse(false);
    boolean about = sentence.section().has(Cue.CONTACT);
    if (!asks && !about && roles.isEmpty()) {
      return;
    }
    List<Fact> channels = readers.channels(sentence, sentence.source());
    boolean named =
        !roles.isEmpty()
            && (asks
                || about
                || sentence.has(Cue.OUR)
                || sentence.has(Cue.FIRST_PARTY)
                    && !roles.stream().allMatch(Vocabulary::isGeneric));
    boolean other = sentence.madeBy(practices).anyMatch(ContactFrame::isOfData);
    if (channels.isEmpty() && (!named || other)) {
      return;
    }
    if (roles.isEmpty()) {
      sentence.section().nearest(Scheme.CONTACT_ROLES).stream().limit(1).forEach(roles::add);
    }
    if (roles.isEmpty()) {
      sentence.vocabulary().byDefault("ContactStatement").ifPresent(roles::add);
    }
    Practice.Builder builder =
        sentence
            .practice("ContactStatement")
            .actor(Actor.FIRST_PARTY)
            .confidence(
                new Confidence()
                    .ownVerb(asks)
                    .certainConcept(!channels.isEmpty())
                    .fromHeading(!asks)
                    .value());
    roles.forEach(role -> builder.add(Role.CONTACT_ROLE, role));
    channels.forEach(builder::add);
    practices.add(builder.build());
  }

  /**
   * "We keep records of calls to our support": what is done with data, and no way to get in touch.
   */
  private static boolean isOfData(Practice practice) {
    return !practice.concepts(Role.PROCESSING).isEmpty();
  }
}
