package org.clausary.topic;

import java.util.BitSet;
import java.util.List;
import org.clausary.extract.SentenceWords;
import org.clausary.extract.SentenceWords.Word;
import org.clausary.ontology.TopicCue;
import org.clausary.text.Span;

/** A row of words as numbers: what is looked for in a sentence. */
final class CueRow {

  private final TopicCue cue;
  private final BitSet[] steps;
  private final BitSet beside;
  private final BitSet without;

  CueRow(TopicCue cue, WordNumbers numbers) {
    this.cue = cue;
    this.steps = cue.steps().stream().map(numbers::of).toArray(BitSet[]::new);
    this.beside = numbers.of(cue.beside());
    this.without = numbers.of(cue.without());
  }

  TopicCue cue() {
    return cue;
  }

  /**
   * Where the words stand in a sentence; null if they do not.
   *
   * @param present the numbers of all words of the sentence
   * @param words the numbers of each
   * @param topicsNamed how many topics it names in the words of headings
   */
  Span find(SentenceWords sentence, BitSet present, List<BitSet> words, int topicsNamed) {
    int most = cue.wordsATopic() == 0 ? Integer.MAX_VALUE : cue.wordsATopic() * topicsNamed;
    if (topicsNamed < cue.topicsNamed() || sentence.length() > most) {
      return null;
    }
    if (present.intersects(without) || !containsAll(present)) {
      return null;
    }
    if (!cue.endsIn().isEmpty() && cue.endsIn().indexOf(sentence.lastMark()) < 0) {
      return null;
    }
    for (BitSet step : steps) {
      if (!step.intersects(present)) {
        return null;
      }
    }
    if (steps.length == 0) {
      boolean asksNothing = beside.isEmpty() && cue.topicsNamed() == 0 && cue.endsIn().isEmpty();
      return asksNothing ? null : sentence.source();
    }
    int at = 0;
    int from = -1;
    int to = 0;
    for (BitSet step : steps) {
      while (at < words.size()
          && !(sentence.words().get(at).from() >= to && step.intersects(words.get(at)))) {
        at++;
      }
      if (at == words.size()) {
        return null;
      }
      Word word = sentence.words().get(at);
      from = from < 0 ? word.from() : from;
      to = word.to();
    }
    return sentence.source(from, to);
  }

  private boolean containsAll(BitSet present) {
    for (int i = beside.nextSetBit(0); i >= 0; i = beside.nextSetBit(i + 1)) {
      if (!present.get(i)) {
        return false;
      }
    }
    return true;
  }
}
