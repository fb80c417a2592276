package org.clausary.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction;
import org.clausary.extract.Practice;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.junit.jupiter.api.Test;

/** Java and {@code ontology/clausary.ttl} must use the same words. */
class VocabularyTest {

  private final Graph ontology = Ontology.builtIn().graph();

  @Test
  void everyConstantIsDeclared() throws IllegalAccessException {
    var undeclared = new ArrayList<String>();
    for (Field field : Cla.class.getFields()) {
      String iri = (String) field.get(null);
      if (Modifier.isStatic(field.getModifiers()) && !iri.equals(Cla.NS) && !declared(iri)) {
        undeclared.add(iri);
      }
    }
    assertEquals(List.of(), undeclared);
  }

  @Test
  void everyNameInAnEnumIsDeclared() {
    var names =
        Stream.of(
                Arrays.stream(Practice.Actor.values()).map(Practice.Actor::localName),
                Arrays.stream(Practice.Polarity.values()).map(Practice.Polarity::localName),
                Arrays.stream(Practice.Modality.values()).map(Practice.Modality::localName),
                Arrays.stream(Extraction.Outcome.values()).map(Extraction.Outcome::localName),
                Arrays.stream(Scheme.values()).map(Scheme::localName))
            .flatMap(name -> name);
    assertEquals(List.of(), names.filter(name -> !declared(Cla.NS + name)).toList());
    assertEquals(4, Clause.Kind.values().length);
  }

  /** The property of a list in the ontology is the one that is written for the role. */
  @Test
  void everyRoleHasAPropertyOfTheOntology() {
    var property = NodeFactory.createURI(Cla.NS + "property");
    for (Practice.Role role : Practice.Role.values()) {
      String iri = PracticeWriter.property(role);
      if (role != Practice.Role.JURISDICTION) {
        assertTrue(ontology.contains(null, property, NodeFactory.createURI(iri)), iri);
      }
    }
  }

  private boolean declared(String iri) {
    return ontology.contains(NodeFactory.createURI(iri), null, null);
  }
}
