package org.clausary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Polarity;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.text.Span;

/**
 * Reads categories that are gone through line by line: "Category: identifiers", then "Sold or
 * shared: no". Labels stand before a colon or as the heading above their values. Records count if
 * they name enough categories. One use, one thread.
 */
final class CategoryRecords {

  private static final int ENOUGH = 3;

  /** How many units a label has at most. */
  private static final int LONGEST_LABEL = 12;

  private static final String LABEL_ENDS = ":?\uFF1A\uFF1F";

  private final Categories categories;
  private final Columns columns;
  private final CategoryTable table;
  private final Map<Clause, List<Practice>> found = new HashMap<>();
  private final Set<Concept> seen = new HashSet<>();
  private Set<Concept> record = Set.of();
  private Set<Concept> answered = new HashSet<>();

  CategoryRecords(Readers readers, List<Clause> clauses, Map<Clause, Units> units) {
    categories = readers.categories();
    columns = readers.columns();
    table = readers.categoryTable();
    for (Clause clause : clauses) {
      if (clause.kind() == Clause.Kind.TABLE_ROW) {
        record = Set.of();
      } else if (clause.kind() != Clause.Kind.HEADING) {
        read(clause, units.get(clause));
      } else if (labels(clause.text().text(), clause.language()).isEmpty()) {
        record = Set.of();
      }
    }
    if (seen.size() < ENOUGH) {
      found.clear();
    }
  }

  /** The answers that a clause gives. */
  List<Practice> read(Clause clause) {
    return found.getOrDefault(clause, List.of());
  }

  private void read(Clause clause, Units units) {
    int colon = colon(units);
    Set<Concept> own = colon < 0 ? Set.of() : cues(units, colon, clause);
    Set<Concept> cues = own.isEmpty() ? labels(clause.heading(), clause.language()) : own;
    var value = new Range(own.isEmpty() ? 0 : colon + 1, units.size());
    if (cues.isEmpty() || value.isEmpty()) {
      return;
    }
    if (cues.stream().anyMatch(cue -> cue.name().equals("CategoryColumn"))) {
      Set<Concept> named = named(units, value, clause);
      if (!named.isEmpty()) {
        open(clause, named);
        return;
      }
    }
    for (Concept action : categories.asked(cues)) {
      if (!record.isEmpty() && answered.add(action)) {
        Polarity polarity = table.polarity(text(units, value), clause.language());
        add(clause, action, polarity, units.source(new Range(0, units.size())));
      }
    }
  }

  private void open(Clause clause, Set<Concept> named) {
    record = named;
    answered = new HashSet<>(Set.of(categories.collect()));
    seen.addAll(named);
    add(clause, categories.collect(), Polarity.AFFIRMED, clause.span());
  }

  private void add(Clause clause, Concept action, Polarity polarity, Span evidence) {
    for (Concept category : record) {
      found
          .computeIfAbsent(clause, c -> new ArrayList<>())
          .add(
              categories
                  .answer(clause, category, action, polarity)
                  .evidence(evidence)
                  .confidence(new Confidence().fromLeadIn(true).certainConcept(true).value())
                  .build());
    }
  }

  private Set<Concept> named(Units units, Range value, Clause clause) {
    var named = new LinkedHashSet<Concept>();
    Span part = units.span(value);
    for (Mention one : categories.opening(units, clause.language())) {
      if (part.contains(one.span())) {
        named.add(one.concept());
      }
    }
    return named;
  }

  private Set<Concept> cues(Units units, int colon, Clause clause) {
    return columns.of(text(units, new Range(0, colon)), clause.language());
  }

  /** The cues of a heading that labels what stands under it: "Sold or shared?". */
  private Set<Concept> labels(String heading, String language) {
    boolean labels =
        !heading.isEmpty() && LABEL_ENDS.indexOf(heading.charAt(heading.length() - 1)) >= 0;
    return labels ? columns.of(heading, language) : Set.of();
  }

  private static String text(Units units, Range range) {
    return range.isEmpty() ? "" : units.span(range).of(units.passage().text());
  }

  private static int colon(Units units) {
    for (int i = 1; i < Math.min(units.size(), LONGEST_LABEL); i++) {
      if (units.mark(i) == ':') {
        return i;
      }
    }
    return -1;
  }
}
