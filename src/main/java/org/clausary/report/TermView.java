package org.clausary.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.ontology.Term;

/**
 * A term as people are shown it.
 *
 * @param term the term
 * @param title its label in the language asked for, or its local name
 * @param labels language tag to label
 * @param lines its fields, and what the values of some of them say
 * @param uses what points at it, by kind of term
 * @param through what points at a broader term, by the broader term and by kind of term
 */
record TermView(
    Term term,
    String title,
    Map<String, String> labels,
    List<Line> lines,
    Map<String, List<Shown>> uses,
    Map<String, Map<String, List<Shown>>> through) {

  /**
   * Values of a property.
   *
   * @param depth 0 for the term itself, more for what its values say
   * @param property local name
   * @param inverse whether the values point at the term, not the term at them
   * @param label of the property
   * @param language of the values; empty if they have none
   * @param values in their order
   */
  record Line(
      int depth,
      String property,
      boolean inverse,
      String label,
      String language,
      List<Shown> values) {}

  /**
   * A value in words.
   *
   * @param text in the language asked for
   * @param term the term it is, if the ontology describes it
   * @param link where it leads outside the ontology
   */
  record Shown(String text, Optional<Term> term, Optional<String> link) {}
}
