package org.clausary.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clausary.rdf.Sha256;

/**
 * Parts of the examples that are left out in turn. A group of documents stays together; groups are
 * dealt out in an order that has nothing to do with what is in them.
 *
 * @param of the fold of each example
 * @param count how many there are
 */
record Folds(int[] of, int count) {

  /**
   * Deals examples out.
   *
   * @param groups by document; a document without one is its own
   */
  static Folds of(Examples examples, Map<String, String> groups, int count) {
    var names = new ArrayList<String>();
    for (Examples.Head head : examples.heads()) {
      String document = head.document();
      names.add(
          examples.areInDocuments()
              ? groups.getOrDefault(document, "document " + document)
              : document + " " + head.number());
    }
    var fold = new HashMap<String, Integer>();
    List<String> ordered =
        names.stream().distinct().sorted(Comparator.comparing(Sha256::of)).toList();
    ordered.forEach(name -> fold.put(name, fold.size() % count));
    return new Folds(names.stream().mapToInt(fold::get).toArray(), count);
  }

  /** The examples in a fold, or those outside of it. */
  int[] rows(int fold, boolean inside) {
    return IntStream.range(0, of.length).filter(i -> (of[i] == fold) == inside).toArray();
  }
}
