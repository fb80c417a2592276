package org.clausary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Span;

/**
 * A sentence of a clause as the words known in it, cues too; the company's own name counts as a
 * word for the first party. Immutable and thread-safe.
 */
public final class SentenceWords {

  private static final Comparator<Word> ORDER =
      Comparator.comparingInt(Word::from)
          .thenComparing(Comparator.comparingInt(Word::to).reversed())
          .thenComparing(word -> word.concept().name());

  /**
   * A concept and where it stands.
   *
   * @param concept what was found
   * @param from first unit of the clause: a word, a mark or a Chinese character
   * @param to one past the last unit
   * @param weak true if the form also means other things
   */
  public record Word(Concept concept, int from, int to, boolean weak) {}

  private final Units units;
  private final Range range;
  private final List<Word> words;

  private SentenceWords(Units units, Range range, Concept firstParty) {
    this.units = units;
    this.range = range;
    var all = new ArrayList<Word>();
    for (Scheme scheme : Scheme.values()) {
      for (Found found : units.in(scheme, range)) {
        all.add(new Word(found.concept(), found.from(), found.to(), found.weak()));
      }
    }
    for (int i = range.from(); i < range.to(); i++) {
      if (units.isOwnName(i) && (i == range.from() || !units.isOwnName(i - 1))) {
        all.add(new Word(firstParty, i, i + 1, false));
      }
    }
    all.sort(ORDER);
    words = List.copyOf(all);
  }

  /** The sentences of a clause, in order. */
  static List<SentenceWords> of(Units units, Concept firstParty) {
    return Sentences.of(units).stream()
        .map(range -> new SentenceWords(units, range, firstParty))
        .toList();
  }

  /** In text order, the longer first where two start together. */
  public List<Word> words() {
    return words;
  }

  /** The mark it ends in, brackets and quotes left out; {@code 0} if it ends in a word. */
  public char lastMark() {
    int last = range.to() - 1;
    while (last > range.from() && (units.mark(last) == '"' || units.mark(last) == ')')) {
      last--;
    }
    return range.isEmpty() ? '\0' : units.mark(last);
  }

  /** How many units it has: words, marks, Chinese characters. */
  public int length() {
    return range.to() - range.from();
  }

  /** Where a run of units stands in the decoded source. */
  public Span source(int from, int to) {
    return units.source(new Range(from, to));
  }

  /** Where the whole sentence stands in the decoded source. */
  public Span source() {
    return units.source(range);
  }
}
