package org.clausary.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;

/** The words for properties and the order in which a term shows them. Thread-safe. */
final class TermFields {

  /**
   * How a property is shown.
   *
   * @param name local name of the property
   * @param label in the language asked for
   * @param order among the fields of a term
   * @param unfolds whether what its values say is shown with them
   * @param links whether the links of its values are shown with them
   * @param namesOf class whose numbers the values are; may be empty
   * @param inverse what it is called from the other end
   */
  record Field(
      String name,
      String label,
      int order,
      boolean unfolds,
      boolean links,
      String namesOf,
      Optional<String> inverse) {}

  /** From here on fields say what a term is about; before, what it is. */
  static final int ABOUT = 50;

  private static final int LAST = 500;

  /** Made when the ontology is loaded; says what broader terms say already. */
  private static final String DERIVED = "within";

  private static final Comparator<Field> ORDER =
      Comparator.comparingInt(Field::order).thenComparing(Field::name);

  private final Terms terms;
  private final String language;
  private final Map<String, Term> rows = new HashMap<>();

  TermFields(Terms terms, String language) {
    this.terms = terms;
    this.language = language;
    for (Term row : terms.members("ReportField")) {
      row.all("of").forEach(property -> rows.put(property, row));
    }
  }

  /** True for a property that nobody writes. */
  static boolean isDerived(String property) {
    return property.equals(DERIVED);
  }

  /** How a property is shown, by its local name. */
  Field field(String property) {
    Optional<Term> row = Optional.ofNullable(rows.get(property));
    return new Field(
        property,
        row.or(() -> terms.term(property)).flatMap(t -> t.label(language)).orElse(property),
        row.flatMap(t -> t.one("order")).map(Integer::parseInt).orElse(LAST),
        row.flatMap(t -> t.one("unfolds")).filter("true"::equals).isPresent(),
        row.flatMap(t -> t.one("links")).filter("true"::equals).isPresent(),
        row.flatMap(t -> t.one("namesOf")).orElse(""),
        row.flatMap(t -> t.in(language, "inverseLabel")));
  }

  /** The properties of a term but its labels, in the order in which they are shown. */
  List<Field> of(Term term) {
    return term.values().keySet().stream()
        .filter(property -> !Term.LABELS.contains(property) && !isDerived(property))
        .map(this::field)
        .sorted(ORDER)
        .toList();
  }
}
