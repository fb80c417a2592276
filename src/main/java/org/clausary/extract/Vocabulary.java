package org.clausary.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;

/** The core vocabulary as the extraction needs it. Immutable and thread-safe. */
final class Vocabulary {

  private static final Map<Scheme, Role> ROLES = new EnumMap<>(Scheme.class);

  static {
    ROLES.put(Scheme.DATA_CATEGORIES, Role.PERSONAL_DATA);
    ROLES.put(Scheme.PURPOSES, Role.PURPOSE);
    ROLES.put(Scheme.RECIPIENTS, Role.RECIPIENT);
    ROLES.put(Scheme.DATA_SOURCES, Role.DATA_SOURCE);
    ROLES.put(Scheme.LEGAL_BASES, Role.LEGAL_BASIS);
    ROLES.put(Scheme.RETENTION_FORMS, Role.STORAGE_CONDITION);
    ROLES.put(Scheme.PLACES, Role.LOCATION);
    ROLES.put(Scheme.DATA_SUBJECTS, Role.DATA_SUBJECT);
    ROLES.put(Scheme.RIGHTS, Role.RIGHT);
    ROLES.put(Scheme.SECURITY_MEASURES, Role.MEASURE);
    ROLES.put(Scheme.CHOICE_MECHANISMS, Role.CHOICE);
    ROLES.put(Scheme.CONTACT_ROLES, Role.CONTACT_ROLE);
    ROLES.put(Scheme.CHANGE_NOTICES, Role.CHANGE_NOTICE);
  }

  private final Ontology ontology;
  private final List<Composition> compositions = new ArrayList<>();
  private final Map<String, SplitForms> splitForms = new ConcurrentHashMap<>();
  private final Map<String, SplitForms> limitations = new ConcurrentHashMap<>();

  /** A concept put together from two others. */
  record Composition(Concept first, Concept second, Concept means) {}

  Vocabulary(Ontology ontology) {
    this.ontology = ontology;
    for (Concept cue : ontology.concepts(Scheme.CUES)) {
      Optional<Concept> first = related(cue, "first");
      Optional<Concept> second = related(cue, "second");
      Optional<Concept> means = related(cue, "means");
      if (first.isPresent() && second.isPresent() && means.isPresent()) {
        compositions.add(new Composition(first.get(), second.get(), means.get()));
      }
    }
  }

  static Role role(Scheme scheme) {
    return ROLES.get(scheme);
  }

  List<Composition> compositions() {
    return compositions;
  }

  /** A concept the program relies on. */
  Concept core(String localName) {
    return ontology.core(localName);
  }

  Optional<Concept> concept(String localName) {
    return ontology.concept(localName);
  }

  /** The concept that a property of another one names. */
  Optional<Concept> related(Concept concept, String property) {
    return inherited(concept, property).flatMap(ontology::concept);
  }

  /** A fact of the concept, or of the nearest broader one that has it. */
  private Optional<String> inherited(Concept concept, String property) {
    Concept at = concept;
    for (int depth = 0; depth < 8; depth++) {
      Optional<String> fact = at.fact(property);
      if (fact.isPresent()) {
        return fact;
      }
      Optional<Concept> broader = at.fact("broader").flatMap(ontology::concept);
      if (broader.isEmpty()) {
        return Optional.empty();
      }
      at = broader.get();
    }
    return Optional.empty();
  }

  /** The kind of practice an action makes. */
  Concept kind(Concept action) {
    return related(action, "givesKind").orElseGet(() -> core("OtherProcessing"));
  }

  /** What a practice of a kind involves if the sentence does not say it in so many words. */
  Optional<Concept> byDefault(String kind) {
    return related(core(kind), "byDefault");
  }

  /** True for purposes that count wherever they are named. */
  boolean isNamedAnywhere(Concept purpose) {
    return inherited(purpose, "anywhere").isPresent();
  }

  /** True if the concept that was found, or a broader one, has the mark. */
  boolean is(Found found, String mark) {
    return isGeneric(found.concept())
        ? found.concept().fact(mark).isPresent()
        : inherited(found.concept(), mark).filter(value -> !value.isEmpty()).isPresent()
            && !isOnlyOfTop(found.concept(), mark);
  }

  /** A mark of the concept at the top of its list holds for that one alone. */
  private boolean isOnlyOfTop(Concept concept, String mark) {
    Concept at = concept;
    while (!isGeneric(at) && at.fact(mark).isEmpty()) {
      Optional<Concept> broader = at.fact("broader").flatMap(ontology::concept);
      if (broader.isEmpty()) {
        return true;
      }
      at = broader.get();
    }
    return isGeneric(at);
  }

  /** True for a legal basis whose words also name a task: "to protect vital interests". */
  boolean namesTaskToo(Concept basis) {
    return inherited(basis, "taskToo").isPresent();
  }

  /** True for what makes a sharing one in the sense of Californian law: a sale, advertising. */
  boolean tellsSale(Concept concept) {
    return inherited(concept, "tellsSale").isPresent();
  }

  /** True for the concept at the top of its list: it says nothing by itself. */
  static boolean isGeneric(Concept concept) {
    return concept.within().size() <= 1;
  }

  /** True if a language is known well enough to call something absent. */
  boolean covers(String language) {
    return is("coversLanguage", language);
  }

  /** True if the ontology says so of a language: where its verbs stand, how it negates. */
  boolean is(String property, String language) {
    return ontology.languages(property).contains(primary(language));
  }

  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }

  /** The verbs of a language whose parts stand apart. */
  SplitForms splitForms(String language) {
    return splitForms.computeIfAbsent(
        primary(language),
        tag -> new SplitForms(ontology.concepts(Scheme.PROCESSING_ACTIONS), tag));
  }

  /** The words of a language that deny all but what follows, in two parts: "ne … que". */
  SplitForms limitations(String language) {
    return limitations.computeIfAbsent(
        primary(language), tag -> new SplitForms(List.of(core("LimitationCue")), tag));
  }
}
