package org.clausary.infer;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/**
 * Graphs read as one, without copying and without a look for doubles: no triple may be in two of
 * them. Read-only.
 */
final class LayeredGraph extends GraphBase {

  private final Graph[] layers;

  LayeredGraph(List<Graph> layers) {
    this.layers = layers.toArray(Graph[]::new);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return graphBaseFind(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Node subject, Node predicate, Node object) {
    ExtendedIterator<Triple> all = null;
    for (Graph layer : layers) {
      ExtendedIterator<Triple> some = layer.find(subject, predicate, object);
      if (!some.hasNext()) {
        some.close();
      } else {
        all = all == null ? some : all.andThen(some);
      }
    }
    return all == null ? NullIterator.instance() : all;
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    for (Graph layer : layers) {
      if (layer.contains(triple)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected int graphBaseSize() {
    int size = 0;
    for (Graph layer : layers) {
      size += layer.size();
    }
    return size;
  }
}
