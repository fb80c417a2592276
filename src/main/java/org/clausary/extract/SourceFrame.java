package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;

/** "Third-party sources may include public databases": where data comes from, without a verb. */
final class SourceFrame implements Frame {

  private static final String KIND = "SourceStatement";

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    Units units = sentence.units();
    int cue = units.firstAny(sentence.range(), Cue.SOURCE.bit());
    if (cue >= sentence.range().to()
        || sentence.has(Cue.INTRODUCTION)
        || sentence.has(Cue.NEGATION)
        || sentence.predications().stream().anyMatch(Predication::isAsserted)
        || sentence.madeBy(practices).findAny().isPresent()) {
      return;
    }
    var named = new Range(cue, sentence.range().to());
    boolean lists = units.hasAny(named, Cue.mask(Cue.INCLUDES, Cue.OPEN_LIST));
    boolean announced = units.cueEnd(cue, Cue.SOURCE) - cue > 1;
    List<Found> sources = units.in(Scheme.DATA_SOURCES, named);
    boolean fromUser =
        units.is(Math.min(units.size() - 1, units.cueEnd(cue, Cue.SOURCE)), Cue.USER);
    if (!lists && !announced || fromUser || sources.isEmpty()) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice(KIND)
            .actor(Actor.FIRST_PARTY)
            .modality(sentence.modality())
            .confidence(new Confidence().certainConcept(true).value());
    sentence.vocabulary().byDefault(KIND).ifPresent(action -> builder.add(Role.PROCESSING, action));
    sources.forEach(source -> builder.add(Role.DATA_SOURCE, source.concept()));
    units.in(Scheme.DATA_CATEGORIES, named).stream()
        .filter(found -> !found.weak())
        .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    practices.add(builder.build());
  }
}
