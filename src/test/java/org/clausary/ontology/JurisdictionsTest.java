package org.clausary.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** Every place that has a law has all that a finding says of it. */
class JurisdictionsTest {

  /** Names for many laws at once, and laws that are only told apart from others. */
  private static final Set<String> WITHOUT_DATES =
      Set.of("US-StatePrivacyLaws", "ePrivacyDirective");

  private static final int EEA_STATES = 30;

  private final Ontology ontology = Ontology.builtIn();
  private final Graph graph = ontology.graph();

  @Test
  void everyLawOfAPlaceHasAProvisionADateAndACitation() {
    var faults = new TreeSet<String>();
    for (Triple triple : graph.find(Node.ANY, cla("law"), Node.ANY).toList()) {
      Node law = triple.getObject();
      for (String property : List.of("citation", "validFrom", "verification", "jurisdiction")) {
        if (!graph.contains(law, cla(property), Node.ANY)) {
          faults.add(law + " has no " + property);
        }
      }
      if (!graph.contains(Node.ANY, cla("lawOf"), law)) {
        faults.add(law + " has no provision");
      }
    }
    assertEquals(Set.of(), faults);
  }

  @Test
  void everyLawSaysHowItWasChecked() {
    for (Concept law : ontology.concepts(Scheme.LAWS)) {
      assertTrue(law.facts().containsKey("verification"), law.name());
      assertTrue(
          law.facts().containsKey("validFrom") || WITHOUT_DATES.contains(law.name()), law.name());
    }
  }

  @Test
  void everyStateOfTheEuropeanEconomicAreaHasItsAuthority() {
    List<Concept> states =
        ontology.concepts(Scheme.PLACES).stream()
            .filter(place -> place.isWithin("EEA") && !Set.of("EEA", "EU").contains(place.name()))
            .toList();
    assertEquals(EEA_STATES, states.size());
    for (Concept state : states) {
      assertTrue(state.facts().containsKey("authority"), state.name());
      assertTrue(state.facts().containsKey("law"), state.name());
    }
  }

  @Test
  void placesLawsAndAuthoritiesAreNamedInBothLanguages() {
    Stream.of(Scheme.PLACES, Scheme.LAWS, Scheme.AUTHORITIES)
        .flatMap(scheme -> ontology.concepts(scheme).stream())
        .forEach(
            concept -> {
              assertTrue(!ontology.forms(concept, "en").isEmpty(), concept.name());
              assertTrue(!ontology.forms(concept, "zh").isEmpty(), concept.name());
            });
  }

  private static Node cla(String name) {
    return NodeFactory.createURI(Ontology.NAMESPACE + name);
  }
}
