package org.clausary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Cell;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Polarity;
import org.clausary.extract.Practice.Role;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * Reads the rows of tables of statutory categories (Cal. Civ. Code 1798.140(v)(1)): one practice
 * per answer. A row counts if its first cell with words starts with a category. An answer is a cell
 * that begins with yes or no, or, in a table without such answers, a cell that lists to whom or
 * from where. Thread-safe.
 */
final class CategoryTable {

  /** How far into its cell, past a number or letter, a category may start. */
  private static final int LATEST_START = 60;

  private static final int LONGEST_ANSWER = 60;

  private final Columns columns;
  private final Lexicon categories;
  private final Lexicon answers;
  private final Concept kind;
  private final Concept yes;
  private final Concept no;
  private final Concept collect;
  private final Map<Concept, Concept> asked = new LinkedHashMap<>();

  CategoryTable(Ontology ontology, Columns columns) {
    this.columns = columns;
    categories = Lexicon.of(ontology.concepts(Scheme.CCPA_CATEGORIES));
    yes = ontology.core("YesAnswer");
    no = ontology.core("NoAnswer");
    answers = Lexicon.of(List.of(yes, no));
    kind = ontology.core("CategoryAnswer");
    for (Concept cue : ontology.concepts(Scheme.CUES)) {
      cue.fact("asks").ifPresent(action -> asked.put(cue, ontology.core(action)));
    }
    collect = asked.get(ontology.core("CollectedColumn"));
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
        if (!named && practices.isEmpty()) {
          actions = Set.of(collect);
        }
        for (Concept action : actions) {
          practices.add(practice(row, category, action, cell, answer.get()));
        }
      } else {
        open.addAll(actions);
      }
    }
    return practices.isEmpty() ? unanswered(row, category, open, mentions) : practices;
  }

  /** A category, its cell, and where its name starts in the source. */
  private record Category(Concept concept, Cell cell, int start) {}

  private Category category(Clause row) {
    for (Cell cell : row.cells()) {
      String text = cell.text().text();
      // a cell with a number or a single letter only counts the rows
      if (text.chars().filter(Character::isLetter).count() > 1) {
        List<Mention> found = categories.find(text, row.language());
        if (found.isEmpty() || found.get(0).span().start() > LATEST_START) {
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
    var actions = new LinkedHashSet<Concept>();
    for (Concept cue : columns.of(cell, language)) {
      if (asked.containsKey(cue)) {
        actions.add(asked.get(cue));
      }
    }
    return actions;
  }

  /** An answer and the words in brackets that limit it, in the cell; null if none. */
  private record Answer(Polarity polarity, Span limits) {}

  private Optional<Answer> answer(Cell cell, String language) {
    String text = cell.text().text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    Span limits = brackets(text);
    int rest = text.length() - (limits == null ? 0 : limits.length());
    if (start == text.length() || rest > LONGEST_ANSWER) {
      return Optional.empty();
    }
    for (Mention mention : answers.find(text, language)) {
      if (mention.span().start() == start) {
        boolean affirmed = mention.concept().equals(yes);
        return Optional.of(new Answer(affirmed ? Polarity.AFFIRMED : Polarity.DENIED, limits));
      }
    }
    return Optional.empty();
  }

  private static Span brackets(String text) {
    int open = Math.max(text.indexOf('('), text.indexOf('\uFF08'));
    int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf('\uFF09'));
    return open >= 0 && close > open + 1 ? new Span(open + 1, close) : null;
  }

  private Practice practice(
      Clause row, Category category, Concept action, Cell cell, Answer answer) {
    Practice.Builder builder = answered(row, category, action, cell).polarity(answer.polarity);
    if (answer.limits != null) {
      Passage words = cell.text().slice(answer.limits).strip();
      builder.add(new Fact(Fact.Type.LIMITATION, words.text(), words.source()));
    }
    return builder.build();
  }

  private Practice.Builder answered(Clause row, Category category, Concept action, Cell cell) {
    int end = cell.text().source().end();
    int start = category.start;
    return Practice.of(row, kind)
        .evidence(new Span(Math.min(start, end), Math.max(start, end)))
        .actor(Actor.FIRST_PARTY)
        .add(Role.PROCESSING, action)
        .add(Role.PERSONAL_DATA, category.concept);
  }

  /** A table that lists categories without yes or no: to be listed is to be collected. */
  private List<Practice> unanswered(
      Clause row, Category category, Set<Concept> open, List<Mention> mentions) {
    var practices = new ArrayList<Practice>();
    boolean heading = false;
    for (Cell cell : row.cells()) {
      Set<Concept> cues = columns.of(cell, row.language());
      heading |= !cues.isEmpty();
      for (Concept action : actions(cell, row.language())) {
        if (cell.text().text().chars().anyMatch(Character::isLetter)) {
          practices.add(filled(answered(row, category, action, cell), row, cell, mentions));
        }
      }
    }
    if (!heading) {
      return List.of();
    }
    if (!open.contains(collect)) {
      practices.add(
          0, filled(answered(row, category, collect, category.cell), row, null, mentions));
    }
    return practices;
  }

  /** Adds what the other cells of the row say about the action. */
  private Practice filled(
      Practice.Builder builder, Clause row, Cell answer, List<Mention> mentions) {
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
