package org.clausary.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.clausary.document.Cell;
import org.clausary.lexicon.Lexicon;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;

/** What the headers of tables say their columns hold. Thread-safe. */
final class Columns {

  private static final String SUFFIX = "Column";

  private final Lexicon lexicon;

  Columns(Ontology ontology) {
    var columns = new ArrayList<Concept>();
    for (Concept cue : ontology.concepts(Scheme.CUES)) {
      if (cue.name().endsWith(SUFFIX)) {
        columns.add(cue);
      }
    }
    lexicon = Lexicon.of(columns);
  }

  /** The column cues of a cell's header, in order. */
  Set<Concept> of(Cell cell, String language) {
    return cell.header().isEmpty() ? Set.of() : of(cell.header().text(), language);
  }

  /** The column cues of a label, in order. */
  Set<Concept> of(String label, String language) {
    var found = new LinkedHashSet<Concept>();
    lexicon.find(label, language).forEach(mention -> found.add(mention.concept()));
    return found;
  }
}
