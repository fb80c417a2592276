package org.clausary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An {@code xsd:duration} in words. */
final class Periods {

  private static final Pattern DURATION =
      Pattern.compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?");
  private static final List<String> UNITS = List.of("years", "months", "days", "hours", "minutes");

  private Periods() {}

  /** "30 days"; the cell itself if it is no duration. */
  static String inWords(String cell, Wording wording) {
    Matcher matcher = DURATION.matcher(cell);
    if (!matcher.matches()) {
      return cell;
    }
    var parts = new ArrayList<String>();
    for (int i = 0; i < UNITS.size(); i++) {
      String number = matcher.group(i + 1);
      if (number != null && number.length() < 10) {
        parts.add(wording.text(UNITS.get(i), Map.of("n", Integer.valueOf(number))));
      }
    }
    return parts.isEmpty() ? cell : String.join(" ", parts);
  }
}
