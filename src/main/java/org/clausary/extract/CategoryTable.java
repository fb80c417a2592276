package org.clausary.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * Reads the rows of tables of statutory categories (Cal. Civ. Code 1798.140(v)(1)): one practice
 * per answer. A row counts if its first cell with words starts with a category. An answer is a cell
 * that begins with yes or no, or, in a table without such answers, a cell that lists to whom or
 * from where. Thread-safe.
 */
final class CategoryTable {

  private static final int LONGEST_ANSWER = 60;

  private final Columns columns;
  private final Categories categories;
  private final Lexicon answers;
  private final Concept yes;
  private final Concept collect;

  CategoryTable(Ontology ontology, Columns columns, Categories categories) {
    this.columns = columns;
    this.categories = categories;
    yes = ontology.core("YesAnswer");
    answers = Lexicon.of(List.of(yes, ontology.core("NoAnswer")));
    collect = categories.collect();
  }

  /**
   * The answers of a row, left to right; empty if it is no row of such a table.
   *
   * @param mentions all concepts of the row's text
   */
  List<Practice> read(Clause row, List<Mention> mentions) {
    Category category = category(row);
    if (category == null) {
      return List.of();
    }
    var practices = new ArrayList<Practice>();
    boolean named = false;
    for (Cell cell : row.cells()) {
      named |= !actions(cell, row.language()).isEmpty();
    }
    boolean other =
        !category.cell.header().isEmpty() && columns.of(category.cell, row.language()).isEmpty();
    if (other && !named) {
      return List.of();
    }
    var open = new LinkedHashSet<Concept>();
    for (Cell cell : row.cells()) {
      Optional<Answer> answer = answer(cell, row.language());
      Set<Concept> actions = actions(cell, row.language());
      if (answer.isPresent() && cell != category.cell) {
        boolean free = columns.of(cell, row.language()).isEmpty();
        if (!named && free && practices.isEmpty()) {
          actions = Set.of(collect);
        }
        for (Concept action : actions) {
          practices.add(practice(row, category, action, cell, answer.get()));
        }
      } else {
        open.addAll(actions);
      }
    }
    if (practices.isEmpty()) {
      return unanswered(row, category, open, mentions);
    }
    if (named && (!open.isEmpty() || !isBlank(row, category))) {
      practices.addAll(listed(row, category, mentions));
    }
    return practices;
  }

  /** "None" in several columns and nothing else: the category may not be collected at all. */
  private boolean isBlank(Clause row, Category category) {
    List<Polarity> said =
        row.cells().stream()
            .filter(cell -> cell != category.cell && !actions(cell, row.language()).isEmpty())
            .flatMap(cell -> answer(cell, row.language()).map(Answer::polarity).stream())
            .toList();
    return said.size() > 1 && !said.contains(Polarity.AFFIRMED);
  }

  /** What the columns without yes or no list, and that a listed category is collected. */
  private List<Practice> listed(Clause row, Category category, List<Mention> mentions) {
    var practices = new ArrayList<Practice>();
    boolean asks = false;
    for (Cell cell : row.cells()) {
      Set<Concept> actions = actions(cell, row.language());
      asks |= cell != category.cell && actions.contains(collect);
      boolean lists = answer(cell, row.language()).isEmpty() && says(cell);
      for (Concept action : lists && cell != category.cell ? actions : Set.<Concept>of()) {
        practices.add(filled(row, category, action, cell, mentions));
      }
    }
    if (!asks) {
      practices.add(0, filled(row, category, collect, null, mentions));
    }
    return practices;
  }

  private static boolean says(Cell cell) {
    return cell.text().text().chars().anyMatch(Character::isLetter);
  }

  /** A category, its cell, and where its name starts in the source. */
  private record Category(Concept concept, Cell cell, int start) {}

  private Category category(Clause row) {
    for (Cell cell : row.cells()) {
      String text = cell.text().text();
      // a cell with a number or a single letter only counts the rows
      if (text.chars().filter(Character::isLetter).count() > 1) {
        List<Mention> found = categories.find(text, row.language());
        if (found.isEmpty() || found.get(0).span().start() > Categories.LATEST_START) {
          return null;
        }
        Mention first = found.get(0);
        if (first.weak() && !(opens(text, first) && answers(row, cell))) {
          return null;
        }
        return new Category(first.concept(), cell, cell.text().toSource(first.span()).start());
      }
    }
    return null;
  }

  /** True if nothing but numbers and marks stands before a mention. */
  private static boolean opens(String text, Mention mention) {
    return text.substring(0, mention.span().start()).chars().noneMatch(Character::isLetter);
  }

  /** True if every cell after the category's says yes or no to what its column asks. */
  private boolean answers(Clause row, Cell category) {
    boolean after = false;
    boolean answered = false;
    for (Cell cell : row.cells()) {
      if (after && !actions(cell, row.language()).isEmpty()) {
        if (answer(cell, row.language()).isEmpty()) {
          return false;
        }
        answered = true;
      }
      after |= cell == category;
    }
    return answered;
  }

  private Set<Concept> actions(Cell cell, String language) {
    return categories.asked(columns.of(cell, language));
  }

  /** An answer and the words in brackets that limit it, in the cell; null if none. */
  private record Answer(Polarity polarity, Span limits) {}

  private Optional<Answer> answer(Cell cell, String language) {
    String text = cell.text().text();
    Span limits = brackets(text);
    int rest = text.length() - (limits == null ? 0 : limits.length());
    if (rest > LONGEST_ANSWER && actions(cell, language).isEmpty()) {
      return Optional.empty();
    }
    return said(text, language).map(polarity -> new Answer(polarity, limits));
  }

  private Optional<Polarity> said(String text, String language) {
    return answers.find(text, language).stream()
        .filter(mention -> opens(text, mention))
        .findFirst()
        .map(mention -> mention.concept().equals(yes) ? Polarity.AFFIRMED : Polarity.DENIED);
  }

  /** Denied if a value begins with no; what lists anything affirms. */
  Polarity polarity(String value, String language) {
    return said(value, language).orElse(Polarity.AFFIRMED);
  }

  private static Span brackets(String text) {
    int open = Math.max(text.indexOf('('), text.indexOf('\uFF08'));
    int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf('\uFF09'));
    return open >= 0 && close > open + 1 ? new Span(open + 1, close) : null;
  }

  private Practice practice(
      Clause row, Category category, Concept action, Cell cell, Answer answer) {
    Practice.Builder builder = answered(row, category, action, cell, answer.polarity);
    if (answer.limits != null) {
      Passage words = cell.text().slice(answer.limits).strip();
      builder.add(new Fact(Fact.Type.LIMITATION, words.text(), words.source()));
    }
    return builder.build();
  }

  private Practice.Builder answered(
      Clause row, Category category, Concept action, Cell cell, Polarity polarity) {
    int end = cell.text().source().end();
    int start = category.start;
    return categories
        .answer(row, category.concept, action, polarity)
        .evidence(new Span(Math.min(start, end), Math.max(start, end)));
  }

  /** A table that lists categories without yes or no: to be listed is to be collected. */
  private List<Practice> unanswered(
      Clause row, Category category, Set<Concept> open, List<Mention> mentions) {
    boolean heading =
        row.cells().stream().anyMatch(cell -> !columns.of(cell, row.language()).isEmpty());
    if (!heading) {
      return List.of();
    }
    var practices = new ArrayList<Practice>();
    for (Cell cell : row.cells()) {
      for (Concept action : says(cell) ? actions(cell, row.language()) : Set.<Concept>of()) {
        practices.add(filled(row, category, action, cell, mentions));
      }
    }
    if (!open.contains(collect)) {
      practices.add(0, filled(row, category, collect, null, mentions));
    }
    return practices;
  }

  /** An answer with what the other cells of the row say about the action. */
  private Practice filled(
      Clause row, Category category, Concept action, Cell answer, List<Mention> mentions) {
    Cell last = answer == null ? category.cell : answer;
    Practice.Builder builder = answered(row, category, action, last, Polarity.AFFIRMED);
    for (Mention mention : mentions) {
      Span at = row.text().toSource(mention.span());
      Role role =
          switch (mention.concept().scheme()) {
            case RECIPIENTS -> answer == null ? null : Role.RECIPIENT;
            case DATA_SOURCES -> answer == null ? Role.DATA_SOURCE : null;
            case PURPOSES -> answer == null ? Role.PURPOSE : null;
            default -> null;
          };
      if (role != null
          && !mention.weak()
          && (answer == null || answer.text().source().contains(at))) {
        builder.add(role, mention.concept());
      }
    }
    return builder.confidence(0.8).build();
  }
}
