package org.clausary.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Sha256;

/**
 * Graphs that belong together, as they are sent. The last triple of the last one is the hash of all
 * others: where it has arrived, they have.
 *
 * @param subject what the graphs say: a version or the ontology
 * @param parts in the order in which to send them
 */
record Parcel(String subject, String sha256, List<Part> parts) {

  /**
   * A graph.
   *
   * @param graph its name
   * @param triples N-Triples, one a line, each with a line end
   */
  record Part(String graph, List<String> triples) {

    static Part of(String name, Graph graph) {
      return new Part(name, lines(graph));
    }

    /** The same in the graph, as N-Quads. */
    void appendQuads(StringBuilder out) {
      for (String triple : triples) {
        out.append(triple, 0, triple.length() - 2).append('<').append(graph).append("> .\n");
      }
    }

    int size() {
      return triples.stream().mapToInt(String::length).sum() + triples.size() * graph.length();
    }
  }

  static Parcel of(String subject, Map<Node, Graph> graphs) {
    var parts = new ArrayList<Part>();
    graphs.forEach((name, graph) -> parts.add(Part.of(name.getURI(), graph)));
    var all = new StringBuilder();
    parts.forEach(part -> part.appendQuads(all));
    String sha256 = Sha256.of(all.toString());
    parts
        .get(parts.size() - 1)
        .triples()
        .add("<" + subject + "> <" + Cla.LOADED_SHA256 + "> \"" + sha256 + "\" .\n");
    return new Parcel(subject, sha256, parts);
  }

  /** Sorted, so that the same graph has the same hash. */
  private static List<String> lines(Graph graph) {
    var out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(Lang.NTRIPLES).output(out);
    var sorted = new TreeSet<String>();
    out.toString(StandardCharsets.UTF_8).lines().forEach(line -> sorted.add(line + "\n"));
    return new ArrayList<>(sorted);
  }

  int size() {
    return parts.stream().mapToInt(Part::size).sum();
  }
}
