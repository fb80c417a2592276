package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;

/** Puts every term of an ontology into one group: its list, its law, or its class. */
final class ReferenceGroups {

  /**
   * A part of the page.
   *
   * @param id of the part; the local name of what its members belong to, or of a text
   * @param head the list, law or class itself; empty for classes, properties and the rest
   * @param members by local name
   */
  record Group(String id, Optional<Term> head, List<Term> members) {
    /** True if the members are provisions of a law. */
    boolean isLaw() {
      return members.get(0).one("lawOf").isPresent();
    }
  }

  private static final String CLASSES = "referenceClasses";
  private static final String PROPERTIES = "referenceProperties";
  private static final String REST = "referenceRest";

  private final Terms terms;
  private final Map<String, List<Term>> members = new TreeMap<>();

  ReferenceGroups(Terms terms) {
    this.terms = terms;
    for (Term term : terms.all()) {
      members.computeIfAbsent(home(term), h -> new ArrayList<>()).add(term);
    }
  }

  /** Where a term belongs. */
  private String home(Term term) {
    List<String> types = term.all("type");
    if (types.contains("Class")) {
      return CLASSES;
    }
    if (types.stream().anyMatch(type -> type.endsWith("Property"))) {
      return PROPERTIES;
    }
    return term.one("inScheme")
        .or(() -> term.one("lawOf"))
        .or(() -> types.stream().filter(type -> terms.term(type).isPresent()).findFirst())
        .orElse(REST);
  }

  /** Classes, properties, then lists, laws and classes with their members, then the rest. */
  List<Group> all() {
    var groups = new LinkedHashMap<String, Group>();
    for (String id : List.of(CLASSES, PROPERTIES)) {
      groups.put(id, group(id));
    }
    for (String first : List.of("inScheme", "lawOf", "type")) {
      members.entrySet().stream()
          .filter(entry -> entry.getValue().get(0).values().containsKey(first))
          .map(Map.Entry::getKey)
          .filter(id -> !groups.containsKey(id) && !id.equals(REST))
          .sorted(Comparator.naturalOrder())
          .forEach(id -> groups.put(id, group(id)));
    }
    if (members.containsKey(REST)) {
      groups.put(REST, group(REST));
    }
    return List.copyOf(groups.values());
  }

  private Group group(String id) {
    return new Group(id, terms.term(id), members.getOrDefault(id, List.of()));
  }
}
