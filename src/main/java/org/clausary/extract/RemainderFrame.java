package org.clausary.extract;

import java.util.List;
import java.util.Set;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/** Purposes that a sentence names where no frame reached: they are those of what it states. */
final class RemainderFrame implements Frame {

  /** How far before the words for a purpose the word stands that governs them. */
  private static final int REACH = 4;

  private static final Set<String> KINDS = Set.of("Collection", "Usage", "Sharing");

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    for (Found found : sentence.found(Scheme.PURPOSES)) {
      if (counts(sentence, found) && !isKnown(sentence, practices, found)) {
        add(sentence, practices, found);
      }
    }
  }

  private static boolean counts(SentenceReading sentence, Found found) {
    boolean names =
        sentence.found(Scheme.RECIPIENTS).stream()
            .anyMatch(one -> one.from() < found.to() && found.from() < one.to());
    return !found.weak()
        && !names
        && !Vocabulary.isGeneric(found.concept())
        && sentence.vocabulary().related(found.concept(), "doneThrough").isEmpty()
        && !sentence.isIntroduced(found.from())
        && sentence.predications().stream()
            .noneMatch(one -> one.verb().contains(found.from()) && one.isAsserted())
        && sentence.circumstances().stream()
            .noneMatch(one -> one.aside() && one.range().contains(found));
  }

  private static boolean isKnown(SentenceReading sentence, List<Practice> practices, Found found) {
    return sentence
        .madeBy(practices)
        .anyMatch(
            made ->
                made.kind().name().equals("RightStatement")
                    || made.concepts(Role.PURPOSE).stream()
                        .anyMatch(
                            one ->
                                one.isWithin(found.concept().name())
                                    || found.concept().isWithin(one.name())));
  }

  /** "Collect data … to run the shop": what is collected names activities of people too. */
  private static boolean isGoverned(SentenceReading sentence, Found found) {
    int from = Math.max(sentence.range().from(), found.from() - REACH);
    return sentence
        .units()
        .hasAny(new Range(from, found.from() + 1), Cue.mask(Cue.INFINITIVE, Cue.PURPOSE));
  }

  /** To the last practice that begins before the words, else to the first. */
  private static void add(SentenceReading sentence, List<Practice> practices, Found found) {
    Span words = sentence.evidence(new Range(found.from(), found.to()));
    int host = -1;
    for (int i = 0; i < practices.size(); i++) {
      Practice one = practices.get(i);
      boolean collected = one.kind().name().equals("Collection");
      boolean here =
          one.clause() == sentence.clause()
              && one.evidence().overlaps(sentence.evidence(sentence.range()))
              && one.polarity() == Polarity.AFFIRMED
              && KINDS.contains(one.kind().name())
              && (!collected || isGoverned(sentence, found));
      if (here && (host < 0 || one.evidence().start() <= words.start())) {
        host = i;
      }
    }
    if (host >= 0) {
      practices.set(host, practices.get(host).with(Role.PURPOSE, found.concept(), words));
    }
  }
}
