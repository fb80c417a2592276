package org.clausary.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Role;
import org.clausary.extract.RowReader.Part;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/** Reads a table row: answers by category, parts tied by their columns, or cells as sentences. */
final class RowFrame {

  private static final Map<Part, Scheme> SCHEMES =
      Map.of(
          Part.DATA, Scheme.DATA_CATEGORIES,
          Part.PURPOSE, Scheme.PURPOSES,
          Part.BASIS, Scheme.LEGAL_BASES,
          Part.RETENTION, Scheme.RETENTION_FORMS,
          Part.RECIPIENT, Scheme.RECIPIENTS,
          Part.SOURCE, Scheme.RECIPIENTS);

  private final Readers readers;
  private final Vocabulary vocabulary;
  private final BiFunction<Clause, Range, List<Practice>> asSentence;

  RowFrame(
      Readers readers,
      Vocabulary vocabulary,
      BiFunction<Clause, Range, List<Practice>> asSentence) {
    this.readers = readers;
    this.vocabulary = vocabulary;
    this.asSentence = asSentence;
  }

  List<Practice> read(Clause row, Units units, Section section) {
    List<Practice> answers = readers.categoryTable().read(row, units.mentions());
    if (!answers.isEmpty()) {
      return answers;
    }
    Map<Part, List<Cell>> parts = readers.rows().parts(row);
    var practices = new ArrayList<Practice>();
    if (!parts.isEmpty()) {
      practices.addAll(tied(row, units, parts));
    }
    if (practices.isEmpty()) {
      practices.addAll(cells(row, units, section));
    }
    return practices;
  }

  private List<Practice> tied(Clause row, Units units, Map<Part, List<Cell>> parts) {
    Map<Part, Set<Concept>> said = new EnumMap<>(Part.class);
    var durations = new ArrayList<Practice.Fact>();
    parts.forEach(
        (part, cells) -> {
          for (Cell cell : cells) {
            Range range = range(units, cell);
            said.computeIfAbsent(part, p -> new LinkedHashSet<>())
                .addAll(strong(units, part, range));
            if (part == Part.RETENTION && !range.isEmpty()) {
              durations.addAll(readers.durations(row, units, range));
            }
          }
        });
    var practices = new ArrayList<Practice>();
    Set<Concept> data = said.getOrDefault(Part.DATA, Set.of());
    Set<Concept> purposes = said.getOrDefault(Part.PURPOSE, Set.of());
    Set<Concept> bases = said.getOrDefault(Part.BASIS, Set.of());
    Set<Concept> recipients = said.getOrDefault(Part.RECIPIENT, Set.of());
    if (!purposes.isEmpty() || parts.containsKey(Part.PURPOSE) && !data.isEmpty()) {
      practices.add(start(row, "Usage", data, purposes, bases).build());
    } else if (!data.isEmpty()
        && !parts.containsKey(Part.RETENTION)
        && !parts.containsKey(Part.RECIPIENT)) {
      Practice.Builder collected = start(row, "Collection", data, purposes, bases);
      said.getOrDefault(Part.SOURCE, Set.of()).forEach(s -> collected.add(Role.DATA_SOURCE, s));
      practices.add(collected.build());
    }
    if (!bases.isEmpty()) {
      practices.add(start(row, "LegalBasisStatement", data, purposes, bases).build());
    }
    if (!recipients.isEmpty()) {
      Practice.Builder shared = start(row, "Sharing", data, purposes, Set.of());
      recipients.forEach(recipient -> shared.add(Role.RECIPIENT, recipient));
      practices.add(shared.build());
    }
    Set<Concept> forms = said.getOrDefault(Part.RETENTION, Set.of());
    if (!forms.isEmpty() || !durations.isEmpty()) {
      Practice.Builder kept = start(row, "Retention", data, Set.of(), Set.of());
      forms.forEach(form -> kept.add(Role.STORAGE_CONDITION, form));
      durations.forEach(kept::add);
      practices.add(kept.build());
    }
    return practices;
  }

  private Practice.Builder start(
      Clause row, String kind, Set<Concept> data, Set<Concept> purposes, Set<Concept> bases) {
    Practice.Builder builder =
        Practice.of(row, vocabulary.core(kind))
            .actor(Actor.FIRST_PARTY)
            .confidence(new Confidence().fromLeadIn(true).certainConcept(true).value());
    vocabulary.byDefault(kind).ifPresent(action -> builder.add(Role.PROCESSING, action));
    data.forEach(one -> builder.add(Role.PERSONAL_DATA, one));
    purposes.forEach(one -> builder.add(Role.PURPOSE, one));
    bases.forEach(one -> builder.add(Role.LEGAL_BASIS, one));
    return builder;
  }

  private Set<Concept> strong(Units units, Part part, Range range) {
    var concepts = new LinkedHashSet<Concept>();
    for (Found found : units.in(SCHEMES.get(part), range)) {
      boolean inColumn = part != Part.RETENTION && part != Part.SOURCE;
      if (!found.weak() || inColumn) {
        concepts.add(found.concept());
      }
    }
    if (units.has(range, Cue.OWN_MODEL)) {
      concepts.removeIf(one -> vocabulary.related(one, "doneThrough").isPresent());
    }
    if (concepts.size() > 1) {
      concepts.removeIf(Vocabulary::isGeneric);
    }
    return concepts;
  }

  /** Each cell read like a sentence; a list of data in a section on collection is collected. */
  private List<Practice> cells(Clause row, Units units, Section section) {
    var practices = new ArrayList<Practice>();
    for (Cell cell : row.cells()) {
      Range range = range(units, cell);
      if (range.isEmpty()) {
        continue;
      }
      for (Range sentence : Sentences.of(units, range)) {
        practices.addAll(asSentence.apply(row, sentence));
      }
    }
    var told = new LinkedHashSet<Concept>();
    practices.forEach(one -> told.addAll(one.concepts(Role.PERSONAL_DATA)));
    boolean other =
        practices.stream()
            .filter(one -> !one.concepts(Role.PERSONAL_DATA).isEmpty())
            .anyMatch(one -> !one.kind().name().equals("Collection"));
    if (!other && (section.isAbout("Collection") || headedCollection(row))) {
      Set<Concept> data = strong(units, Part.DATA, new Range(0, units.size()));
      data.removeIf(Vocabulary::isGeneric);
      data.removeAll(told);
      if (!data.isEmpty()) {
        practices.add(start(row, "Collection", data, Set.of(), Set.of()).confidence(0.6).build());
      }
    }
    return practices;
  }

  private boolean headedCollection(Clause row) {
    for (Cell cell : row.cells()) {
      for (Mention mention : readers.lexicon().find(cell.header(), row.language())) {
        if (mention.concept().scheme() == Scheme.PROCESSING_ACTIONS
            && vocabulary.kind(mention.concept()).name().equals("Collection")) {
          return true;
        }
      }
    }
    return false;
  }

  /** The units of a cell. */
  private static Range range(Units units, Cell cell) {
    if (cell.text().isEmpty()) {
      return new Range(0, 0);
    }
    Span span = cell.text().source();
    int from = units.size();
    int to = 0;
    for (int i = 0; i < units.size(); i++) {
      Span at = units.source(new Range(i, i + 1));
      if (span.contains(at) && at.length() > 0) {
        from = Math.min(from, i);
        to = i + 1;
      }
    }
    return new Range(Math.min(from, to), to);
  }
}
