package org.clausary.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.clausary.text.Folding;

/**
 * Finds terms by whatever a person may know of them: an IRI, a local name, a number such as {@code
 * 13(1)(c)}, a label or a form in any language. Immutable and thread-safe.
 */
public final class TermFinder {

  private static final String PREFIX = "cla:";
  private static final int MOST_GUESSES = 3;
  private static final List<String> FORMS = List.of("altLabel", "hiddenLabel", "weakLabel");

  private final Terms terms;
  private final List<Term> all;

  /** Finds terms of these. */
  public TermFinder(Terms terms) {
    this.terms = terms;
    this.all = terms.all();
  }

  /**
   * The terms that are called so, by local name. A name of one term is no name of another; only
   * where nothing is named so, numbers count, then names without regard to case, labels and forms.
   *
   * @throws UsageException if nothing is called so; the message says what is meant perhaps
   */
  public List<Term> find(String text) {
    String name = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    if (!name.isEmpty() && name.indexOf(' ') < 0) {
      var named = terms.term(name);
      if (named.isPresent()) {
        return List.of(named.get());
      }
    }
    for (Way way : List.<Way>of(TermFinder::isNumber, TermFinder::isCalled, TermFinder::isForm)) {
      List<Term> found = all.stream().filter(term -> way.fits(term, text.strip())).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    throw unknown(text);
  }

  /** A way in which a term may be called something. */
  @FunctionalInterface
  private interface Way {
    boolean fits(Term term, String text);
  }

  /** {@code 13(1)(c)} is {@code GDPR Art 13(1)(c)} as well; {@code GDPR Art 13} is no UK GDPR. */
  private static boolean isNumber(Term term, String text) {
    boolean alone = text.indexOf(' ') < 0;
    return term.all("notation").stream()
        .anyMatch(number -> number.equals(text) || alone && number.endsWith(" " + text));
  }

  private static boolean isCalled(Term term, String text) {
    String folded = Folding.fold(text);
    return Folding.fold(term.name()).equals(folded)
        || words(term, Term.LABELS).stream().anyMatch(w -> Folding.fold(w).equals(folded));
  }

  private static boolean isForm(Term term, String text) {
    String folded = Folding.fold(text);
    return words(term, FORMS).stream().anyMatch(word -> Folding.fold(word).equals(folded));
  }

  private static List<String> words(Term term, Collection<String> properties) {
    return properties.stream().flatMap(property -> term.all(property).stream()).toList();
  }

  private UsageException unknown(String text) {
    List<String> guesses = guesses(text);
    String hint = guesses.isEmpty() ? "" : "; did you mean " + String.join(", ", guesses) + "?";
    return new UsageException(Problem.error("", 0, "nothing is called '" + text + "'" + hint));
  }

  /** The names whose terms are called most like the text. */
  private List<String> guesses(String text) {
    String folded = Folding.fold(text);
    int most = Math.max(1, folded.length() / 4);
    var near = new TreeMap<Integer, TreeSet<String>>();
    for (Term term : all) {
      var words = new ArrayList<>(words(term, Term.LABELS));
      words.addAll(words(term, FORMS));
      words.add(term.name());
      words.addAll(term.all("notation"));
      words.stream()
          .map(word -> distance(Folding.fold(word), folded, most))
          .min(Comparator.naturalOrder())
          .filter(distance -> distance <= most)
          .ifPresent(d -> near.computeIfAbsent(d, k -> new TreeSet<>()).add(term.name()));
    }
    return near.headMap(near.isEmpty() ? 0 : near.firstKey() + 1, true).values().stream()
        .flatMap(TreeSet::stream)
        .limit(MOST_GUESSES)
        .map(name -> PREFIX + name)
        .toList();
  }

  /** How many letters must be changed, added or left out; {@code most + 1} if more. */
  private static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(same, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return Math.min(row[other.length()], most + 1);
  }
}
