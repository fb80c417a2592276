package org.clausary.store;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.clausary.rdf.Queryable;

/** A store on this machine, whose graphs can be served to others. */
public interface LocalStore extends PolicyStore {

  /**
   * All graphs, with the union of them as the default graph; to be read only. What {@link #write}
   * changes later is seen by transactions that begin after it.
   */
  DatasetGraph dataset();

  /**
   * Some versions with the ontology, as if there were no others.
   *
   * @param versions IRIs, of {@link #versions}
   */
  default Queryable only(List<String> versions) {
    return new Selection(dataset(), versions);
  }
}
