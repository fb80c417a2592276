package org.clausary.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.document.PolicyDocument;
import org.clausary.ontology.Concept;
import org.clausary.text.Span;

/**
 * Everything read out of one policy. Immutable.
 *
 * @param document the policy as read
 * @param practices in document order
 * @param mentions the concepts found in each clause and where, by clause id; cues left out
 * @param outcomes what reading each clause gave, by clause id, for every clause
 * @param sentences every clause as sentences of known words, by clause id
 * @param controllers who says to be responsible, in order of appearance; two differing names are
 *     both kept
 * @param issued the date the text gives itself
 */
public record Extraction(
    PolicyDocument document,
    List<Practice> practices,
    Map<String, List<Place>> mentions,
    Map<String, Outcome> outcomes,
    Map<String, List<SentenceWords>> sentences,
    List<Party> controllers,
    Optional<LocalDate> issued) {

  /** What reading a clause gave. */
  public enum Outcome {
    GAVE_PRACTICE("GavePractice"),
    STRUCTURAL("Structural"),
    GAVE_NOTHING("GaveNothing"),
    NOT_CHECKED("NotChecked");

    private final String localName;

    Outcome(String localName) {
      this.localName = localName;
    }

    /** Local name in the core vocabulary. */
    public String localName() {
      return localName;
    }
  }

  /**
   * An organisation named in a policy.
   *
   * @param name as written
   * @param stem the name without its legal form ("Acme" of "Acme, Inc."); empty if the name has
   *     none
   * @param span where, in the decoded source
   */
  public record Party(String name, String stem, Span span) {}

  /**
   * A concept found in a clause.
   *
   * @param concept what was found
   * @param span where, in the decoded source
   * @param spoken true if the clause speaks of it: data and parties named in so many words,
   *     purposes behind a word for them; else the words merely stand there
   */
  public record Place(Concept concept, Span span, boolean spoken) {}

  /** Copies the collections. */
  public Extraction {
    practices = List.copyOf(practices);
    mentions = Map.copyOf(mentions);
    outcomes = Map.copyOf(outcomes);
    sentences = Map.copyOf(sentences);
    controllers = List.copyOf(controllers);
  }

  /** The same without what only telling topics needs, so that keeping it takes little memory. */
  public Extraction withoutSentences() {
    return new Extraction(document, practices, mentions, outcomes, Map.of(), controllers, issued);
  }
}
