package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** The headings a clause stands under, as cues, and what the section said so far. */
final class Section {

  private final List<Units> headings;
  private final Vocabulary vocabulary;
  private final List<Concept> places;
  private final Memory memory = new Memory();

  Section(List<Units> headings, Vocabulary vocabulary) {
    this.headings = List.copyOf(headings);
    this.vocabulary = vocabulary;
    this.places = has(Cue.ABROAD) ? List.of() : addressed();
  }

  /** The places of the nearest heading that names any, and those around them that it is part of. */
  private List<Concept> addressed() {
    var found = new ArrayList<Concept>();
    for (int i = headings.size() - 1; i >= 0; i--) {
      List<Concept> here = headings.get(i).all(Scheme.PLACES).stream().map(Found::concept).toList();
      boolean around =
          found.isEmpty()
              || here.stream()
                  .anyMatch(outer -> found.stream().anyMatch(one -> one.isWithin(outer.name())));
      if (around) {
        found.addAll(0, here);
      }
    }
    return List.copyOf(found);
  }

  /** The places that the headings address. */
  List<Concept> places() {
    return places;
  }

  Memory memory() {
    return memory;
  }

  /** The concepts of a list in the nearest heading that has any. */
  List<Concept> nearest(Scheme scheme) {
    for (int i = headings.size() - 1; i >= 0; i--) {
      Units heading = headings.get(i);
      List<Found> found =
          heading.all(scheme).stream().filter(one -> !isNounBesideData(heading, one)).toList();
      if (!found.isEmpty()) {
        return found.stream().map(Found::concept).toList();
      }
    }
    return List.of();
  }

  /** "Profile or Contact Data": a word that is also a verb, among kinds of data. */
  private static boolean isNounBesideData(Units heading, Found action) {
    int after = action.to();
    return action.concept().scheme() == Scheme.PROCESSING_ACTIONS
        && action.weak()
        && after + 1 < heading.size()
        && (heading.is(after, Cue.COORDINATION) || heading.mark(after) == ',')
        && heading.all(Scheme.DATA_CATEGORIES).stream()
            .anyMatch(data -> data.from() == after + 1 && !Vocabulary.isGeneric(data.concept()));
  }

  /** All concepts of a list in any heading. */
  List<Concept> any(Scheme scheme) {
    var found = new ArrayList<Concept>();
    headings.forEach(units -> units.all(scheme).forEach(one -> found.add(one.concept())));
    return found;
  }

  /** The legal basis that the nearest heading gives to all under it; none if it names several. */
  List<Concept> grounds() {
    if (headings.isEmpty()) {
      return List.of();
    }
    List<Concept> named =
        headings.get(headings.size() - 1).all(Scheme.LEGAL_BASES).stream()
            .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
            .map(Found::concept)
            .filter(
                basis ->
                    vocabulary
                        .related(basis, "givesKind")
                        .map(kind -> kind.name().equals("LegalBasisStatement"))
                        .orElse(true))
            .distinct()
            .toList();
    return named.size() == 1 ? named : List.of();
  }

  boolean has(Cue cue) {
    return headings.stream().anyMatch(units -> units.has(new Range(0, units.size()), cue));
  }

  boolean nearestHas(Cue cue) {
    return !headings.isEmpty()
        && headings
            .get(headings.size() - 1)
            .has(new Range(0, headings.get(headings.size() - 1).size()), cue);
  }

  /** True if the nearest heading names a concept of the list. */
  boolean nearestHas(Scheme scheme) {
    return !headings.isEmpty() && !headings.get(headings.size() - 1).all(scheme).isEmpty();
  }

  /** True if the nearest heading denies something. */
  boolean hasNegation() {
    return nearestHas(Cue.NEGATION);
  }

  /** The first action that the nearest telling heading names. */
  Optional<Concept> action() {
    return nearest(Scheme.PROCESSING_ACTIONS).stream().findFirst();
  }

  /** "Changes to this policy", "Updates": the title of the whole policy adds what it is about. */
  boolean isAboutChange() {
    return has(Cue.POLICY)
        && headings.stream()
            .map(heading -> new Headed(heading, new Range(0, heading.size())))
            .anyMatch(
                one ->
                    one.units.has(one.whole, Cue.CHANGE)
                        && (one.units.has(one.whole, Cue.POLICY)
                            || one.units.all(Scheme.PROCESSING_ACTIONS).isEmpty()
                                && one.units.all(Scheme.DATA_CATEGORIES).isEmpty()));
  }

  private record Headed(Units units, Range whole) {}

  /** "How we use your data", but not "Use of the service by minors". */
  boolean concernsData() {
    long ours = Cue.mask(Cue.FIRST_PARTY, Cue.OUR, Cue.QUESTION, Cue.REFERENCE);
    return headings.stream()
        .filter(heading -> !heading.all(Scheme.PROCESSING_ACTIONS).isEmpty())
        .anyMatch(
            heading ->
                !heading.all(Scheme.DATA_CATEGORIES).isEmpty()
                    || !heading.all(Scheme.PURPOSES).isEmpty()
                    || heading.hasAny(new Range(0, heading.size()), ours));
  }

  /** True if the nearest heading with an action names one that makes this kind of practice. */
  boolean isAbout(String kind) {
    return nearest(Scheme.PROCESSING_ACTIONS).stream()
        .anyMatch(action -> vocabulary.kind(action).name().equals(kind));
  }
}
