package org.clausary.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausary.document.Clause;
import org.clausary.extract.Extraction.Outcome;
import org.clausary.text.Span;

/** Says what reading each clause of one policy gave. */
final class OutcomeReader {

  /** How many units stand beside a web address that is all a clause says: a label. */
  private static final int WORDS_BESIDE_LINK = 12;

  /** How many words and marks a label has at most. */
  private static final int LONGEST_LABEL = 8;

  private static final Pattern NUMBERING = Pattern.compile("^[\\p{N}\\p{P}\\s]+");

  private final Vocabulary vocabulary;
  private final Set<Integer> leadStarts = new HashSet<>();
  private final Set<String> titles = new HashSet<>();

  OutcomeReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Every clause is shown before the first one is judged. */
  void saw(Clause clause) {
    titles.add(words(clause.heading()));
    clause.leadIns().forEach(lead -> leadStarts.add(lead.source().start()));
  }

  Outcome read(Clause clause, Units units, List<Practice> found) {
    if (!found.isEmpty() && clause.kind() != Clause.Kind.HEADING) {
      return Outcome.GAVE_PRACTICE;
    }
    if (!vocabulary.covers(clause.language())) {
      return Outcome.NOT_CHECKED;
    }
    var whole = new Range(0, units.size());
    boolean structural =
        clause.kind() == Clause.Kind.HEADING
            || units.size() == 0
            || isHeadingRepeated(clause)
            || leadStarts.contains(clause.span().start())
            || isLink(units)
            || isLabel(clause, units)
            || units.hasAny(whole, Cue.mask(Cue.INTRODUCTION, Cue.DEFINITION, Cue.DATE));
    return structural ? Outcome.STRUCTURAL : Outcome.GAVE_NOTHING;
  }

  /** An entry of a table of contents: what a section is called, where nothing introduces it. */
  boolean isHeadingRepeated(Clause clause) {
    return clause.kind() == Clause.Kind.LIST_ITEM
        && clause.leadIns().isEmpty()
        && titles.contains(words(clause.text().text()));
  }

  /** Without the number that a title or its entry begins with. */
  private static String words(String title) {
    return NUMBERING.matcher(title).replaceFirst("").strip();
  }

  /** "Back to top": few words, of which none says anything. */
  private static boolean isLabel(Clause clause, Units units) {
    return clause.leadIns().isEmpty()
        && clause.kind() != Clause.Kind.TABLE_ROW
        && units.size() <= LONGEST_LABEL
        && !units.hasAny(
            new Range(0, units.size()), PolicyReading.SUBJECTS | Cue.mask(Cue.NEGATION, Cue.OUR))
        && PolicyReading.places(units, Set.of()).isEmpty();
  }

  /** A web address and hardly a word beside it. */
  private static boolean isLink(Units units) {
    List<Span> addresses = ChannelReader.addresses(units.passage().text());
    int words = 0;
    for (int i = 0; i < units.size() && !addresses.isEmpty(); i++) {
      Span unit = units.span(new Range(i, i + 1));
      words += addresses.stream().anyMatch(one -> one.contains(unit)) ? 0 : 1;
    }
    return !addresses.isEmpty() && words <= WORDS_BESIDE_LINK;
  }
}
