package org.clausary.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.ontology.Spelling;
import org.clausary.text.Folding;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * Finds every surface form of the ontology in a text, in one pass over the folded text.
 *
 * <ul>
 *   <li>Matching ignores case, width, kind of quote and hyphen; a hyphen inside a word equals a
 *       space ("opt-out" is "opt out").
 *   <li>Words of alphabetic scripts match as whole words; Chinese needs no boundary.
 *   <li>The longest form wins: a mention inside a longer one is dropped, so that a longer phrase
 *       blocks the words in it. Concepts that share a form are all kept.
 * </ul>
 *
 * Immutable and thread-safe; the automaton of a language is built on first use.
 */
public final class Lexicon {

  /** The language whose concepts are also looked for inside texts of other scripts. */
  private static final String MIXED_IN = "en";

  private final Forms forms;
  private final Set<Concept> concepts;
  private final Set<String> languages;

  private Lexicon(Forms forms, Collection<Concept> concepts) {
    this.forms = forms;
    this.concepts = Set.copyOf(concepts);
    var found = new java.util.TreeSet<String>();
    for (Concept concept : concepts) {
      concept.forms().forEach(form -> found.add(form.language()));
    }
    this.languages = Set.copyOf(found);
  }

  /** The words of an ontology. */
  public static Lexicon of(Ontology ontology) {
    return new Lexicon(
        new Forms(ontology.all(), ontology.spellings()),
        ontology.all().stream().filter(concept -> !concept.isAside()).toList());
  }

  /** The words of some concepts only; for places where other words mean nothing. */
  public static Lexicon of(Collection<Concept> concepts) {
    return new Lexicon(new Forms(concepts, List.of()), concepts);
  }

  /** Some of the concepts of the ontology, set aside or not; reads the same {@link Scan}. */
  public Lexicon only(Collection<Concept> some) {
    return new Lexicon(forms, some);
  }

  /** True if there are words for a language. */
  public boolean knows(String language) {
    return languages.contains(primary(language));
  }

  /**
   * The concepts found in a text, by place, the longer first where two start together.
   *
   * @param text spans of the mentions are in its UTF-16 units
   * @param language BCP 47 tag; only its primary part counts; without words for it nothing is found
   */
  public List<Mention> find(Passage text, String language) {
    return find(text.text(), language);
  }

  /** As {@link #find(Passage, String)}, for a text without a source. */
  public List<Mention> find(String text, String language) {
    String primary = primary(language);
    if (text.isEmpty() || !languages.contains(primary)) {
      return List.of();
    }
    return find(scan(text, language));
  }

  /** Searches a text once, for this lexicon and all that are {@link #only} a part of its words. */
  public Scan scan(String text, String language) {
    Passage folded = Folding.fold(Passage.verbatim(text, new Span(0, text.length())));
    return new Scan(folded, forms.in(primary(language)).hits(folded.text()));
  }

  /** As {@link #find(String, String)}, for a text searched before. */
  public List<Mention> find(Scan scan) {
    var mentions = new ArrayList<Mention>(scan.hits.size());
    int reached = -1;
    for (Hit hit : scan.hits) {
      if (hit.end <= reached) {
        continue;
      }
      Span place = null;
      for (Map.Entry<Concept, Boolean> entry : hit.entries) {
        if (concepts.contains(entry.getKey())) {
          place = place == null ? scan.folded.toSource(new Span(hit.start, hit.end)) : place;
          mentions.add(new Mention(entry.getKey(), place, entry.getValue()));
        }
      }
      reached = place == null ? reached : hit.end;
    }
    return mentions;
  }

  /** All words found in a text, those inside longer ones too. Immutable. */
  public static final class Scan {
    private final Passage folded;
    private final List<Hit> hits;

    private Scan(Passage folded, List<Hit> hits) {
      this.folded = folded;
      this.hits = hits;
    }
  }

  private static String primary(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  /** A form as the automaton knows it. */
  private static String key(String form) {
    return hyphensToSpaces(Folding.fold(form)).strip();
  }

  private static String hyphensToSpaces(String folded) {
    if (folded.indexOf('-') < 0) {
      return folded;
    }
    var out = new StringBuilder(folded);
    for (int i = 1; i + 1 < out.length(); i++) {
      if (out.charAt(i) == '-'
          && Character.isLetterOrDigit(out.charAt(i - 1))
          && Character.isLetterOrDigit(out.charAt(i + 1))) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** The forms of some concepts, in an automaton for each language that a text was in. */
  private static final class Forms {
    private final List<Concept> concepts;
    private final List<Spelling> spellings;
    private final Map<String, Automaton> automata = new ConcurrentHashMap<>();

    Forms(Collection<Concept> concepts, List<Spelling> spellings) {
      this.concepts = List.copyOf(concepts);
      this.spellings = spellings;
    }

    Automaton in(String language) {
      return automata.computeIfAbsent(language, this::build);
    }

    private Automaton build(String language) {
      var entries = new TreeMap<String, Map<Concept, Boolean>>();
      for (Concept concept : concepts) {
        if (concept.isWithin("ReaderWord")) {
          continue;
        }
        for (Concept.Form form : concept.forms()) {
          boolean mixedIn =
              form.language().equals(MIXED_IN)
                  && language.equals("zh")
                  && concept.scheme() != Scheme.CUES;
          boolean apart = form.text().indexOf(Concept.Form.GAP) >= 0;
          if (apart || !form.language().equals(language) && !mixedIn) {
            continue;
          }
          add(entries, concept, form);
        }
      }
      return new Automaton(entries);
    }

    private void add(
        Map<String, Map<Concept, Boolean>> entries, Concept concept, Concept.Form form) {
      for (String variant : Spelling.variants(form.text(), form.language(), spellings)) {
        String key = key(variant);
        if (!key.isEmpty()) {
          entries
              .computeIfAbsent(key, k -> new LinkedHashMap<>())
              .merge(concept, form.weak(), Boolean::logicalAnd);
        }
      }
    }
  }

  /** The forms of one language. */
  private static final class Automaton {
    private final AhoCorasickDoubleArrayTrie<List<Map.Entry<Concept, Boolean>>> trie =
        new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    Automaton(TreeMap<String, Map<Concept, Boolean>> entries) {
      var lists = new TreeMap<String, List<Map.Entry<Concept, Boolean>>>();
      entries.forEach((key, concepts) -> lists.put(key, entryList(concepts)));
      empty = lists.isEmpty();
      if (!empty) {
        trie.build(lists);
      }
    }

    private static List<Map.Entry<Concept, Boolean>> entryList(Map<Concept, Boolean> concepts) {
      return List.copyOf((Collection<Map.Entry<Concept, Boolean>>) concepts.entrySet());
    }

    /** By place, the longer first where two start together. */
    List<Hit> hits(String folded) {
      if (empty) {
        return List.of();
      }
      String searched = hyphensToSpaces(folded);
      var hits = new ArrayList<Hit>();
      trie.parseText(
          searched,
          (AhoCorasickDoubleArrayTrie.IHit<List<Map.Entry<Concept, Boolean>>>)
              (begin, end, value) -> {
                if (isWhole(searched, begin, end)) {
                  hits.add(new Hit(begin, end, value));
                }
              });
      hits.sort(Hit.ORDER);
      return hits;
    }

    private static boolean isWhole(String text, int begin, int end) {
      return (begin == 0 || !joins(text.charAt(begin - 1), text.charAt(begin)))
          && (end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)));
    }

    /** True if the two characters belong to one word of an alphabetic script. */
    private static boolean joins(char left, char right) {
      return inWord(left) && inWord(right);
    }

    private static boolean inWord(char c) {
      return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
  }

  private record Hit(int start, int end, List<Map.Entry<Concept, Boolean>> entries) {
    static final Comparator<Hit> ORDER =
        (a, b) -> a.start != b.start ? a.start - b.start : b.end - a.end;
  }
}
