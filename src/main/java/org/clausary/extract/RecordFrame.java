package org.clausary.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Role;
import org.clausary.extract.RowReader.Part;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/**
 * Reads a line of a record under the heading of a third party, as lists of components have them:
 * "Purpose: sign-in", "Data: device identifier", "Provider: Example Ltd". The label says what the
 * value is, the heading who does it.
 */
final class RecordFrame {

  /** How many units a label has at most. */
  private static final int LONGEST_LABEL = 12;

  private static final long PERSONS = Cue.mask(Cue.FIRST_PARTY, Cue.USER, Cue.TOWARDS_US);

  private final Readers readers;
  private final Vocabulary vocabulary;

  RecordFrame(Readers readers, Vocabulary vocabulary) {
    this.readers = readers;
    this.vocabulary = vocabulary;
  }

  /** The practice of a line, or nothing if it is no line of such a record. */
  Optional<Practice> read(Clause clause, Units units, Section section) {
    int colon = colon(units);
    boolean plain =
        colon > 0
            && colon + 1 < units.size()
            && !units.hasAny(new Range(0, units.size()), PERSONS)
            && Sentences.of(units).size() == 1;
    List<Concept> parties = section.nearest(Scheme.RECIPIENTS);
    if (!plain || parties.isEmpty() || !section.nearestHas(Scheme.RECIPIENTS)) {
      return Optional.empty();
    }
    String label = units.span(new Range(0, colon)).of(clause.text().text());
    var value = new Range(colon + 1, units.size());
    return readers
        .rows()
        .part(label, clause.language())
        .flatMap(part -> practice(clause, units, part, value, parties));
  }

  private Optional<Practice> practice(
      Clause clause, Units units, Part part, Range value, List<Concept> parties) {
    Set<Concept> said =
        switch (part) {
          case DATA -> concepts(units, Scheme.DATA_CATEGORIES, value);
          case PURPOSE -> concepts(units, Scheme.PURPOSES, value);
          case RECIPIENT -> new LinkedHashSet<>(parties);
          default -> Set.of();
        };
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Span span = units.source(new Range(0, units.size()));
    return switch (part) {
      case DATA -> Optional.of(done(clause, "Collection", span, Role.PERSONAL_DATA, said));
      case PURPOSE -> Optional.of(done(clause, "Usage", span, Role.PURPOSE, said));
      default -> Optional.of(done(clause, "Sharing", span, Role.RECIPIENT, said));
    };
  }

  private Practice done(Clause clause, String kind, Span span, Role role, Set<Concept> said) {
    boolean theirs = !kind.equals("Sharing");
    Practice.Builder builder =
        Practice.of(clause, vocabulary.core(kind))
            .evidence(span)
            .actor(theirs ? Actor.THIRD_PARTY : Actor.FIRST_PARTY)
            .confidence(new Confidence().fromHeading(true).certainConcept(true).value());
    vocabulary.byDefault(kind).ifPresent(action -> builder.add(Role.PROCESSING, action));
    said.forEach(one -> builder.add(role, one));
    return builder.build();
  }

  private static Set<Concept> concepts(Units units, Scheme scheme, Range range) {
    var found = new ArrayList<>(units.in(scheme, range));
    if (found.size() > 1) {
      found.removeIf(one -> Vocabulary.isGeneric(one.concept()));
    }
    var concepts = new LinkedHashSet<Concept>();
    found.forEach(one -> concepts.add(one.concept()));
    return concepts;
  }

  private static int colon(Units units) {
    for (int i = 0; i < Math.min(units.size(), LONGEST_LABEL); i++) {
      if (units.mark(i) == ':') {
        return i;
      }
    }
    return -1;
  }
}
