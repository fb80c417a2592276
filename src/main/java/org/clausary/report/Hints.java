package org.clausary.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.infer.Table;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;

/**
 * What the cells of a row are about: the concepts they name, and those of the patterns that lead to
 * the factor, flag, requirement or question they name. Thread-safe.
 */
final class Hints {

  private static final Set<String> ROWS =
      Set.of(
          "Factor",
          "FlagRule",
          "Requirement",
          "ContradictionRule",
          "QuestionRule",
          "ConsumerPoint");
  private static final List<String> NAMES =
      List.of("notation", "label", "question", "subject", "rationale", "scope", "point");
  private static final Set<String> STEPS =
      Set.of("whenPattern", "shownBy", "element", "sideA", "sideB");
  private static final Set<String> NOT_MEANT = Set.of("type", "excludes", "lacks", "polarity");
  private static final int STEPS_AT_MOST = 3;

  /** A pattern with it asks that a property has a value, whichever. */
  private static final String ANY = "Anything";

  private final Terms terms;
  private final Map<String, Set<Term>> rows = new HashMap<>();
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  Hints(Terms terms) {
    this.terms = terms;
    for (String type : ROWS) {
      for (Term term : terms.members(type)) {
        NAMES.forEach(
            property ->
                term.all(property)
                    .forEach(name -> rows.computeIfAbsent(name, n -> new HashSet<>()).add(term)));
      }
    }
  }

  /** Local names of the concepts and literal properties that a row is about. */
  Set<String> of(List<Table.Cell> row) {
    var names = new HashSet<String>();
    row.forEach(cell -> names.addAll(known.computeIfAbsent(cell.value(), this::concepts)));
    return names;
  }

  private Set<String> concepts(String cell) {
    var names = new HashSet<String>();
    if (cell.indexOf(' ') < 0 && !cell.isEmpty()) {
      terms.term(cell).ifPresent(term -> names.add(term.name()));
    }
    // what two rows share stands behind the name of the rule
    String name = cell.replaceFirst("(: |\uFF1A).*", "");
    rows.getOrDefault(rows.containsKey(cell) ? cell : name, Set.of())
        .forEach(term -> follow(term, names, STEPS_AT_MOST));
    return names;
  }

  private void follow(Term term, Set<String> names, int steps) {
    term.values()
        .forEach(
            (property, values) ->
                values.stream()
                    .filter(value -> !value.iri().isEmpty())
                    .forEach(
                        value -> {
                          if (steps > 0 && STEPS.contains(property)) {
                            terms
                                .term(value.iri())
                                .ifPresent(next -> follow(next, names, steps - 1));
                          } else if (steps < STEPS_AT_MOST && !NOT_MEANT.contains(property)) {
                            names.add(value.text().equals(ANY) ? property : value.text());
                          }
                        }));
  }
}
