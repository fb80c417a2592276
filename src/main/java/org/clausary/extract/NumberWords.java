package org.clausary.extract;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.text.Folding;

/**
 * Whole numbers in words: "forty-five", "三十". The words are ICU's spelled-out cardinals of the
 * language, made on first use. Thread-safe.
 */
final class NumberWords {

  private static final int LARGEST = 400;
  private static final int LONGEST = 40;

  private final Map<String, Map<String, Integer>> byLanguage = new ConcurrentHashMap<>();

  /** A number that ends at a place, and where its words start. */
  record Found(int value, int start) {}

  /** The value of the words, if they are all of a number. */
  OptionalInt value(String words, String language) {
    Integer value = words(language).get(key(words));
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** The longest number in words that ends at {@code end}, or null. */
  Found endingAt(String text, int end, String language) {
    Map<String, Integer> words = words(language);
    Found longest = null;
    for (int start = end - 1; start >= 0 && end - start <= LONGEST; start--) {
      char c = text.charAt(start);
      if (!Character.isLetter(c) && c != '-' && !Character.isSpaceChar(c)) {
        break;
      }
      if (Character.isLetter(c) && startsWord(text, start)) {
        Integer value = words.get(key(text.substring(start, end)));
        if (value != null) {
          longest = new Found(value, start);
        }
      }
    }
    return longest;
  }

  /**
   * The longest number in words that starts at {@code start}, or null; {@code start} is its end.
   */
  Found startingAt(String text, int start, String language) {
    Map<String, Integer> words = words(language);
    Found longest = null;
    for (int end = start + 1; end <= text.length() && end - start <= LONGEST; end++) {
      char c = text.charAt(end - 1);
      if (!Character.isLetter(c) && c != '-' && !Character.isSpaceChar(c)) {
        break;
      }
      if (Character.isLetter(c)
          && (end == text.length()
              || startsWord(text, end)
              || !Character.isLetter(text.charAt(end)))) {
        Integer value = words.get(key(text.substring(start, end)));
        if (value != null) {
          longest = new Found(value, end);
        }
      }
    }
    return longest;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0
        || Character.isIdeographic(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || Character.isIdeographic(text.charAt(at - 1));
  }

  private Map<String, Integer> words(String language) {
    return byLanguage.computeIfAbsent(language, NumberWords::spell);
  }

  private static Map<String, Integer> spell(String language) {
    var format = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    var words = new HashMap<String, Integer>();
    for (String rules : format.getRuleSetNames()) {
      if (rules.startsWith("%spellout-cardinal")) {
        for (int n = 1; n <= LARGEST; n++) {
          words.putIfAbsent(key(format.format(n, rules)), n);
        }
      }
    }
    return Map.copyOf(words);
  }

  private static String key(String words) {
    return Folding.fold(words).replace("-", "").replace(" ", "");
  }
}
