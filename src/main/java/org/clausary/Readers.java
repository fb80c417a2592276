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

  static PolicyReader of(Ontology ontology, Limits limits, Optional<String> encoding) {
    var builder =
        PolicyReader.builder()
            .limits(limits)
            .functionWords(words(ontology, "FunctionWord"))
            .abbreviations(words(ontology, "Abbreviation"))
            .announcements(words(ontology, "Announcement"));
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
