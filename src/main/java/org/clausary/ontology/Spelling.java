package org.clausary.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A piece of words that a language writes in two ways. Immutable and thread-safe.
 *
 * @param language primary BCP 47 tag
 * @param written one way, not empty
 * @param also the other way, not empty
 */
public record Spelling(String language, String written, String also) {

  private static final Node WRITTEN = NodeFactory.createURI(Ontology.NAMESPACE + "written");
  private static final Node ALSO = NodeFactory.createURI(Ontology.NAMESPACE + "alsoWritten");

  /** The spellings that a graph declares, in the order of what is written. */
  static List<Spelling> in(Graph graph) {
    var spellings = new ArrayList<Spelling>();
    graph
        .find(Node.ANY, WRITTEN, Node.ANY)
        .forEach(
            triple ->
                graph
                    .find(triple.getSubject(), ALSO, Node.ANY)
                    .forEach(also -> spellings.add(of(triple.getObject(), also.getObject()))));
    spellings.removeIf(one -> one.written.isEmpty() || one.also.isEmpty());
    spellings.sort((a, b) -> a.toString().compareTo(b.toString()));
    return List.copyOf(spellings);
  }

  private static Spelling of(Node written, Node also) {
    return new Spelling(
        written.getLiteralLanguage(),
        written.getLiteralLexicalForm(),
        also.getLiteralLexicalForm());
  }

  /**
   * All ways to write a form, the form itself first.
   *
   * @param spellings those of other languages do not count
   */
  public static Set<String> variants(String form, String language, List<Spelling> spellings) {
    var variants = new LinkedHashSet<String>();
    variants.add(form);
    for (Spelling spelling : spellings) {
      if (spelling.language.equals(language)) {
        for (String variant : List.copyOf(variants)) {
          variants.add(variant.replace(spelling.written, spelling.also));
          variants.add(variant.replace(spelling.also, spelling.written));
        }
      }
    }
    return variants;
  }
}
