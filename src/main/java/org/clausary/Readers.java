package org.clausary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.reader.Limits;
import org.clausary.reader.PolicyReader;

/** Tells the reader, which knows no ontology, the words it needs of each language. */
final class Readers {

  private Readers() {}

  /**
   * The words a reader needs, by language.
   *
   * @param function frequent words by which a language is told from others
   * @param abbreviations words with a full stop after which the sentence goes on
   * @param announcements words by which a sentence introduces the list after it
   */
  record Words(
      Map<String, Set<String>> function,
      Map<String, Set<String>> abbreviations,
      Map<String, Set<String>> announcements) {

    static Words of(Ontology ontology) {
      return new Words(
          words(ontology, "FunctionWord"),
          words(ontology, "Abbreviation"),
          words(ontology, "Announcement"));
    }
  }

  static PolicyReader of(Words words, Limits limits, Optional<String> encoding) {
    var builder =
        PolicyReader.builder()
            .limits(limits)
            .functionWords(words.function())
            .abbreviations(words.abbreviations())
            .announcements(words.announcements());
    encoding.ifPresent(builder::encoding);
    return builder.build();
  }

  private static Map<String, Set<String>> words(Ontology ontology, String cue) {
    var words = new TreeMap<String, Set<String>>();
    for (Concept.Form form : ontology.core(cue).forms()) {
      words.computeIfAbsent(form.language(), language -> new TreeSet<>()).add(form.text());
    }
    return words;
  }
}
