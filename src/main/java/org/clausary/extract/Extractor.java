package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import org.clausary.document.PolicyDocument;
import org.clausary.lexicon.Lexicon;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;

/**
 * Reads what a policy says is done with personal data: clauses in, practices out. Every practice
 * rests on exact characters of its clause. Immutable and thread-safe.
 *
 * <pre>{@code
 * Ontology ontology = Ontology.builtIn();
 * Extractor extractor = Extractor.of(ontology, Lexicon.of(ontology));
 * Extraction extraction = extractor.extract(document);
 * }</pre>
 */
public final class Extractor {

  private final Lexicon lexicon;
  private final Lexicon grammar;
  private final TopicWords topicWords;
  private final Vocabulary vocabulary;
  private final Compositions compositions;
  private final Readers readers;
  private final List<Frame> frames;

  private Extractor(Ontology ontology, Lexicon lexicon) {
    this.lexicon = lexicon;
    var words = new ArrayList<Concept>(ontology.concepts(Scheme.PROCESSING_ACTIONS));
    ontology.concepts(Scheme.CUES).stream().filter(cue -> !cue.isAside()).forEach(words::add);
    this.grammar = lexicon.only(words);
    this.topicWords = new TopicWords(ontology, lexicon);
    this.vocabulary = new Vocabulary(ontology);
    this.compositions = new Compositions(vocabulary, lexicon);
    this.readers = new Readers(ontology, lexicon);
    this.frames = Frames.all(readers);
  }

  /** An extractor that knows what the ontology knows. */
  public static Extractor of(Ontology ontology, Lexicon lexicon) {
    return new Extractor(ontology, lexicon);
  }

  /** Everything that can be read out of a policy. */
  public Extraction extract(PolicyDocument document) {
    return new PolicyReading(
            document, lexicon, grammar, topicWords, vocabulary, compositions, readers, frames)
        .read();
  }
}
