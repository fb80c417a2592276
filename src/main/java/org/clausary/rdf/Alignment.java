package org.clausary.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * Our concepts in the words of the W3C Data Privacy Vocabulary: an exact match, else a broader one,
 * else our own. Immutable and thread-safe.
 */
public final class Alignment {

  private final Map<String, String> matches;

  private Alignment(Map<String, String> matches) {
    this.matches = matches;
  }

  /** Reads the match properties of an ontology; of several matches the first by IRI counts. */
  public static Alignment of(Graph ontology) {
    var matches = new HashMap<String, String>();
    read(ontology, SKOS.broadMatch.asNode(), matches);
    read(ontology, SKOS.exactMatch.asNode(), matches);
    return new Alignment(Map.copyOf(matches));
  }

  private static void read(Graph ontology, Node property, Map<String, String> matches) {
    var found = new HashMap<String, TreeSet<String>>();
    ontology
        .find(null, property, null)
        .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
        .filterKeep(t -> t.getObject().getURI().startsWith(Dpv.FAMILY))
        .forEachRemaining(
            t ->
                found
                    .computeIfAbsent(t.getSubject().getURI(), subject -> new TreeSet<>())
                    .add(t.getObject().getURI()));
    found.forEach((subject, objects) -> matches.put(subject, objects.first()));
  }

  /** The IRI to write for a concept. */
  public String of(String concept) {
    return matches.getOrDefault(concept, concept);
  }

  /** A sink that writes the aligned concepts to {@code next}. */
  public RdfSink before(RdfSink next) {
    return new AlignedSink(next);
  }

  /** Two of our concepts may have one match: the same triple is then written once. */
  private final class AlignedSink implements RdfSink {
    private final RdfSink next;
    private final Set<String> written = new HashSet<>();
    private String current = "";

    AlignedSink(RdfSink next) {
      this.next = next;
    }

    @Override
    public void start() {
      next.start();
    }

    @Override
    public void graph(String iri) {
      current = "";
      next.graph(iri);
    }

    @Override
    public void link(String subject, String predicate, String object) {
      if (!subject.equals(current)) {
        current = subject;
        written.clear();
      }
      String aligned = of(object);
      if (written.add(predicate + ' ' + aligned)) {
        next.link(subject, predicate, aligned);
      }
    }

    @Override
    public void literal(String subject, String predicate, String lexical, String datatype) {
      next.literal(subject, predicate, lexical, datatype);
    }

    @Override
    public void text(String subject, String predicate, String text, String language) {
      next.text(subject, predicate, text, language);
    }

    @Override
    public void finish() {
      next.finish();
    }
  }
}
