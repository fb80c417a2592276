package org.clausary.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausary.text.Folding;

/**
 * Counts the runs of one and of two words in a text. A word is what stands between spaces; where
 * there are none, one character (Han). Every number is {@code 0}, every e-mail address {@code @},
 * every web address {@code ://}; targets of links and all marks are left out.
 */
final class Runs {

  private static final Pattern UNIT =
      Pattern.compile(
          "\\]\\([^)\\s]*\\)"
              + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
              + "|(?<web>(?:https?://|www\\.)[^\\s\\p{IsHan})>\\]]+)"
              + "|(?<han>\\p{IsHan})"
              + "|(?<number>\\p{Nd}[\\p{Nd}.,:/-]*)"
              + "|(?<word>[\\p{L}&&[^\\p{IsHan}]][\\p{L}\\p{M}&&[^\\p{IsHan}]]*)");

  private Runs() {}

  /** How often each run occurs, by code point order of the runs. */
  static TreeMap<String, Integer> of(List<String> units) {
    var counts = new TreeMap<String, Integer>();
    String before = "";
    for (String unit : units) {
      counts.merge(unit, 1, Integer::sum);
      if (!before.isEmpty()) {
        counts.merge(pair(before, unit), 1, Integer::sum);
      }
      before = unit;
    }
    return counts;
  }

  /** The words of a text in their order. */
  static List<String> units(String text) {
    var units = new ArrayList<String>();
    Matcher matcher = UNIT.matcher(Folding.fold(text));
    while (matcher.find()) {
      if (matcher.start("word") >= 0 || matcher.start("han") >= 0) {
        units.add(matcher.group());
      } else if (matcher.start("number") >= 0) {
        units.add("0");
      } else if (matcher.start("mail") >= 0) {
        units.add("@");
      } else if (matcher.start("web") >= 0) {
        units.add("://");
      }
    }
    return units;
  }

  private static String pair(String first, String second) {
    return isHan(first) && isHan(second) ? first + second : first + "_" + second;
  }

  private static boolean isHan(String unit) {
    return Character.UnicodeScript.of(unit.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
