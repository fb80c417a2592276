package org.clausary.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.junit.jupiter.api.Test;

/** What the shapes of the ontology cannot say. */
class OntologyTest {

  private static final String IRI = "https://w3id.org/clausary";
  private static final Pattern TERM = Pattern.compile("\\bcla:([A-Za-z][\\w-]*(?:\\.[\\w-]+)*)");

  private final Ontology ontology = Ontology.builtIn();
  private final Graph graph = ontology.graph();

  @Test
  void nothingIsSaidOfOtherPeoplesTerms() {
    var foreign = new TreeSet<String>();
    graph
        .find()
        .mapWith(triple -> triple.getSubject())
        .filterKeep(Node::isURI)
        .filterDrop(subject -> subject.getURI().startsWith(Ontology.NAMESPACE))
        .filterDrop(subject -> subject.getURI().equals(IRI))
        .forEachRemaining(subject -> foreign.add(subject.getURI()));
    assertEquals(List.of(), List.copyOf(foreign));
  }

  @Test
  void everyTermInUseIsDefined() {
    var undefined = new TreeMap<String, String>();
    Stream.concat(
            OntologyFiles.builtIn("ontology", ".ttl").stream(),
            OntologyFiles.builtIn("queries", ".rq").stream())
        .forEach(
            file ->
                terms(file).stream()
                    .filter(term -> !defined(term))
                    .forEach(term -> undefined.putIfAbsent(term, file.name())));
    assertEquals(Map.of(), undefined);
  }

  @Test
  void whatIsBroaderIsInTheSameListAndNeverTheConceptItself() {
    var faults = new ArrayList<String>();
    for (Concept concept : ontology.all()) {
      for (String wider : concept.within()) {
        var broader = ontology.concept(wider);
        if (broader.isEmpty() || broader.get().scheme() != concept.scheme()) {
          faults.add(concept + " within " + wider + " of another list");
        } else if (!wider.equals(concept.name()) && broader.get().isWithin(concept.name())) {
          faults.add(concept + " and " + wider + " in a circle");
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /**
   * Otherwise the reader cannot tell which is meant; a scope note says how to choose. Not so cues:
   * a word does many things in a sentence.
   */
  @Test
  void aFormBelongsToOneConceptOfAList() {
    var owners = new HashMap<String, TreeSet<String>>();
    for (Concept concept : ontology.all()) {
      if (concept.scheme() == Scheme.CUES || hasScopeNote(concept)) {
        continue;
      }
      for (Concept.Form form : concept.forms()) {
        if (!form.weak()) {
          owners
              .computeIfAbsent(
                  concept.scheme() + " " + form.language() + " " + plain(form.text()),
                  key -> new TreeSet<>())
              .add(concept.name());
        }
      }
    }
    var shared = new TreeMap<String, TreeSet<String>>();
    owners.forEach(
        (form, concepts) -> {
          if (concepts.size() > 1) {
            shared.put(form, concepts);
          }
        });
    assertEquals(Map.of(), shared);
  }

  private boolean hasScopeNote(Concept concept) {
    return graph.contains(NodeFactory.createURI(concept.iri()), SKOS.scopeNote.asNode(), null);
  }

  private boolean defined(String term) {
    return graph.contains(NodeFactory.createURI(Ontology.NAMESPACE + term), null, null);
  }

  private static TreeSet<String> terms(KnowledgeFile file) {
    var terms = new TreeSet<String>();
    TERM.matcher(file.text()).results().forEach(found -> terms.add(found.group(1)));
    return terms;
  }

  private static String plain(String form) {
    return form.toLowerCase(Locale.ROOT);
  }
}
