package org.clausary.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.extract.Practice;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.TopicCue;

/** A row that looks at practices: fits one that has a value of each property asked for. */
final class PracticeRow {

  private static final String ANYTHING = "Anything";
  private static final Set<String> ANY = Set.of(ANYTHING);

  private static final Map<String, Role> ROLES = new HashMap<>();
  private static final Map<String, Fact.Type> FACTS = new HashMap<>();

  static {
    ROLES.put("hasProcessing", Role.PROCESSING);
    ROLES.put("hasPersonalData", Role.PERSONAL_DATA);
    ROLES.put("hasPurpose", Role.PURPOSE);
    ROLES.put("hasLegalBasis", Role.LEGAL_BASIS);
    ROLES.put("hasRecipient", Role.RECIPIENT);
    ROLES.put("hasDataSource", Role.DATA_SOURCE);
    ROLES.put("hasStorageCondition", Role.STORAGE_CONDITION);
    ROLES.put("hasLocation", Role.LOCATION);
    ROLES.put("hasJurisdiction", Role.JURISDICTION);
    ROLES.put("hasDataSubject", Role.DATA_SUBJECT);
    ROLES.put("hasRight", Role.RIGHT);
    ROLES.put("hasTechnicalOrganisationalMeasure", Role.MEASURE);
    ROLES.put("hasConsentControl", Role.CHOICE);
    ROLES.put("contactRole", Role.CONTACT_ROLE);
    ROLES.put("notice", Role.CHANGE_NOTICE);
    FACTS.put("condition", Fact.Type.CONDITION);
    FACTS.put("exception", Fact.Type.EXCEPTION);
    FACTS.put("limitation", Fact.Type.LIMITATION);
    FACTS.put("hasDuration", Fact.Type.DURATION);
    FACTS.put("deadline", Fact.Type.DEADLINE);
    FACTS.put("age", Fact.Type.AGE);
    FACTS.put("channel", Fact.Type.CHANNEL);
    FACTS.put("party", Fact.Type.PARTY);
  }

  private final TopicCue cue;

  PracticeRow(TopicCue cue) {
    this.cue = cue;
  }

  TopicCue cue() {
    return cue;
  }

  boolean fits(Practice practice) {
    for (Map.Entry<String, Set<String>> asked : cue.asks().entrySet()) {
      if (!has(practice, asked.getKey(), asked.getValue())) {
        return false;
      }
    }
    for (String property : cue.lacks()) {
      if (has(practice, property, ANY)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Practice practice, String property, Set<String> wanted) {
    return switch (property) {
      case "kind" -> isWithin(practice.kind(), wanted);
      case "actor" -> wanted.contains(practice.actor().localName());
      case "polarity" -> wanted.contains(practice.polarity().localName());
      case "modality" -> wanted.contains(practice.modality().localName());
      default -> {
        boolean any = wanted.contains(ANYTHING);
        Fact.Type fact = FACTS.get(property);
        Role role = ROLES.get(property);
        if (fact != null) {
          yield any && practice.fact(fact).isPresent();
        }
        yield role != null
            && (any
                ? !practice.concepts(role).isEmpty()
                : isAnyWithin(practice.concepts(role), wanted));
      }
    };
  }

  private static boolean isAnyWithin(List<Concept> concepts, Set<String> wanted) {
    for (Concept concept : concepts) {
      if (isWithin(concept, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Concept concept, Set<String> wanted) {
    for (String name : wanted) {
      if (concept.isWithin(name)) {
        return true;
      }
    }
    return false;
  }
}
