package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** How long data is kept, where no verb of keeping says it: "for 3 years from collection". */
final class RetentionFrame implements Frame {

  private final Readers readers;

  RetentionFrame(Readers readers) {
    this.readers = readers;
  }

  /** "You may ask how long": but not "until you ask us to stop", which is the end itself. */
  private static boolean asks(SentenceReading sentence) {
    Units units = sentence.units();
    for (int i = sentence.range().from(); i < sentence.range().to(); i++) {
      if (units.is(i, Cue.REQUEST) && !units.covers(Scheme.RETENTION_FORMS, i)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean known = sentence.madeBy(practices).anyMatch(p -> p.kind().name().equals("Retention"));
    boolean about =
        sentence.section().isAbout("Retention")
            || !sentence.section().any(Scheme.RETENTION_FORMS).isEmpty();
    if (known
        || !about
        || sentence.has(Cue.INTRODUCTION)
        || sentence.has(Cue.POLICY)
        || asks(sentence)) {
      return;
    }
    List<Fact> durations = readers.durations(sentence, sentence.range());
    List<Found> forms =
        sentence.found(Scheme.RETENTION_FORMS).stream()
            .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
            .toList();
    boolean reply = forms.isEmpty() && sentence.has(Cue.DEADLINE) && sentence.has(Cue.FIRST_PARTY);
    if (reply || durations.isEmpty() && forms.isEmpty()) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("Retention")
            .actor(Actor.FIRST_PARTY)
            .modality(sentence.modality())
            .confidence(new Confidence().fromHeading(true).certainConcept(true).value());
    sentence.vocabulary().byDefault("Retention").ifPresent(a -> builder.add(Role.PROCESSING, a));
    forms.forEach(found -> builder.add(Role.STORAGE_CONDITION, found.concept()));
    sentence.found(Scheme.DATA_CATEGORIES).stream()
        .filter(found -> !found.weak())
        .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    durations.forEach(builder::add);
    sentence.circumstancesOf(sentence.range(), sentence.range().to()).forEach(builder::add);
    practices.add(builder.build());
  }
}
