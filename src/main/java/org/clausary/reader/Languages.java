package org.clausary.reader;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells languages apart by script and by their most frequent words, which come from outside; a
 * library names the languages that no list of words covers. Immutable and thread-safe.
 */
final class Languages {

  /** Unknown: too little text to say. */
  static final String UNKNOWN = "und";

  private static final String CHINESE = "zh";
  private static final int FEW_WORDS = 20;
  private static final double SHARE_OF_FUNCTION_WORDS = 0.2;
  private static final double SHARE_TO_STAY = 0.16;
  private static final double LEAD = 1.3;
  private static final double SHARE_OF_IDEOGRAPHS = 0.2;
  private static final double SURE = 0.99;
  private static final int SAMPLE = 2_000;

  private final List<String> tags;
  private final Map<String, Integer> words = new HashMap<>();

  /**
   * @param functionWords language tag to the frequent words of that language
   */
  Languages(Map<String, Set<String>> functionWords) {
    tags = List.copyOf(new TreeMap<>(functionWords).keySet());
    for (int i = 0; i < tags.size(); i++) {
      int bit = 1 << i;
      for (String word : functionWords.get(tags.get(i))) {
        words.merge(word.toLowerCase(Locale.ROOT), bit, (a, b) -> a | b);
      }
    }
  }

  /** True if words of that language were given, or its script tells it. */
  boolean knows(String tag) {
    return tags.isEmpty() || tags.contains(tag) || tag.equals(CHINESE);
  }

  /** True if the word is a function word of that language. */
  boolean isFunctionWord(String word, String tag) {
    int index = tags.indexOf(tag);
    return index >= 0 && (words.getOrDefault(word, 0) & 1 << index) != 0;
  }

  /** How much of which script, and how many function words of which language. */
  static final class Tally {
    private int ideographs;
    private int kana;
    private int hangul;
    private int latin;
    private int other;
    private int words;
    private final int[] hits;

    private Tally(int languages) {
      hits = new int[languages];
    }

    void add(Tally more) {
      ideographs += more.ideographs;
      kana += more.kana;
      hangul += more.hangul;
      latin += more.latin;
      other += more.other;
      words += more.words;
      Arrays.setAll(hits, i -> hits[i] + more.hits[i]);
    }

    /** Words; two ideographs count as one. */
    int size() {
      return words + (ideographs + kana + hangul) / 2;
    }
  }

  Tally tally(CharSequence text) {
    var tally = new Tally(tags.size());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Chars.isIdeograph(c)) {
        tally.ideographs++;
        i++;
      } else if (Character.isLetter(c)) {
        i = word(text, i, tally);
      } else {
        i++;
      }
    }
    return tally;
  }

  private int word(CharSequence text, int start, Tally tally) {
    int i = start;
    while (i < text.length()
        && Character.isLetter(text.charAt(i))
        && !Chars.isIdeograph(text.charAt(i))) {
      letter(text.charAt(i), tally);
      i++;
    }
    tally.words++;
    if (i - start <= 12) {
      String word = text.subSequence(start, i).toString().toLowerCase(Locale.ROOT);
      int bits = words.getOrDefault(word, 0);
      for (int k = 0; bits != 0; k++, bits >>= 1) {
        tally.hits[k] += bits & 1;
      }
    }
    return i;
  }

  private static void letter(char c, Tally tally) {
    if (c < 0x250 || c >= 0x1E00 && c <= 0x1EFF || c >= 0xFF21 && c <= 0xFF5A) {
      tally.latin++;
    } else if (c >= 0x3040 && c <= 0x30FF) {
      tally.kana++;
    } else if (c >= 0xAC00 && c <= 0xD7A3) {
      tally.hangul++;
    } else {
      tally.other++;
    }
  }

  /** The language of that text, or {@link #UNKNOWN}; {@code fallback} if the text is short. */
  String decide(Tally tally, CharSequence text, String fallback) {
    return decide(tally, text, fallback, UNKNOWN);
  }

  /** As above, for a part of a document that is mostly in the language {@code main}. */
  String decide(Tally tally, CharSequence text, String fallback, String main) {
    int wide = tally.ideographs + tally.kana + tally.hangul;
    if (wide > 0 && wide / 2.0 >= SHARE_OF_IDEOGRAPHS * tally.size()) {
      if (tally.hangul > wide / 2) {
        return "ko";
      }
      return tally.kana > wide / 10 ? "ja" : CHINESE;
    }
    int best = best(tally, -1);
    int second = best(tally, best);
    int hits = best < 0 ? 0 : tally.hits[best];
    int next = second < 0 ? 0 : tally.hits[second];
    boolean clear =
        hits >= SHARE_OF_FUNCTION_WORDS * tally.words && hits >= LEAD * next && hits > 0;
    if (tally.words < FEW_WORDS && fallback.equals(UNKNOWN)) {
      return hits > next ? tags.get(best) : UNKNOWN;
    }
    if (tally.words < FEW_WORDS) {
      return clear && fallback.equals(CHINESE) && hits > 2 ? tags.get(best) : fallback;
    }
    if (clear && tally.latin >= tally.other) {
      return tags.get(best);
    }
    boolean few = tally.words < 2 * FEW_WORDS && !fallback.equals(UNKNOWN);
    // lists have fewer function words; the library would have to load all its languages for them
    boolean same =
        hits >= SHARE_TO_STAY * tally.words
            && hits >= LEAD * next
            && tally.latin >= tally.other
            && hits > 0
            && tags.get(best).equals(main)
            && main.equals(fallback);
    return few || same ? fallback : named(text, fallback);
  }

  private static int best(Tally tally, int except) {
    int best = -1;
    for (int i = 0; i < tally.hits.length; i++) {
      if (i != except && (best < 0 || tally.hits[i] > tally.hits[best])) {
        best = i;
      }
    }
    return best;
  }

  private static String named(CharSequence text, String fallback) {
    CharSequence sample = text.subSequence(0, Math.min(text.length(), SAMPLE));
    List<DetectedLanguage> found = Profiles.DETECTOR.getProbabilities(sample);
    boolean sure =
        !found.isEmpty() && (fallback.equals(UNKNOWN) || found.get(0).getProbability() > SURE);
    return sure ? found.get(0).getLocale().getLanguage() : fallback;
  }

  /** Loaded when a text is first met that no list of words covers. */
  private static final class Profiles {
    static final LanguageDetector DETECTOR = load();

    private static LanguageDetector load() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .seed(1)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("language profiles are not on the class path", e);
      }
    }
  }
}
