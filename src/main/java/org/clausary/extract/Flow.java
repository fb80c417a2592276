package org.clausary.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;

/** What a predication involves: concepts by role, literals, and how much of it is certain. */
final class Flow {

  private final Map<Role, Set<Concept>> values = new EnumMap<>(Role.class);
  private final List<Fact> facts = new ArrayList<>();
  private boolean certain;

  void add(Role role, Concept concept) {
    values.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(concept);
  }

  void add(Role role, Found found) {
    add(role, found.concept());
    certain |= !found.weak() && !Vocabulary.isGeneric(found.concept());
  }

  void add(Fact fact) {
    facts.add(fact);
  }

  boolean has(Role role) {
    return values.containsKey(role);
  }

  Set<Concept> get(Role role) {
    return values.getOrDefault(role, Set.of());
  }

  void removeIf(Role role, Predicate<Concept> superfluous) {
    Set<Concept> concepts = values.get(role);
    if (concepts != null) {
      concepts.removeIf(superfluous);
      if (concepts.isEmpty()) {
        values.remove(role);
      }
    }
  }

  void remove(Role role) {
    values.remove(role);
  }

  /** True if something was found by a form that means nothing else. */
  boolean isCertain() {
    return certain;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  List<Fact> facts() {
    return facts;
  }

  /** Takes from the lead-in what the item itself does not say. */
  void inherit(Flow lead, Set<Role> roles) {
    for (Role role : roles) {
      if (!has(role)) {
        lead.get(role).forEach(concept -> add(role, concept));
      }
    }
    certain |= lead.certain;
  }

  /** Leaves "personal data" out where kinds of it are named. */
  void dropGenericData(int whenNamed) {
    Set<Concept> data = values.get(Role.PERSONAL_DATA);
    if (data == null) {
      return;
    }
    long named = data.stream().filter(concept -> !Vocabulary.isGeneric(concept)).count();
    if (named >= whenNamed) {
      data.removeIf(Vocabulary::isGeneric);
    }
  }

  void into(Practice.Builder builder) {
    values.forEach((role, concepts) -> concepts.forEach(concept -> builder.add(role, concept)));
    facts.forEach(builder::add);
  }
}
