package org.clausary.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Every concept that people meet can be read about, and found, in English and in Chinese. */
class CompletenessTest {

  private static final List<String> LANGUAGES = List.of("en", "zh");
  private static final Node STATUS =
      NodeFactory.createURI("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");

  /** Words of grammar, kinds no text names, and proper names. */
  private static final Set<Scheme> OTHERS =
      EnumSet.of(
          Scheme.CUES, Scheme.PRACTICE_KINDS, Scheme.PLACES, Scheme.LAWS, Scheme.AUTHORITIES);

  private final Ontology ontology = Ontology.builtIn();
  private final Graph graph = ontology.graph();

  @Test
  void everyConceptHasLabelDefinitionAndFormInBothLanguages() {
    var missing = new ArrayList<String>();
    List<Concept> concepts = concepts();
    for (Concept concept : concepts) {
      for (String language : LANGUAGES) {
        note(missing, concept, "label " + language, concept.labels().containsKey(language));
        note(missing, concept, "definition " + language, isDefined(concept, language));
        note(missing, concept, "form " + language, hasForm(concept, language) || isOfOne(concept));
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(concepts.size() > 400, () -> "only " + concepts.size() + " concepts");
  }

  @Test
  void everyConceptHasAStatusAndASourceOfItsOwnOrOfItsList() {
    var missing = new ArrayList<String>();
    for (Concept concept : concepts()) {
      note(missing, concept, "status", says(concept, STATUS));
      note(missing, concept, "source", says(concept, DCTerms.source.asNode()));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyDataCategoryHasASensitivity() {
    var missing = new ArrayList<String>();
    concepts().stream()
        .filter(concept -> concept.scheme() == Scheme.DATA_CATEGORIES)
        .forEach(c -> note(missing, c, "sensitivity", c.fact("sensitivity").isPresent()));
    assertEquals(List.of(), missing);
  }

  /** Words that tell a topic are those of a language, as words of grammar are. */
  private static boolean isOfOne(Concept concept) {
    return concept.scheme() == Scheme.TOPIC_WORDS
        && LANGUAGES.stream().anyMatch(language -> hasForm(concept, language));
  }

  private List<Concept> concepts() {
    return ontology.all().stream().filter(one -> !OTHERS.contains(one.scheme())).toList();
  }

  private static void note(List<String> missing, Concept concept, String what, boolean there) {
    if (!there) {
      missing.add(concept + ": " + what);
    }
  }

  private boolean isDefined(Concept concept, String language) {
    return graph
        .find(node(concept.iri()), SKOS.definition.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getObject().getLiteralLanguage().equals(language))
        .hasNext();
  }

  private static boolean hasForm(Concept concept, String language) {
    return concept.forms().stream().anyMatch(form -> form.language().equals(language));
  }

  private boolean says(Concept concept, Node property) {
    return graph.contains(node(concept.iri()), property, Node.ANY)
        || graph.contains(
            node(Ontology.NAMESPACE + concept.scheme().localName()), property, Node.ANY);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
