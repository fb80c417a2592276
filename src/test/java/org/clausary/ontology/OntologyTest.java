package org.clausary.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.junit.jupiter.api.Test;

/** What no check of the ontology can say. See {@code OntologyCheckTest} for the others. */
class OntologyTest {

  private static final Pattern TERM = Pattern.compile("\\bcla:([A-Za-z][\\w-]*(?:\\.[\\w-]+)*)");

  private final Ontology ontology = Ontology.builtIn();
  private final Graph graph = ontology.graph();

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

  private boolean defined(String term) {
    return graph.contains(NodeFactory.createURI(Ontology.NAMESPACE + term), null, null);
  }

  private static TreeSet<String> terms(KnowledgeFile file) {
    var terms = new TreeSet<String>();
    TERM.matcher(file.text()).results().forEach(found -> terms.add(found.group(1)));
    return terms;
  }
}
