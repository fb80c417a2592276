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
    if (isWithOthers(sentence) || isOnlySupposed(sentence, practices)) {
      return;
    }
    roles.removeIf(role -> isAgent(sentence, role));
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

  /** "You can turn to the supervisory authority at …": not our address. */
  private static boolean isWithOthers(SentenceReading sentence) {
    boolean authority =
        sentence.found(Scheme.RECIPIENTS).stream()
                .anyMatch(found -> found.concept().fact("atAuthority").isPresent())
            || sentence.found(Scheme.RIGHTS).stream()
                .anyMatch(found -> found.concept().fact("atAuthority").isPresent());
    Units units = sentence.units();
    boolean us =
        sentence.found(Scheme.CONTACT_ROLES).stream()
            .anyMatch(
                role ->
                    role.from() > sentence.range().from() && units.is(role.from() - 1, Cue.OUR));
    for (int i = sentence.range().from(); authority && !us && i < sentence.range().to(); i++) {
      int end = units.is(i, Cue.CONTACT) ? units.cueEnd(i, Cue.CONTACT) : i;
      us = end > i && units.hasAny(new Range(i, end), Cue.mask(Cue.TOWARDS_US, Cue.FIRST_PARTY));
      us |= end > i && !units.is(end - 1, Cue.DETERMINER);
    }
    return authority && !us;
  }

  /** "When you contact us, we collect …": contact is the occasion, no way is given. */
  private static boolean isOnlySupposed(SentenceReading sentence, List<Practice> practices) {
    Units units = sentence.units();
    boolean done =
        sentence
            .madeBy(practices)
            .anyMatch(
                one ->
                    one.actor() == Actor.FIRST_PARTY && one.values().containsKey(Role.PROCESSING));
    for (int i = sentence.range().from(); done && i < sentence.range().to(); i++) {
      int at = i;
      boolean occasion =
          sentence.circumstances().stream()
              .anyMatch(
                  one ->
                      one.type() == Fact.Type.CONDITION
                          && one.range().contains(at)
                          && one.range().to() < sentence.range().to());
      done = !units.is(i, Cue.CONTACT) || occasion;
    }
    return done && sentence.has(Cue.CONTACT);
  }

  /** "upon approval from our officer", "reviewed by our team": who acts, not whom to write to. */
  private static boolean isAgent(SentenceReading sentence, Concept role) {
    Units units = sentence.units();
    return !sentence.has(Cue.CONTACT)
        && sentence.found(Scheme.CONTACT_ROLES).stream()
            .filter(found -> found.concept().equals(role))
            .allMatch(
                found -> {
                  int at = found.from() - 1;
                  while (at > sentence.range().from()
                      && units.isAny(at, Cue.mask(Cue.OUR, Cue.DETERMINER))) {
                    at--;
                  }
                  return at >= sentence.range().from()
                      && units.isAny(at, Cue.mask(Cue.AGENT, Cue.SOURCE));
                })
        && sentence.found(Scheme.CONTACT_ROLES).stream()
            .anyMatch(found -> found.concept().equals(role));
  }

  /**
   * "We keep records of calls to our support": what is done with data, and no way to get in touch.
   */
  private static boolean isOfData(Practice practice) {
    return !practice.concepts(Role.PROCESSING).isEmpty();
  }
}
