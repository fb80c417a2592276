package org.clausary.reader;

/** Whether a line looks like a heading: by length, marks and numbers, never by words. */
final class Looks {

  private static final int LONGEST_HEADING = 120;
  private static final int LONGEST_LABEL = 60;

  private Looks() {}

  /** A line in bold (or otherwise set apart) that is a heading and not an emphasised sentence. */
  static boolean isHeading(CharSequence line) {
    if (Chars.room(line) > LONGEST_HEADING || !hasLetter(line) || isDate(line)) {
      return false;
    }
    char last = Chars.lastMark(line);
    if (Chars.isColon(last) || last == '?' || last == 0xFF1F) {
      return true;
    }
    boolean numbered = Enumerator.of(line).isPresent();
    if (last == '.') {
      return numbered && Chars.room(line) <= LONGEST_LABEL && stops(line) <= 1;
    }
    return !Chars.isStop(last) && last != ',' && last != ';' && last != 0xFF0C && last != 0xFF1B;
  }

  /** A short line of its own that ends in a colon: the name of what follows. */
  static boolean isLabel(CharSequence line) {
    return Chars.room(line) <= LONGEST_LABEL
        && hasLetter(line)
        && Chars.isColon(Chars.lastMark(line))
        && !hasInnerMark(line);
  }

  /** A numbered line of its own without an end mark. */
  static boolean isNumberedHeading(CharSequence line) {
    Enumerator mark = Enumerator.of(line);
    return mark.isPresent()
        && !mark.isBullet()
        && Chars.room(line) <= 80
        && hasLetter(line)
        && !hasInnerMark(line)
        && isHeading(line)
        && !Chars.isStop(Chars.lastMark(line));
  }

  /** A short line wholly in lenticular brackets. */
  static boolean isBracketed(CharSequence line) {
    return line.length() > 2
        && line.charAt(0) == 0x3010
        && line.charAt(line.length() - 1) == 0x3011
        && Chars.room(line) <= LONGEST_LABEL;
  }

  /** True if the line ends the way a sentence does. */
  static boolean endsSentence(CharSequence line) {
    char last = Chars.lastMark(line);
    return Chars.isStop(last) || last == ';' || last == 0xFF1B;
  }

  static boolean hasLetter(CharSequence line) {
    return line.codePoints().anyMatch(Character::isLetter);
  }

  private static int stops(CharSequence line) {
    int stops = 0;
    for (int i = Enumerator.of(line).length(); i < line.length(); i++) {
      stops += Chars.isStop(line.charAt(i)) ? 1 : 0;
    }
    return stops;
  }

  /** A comma, semicolon or stop inside the line: more than a name. */
  private static boolean hasInnerMark(CharSequence line) {
    for (int i = Enumerator.of(line).length(); i < line.length() - 1; i++) {
      char c = line.charAt(i);
      boolean ends = Chars.isStop(c) && (c > 0x80 || Chars.isSpace(line.charAt(i + 1)));
      if (ends || c == ';' || c == 0xFF1B || c == 0xFF0C || c == ',') {
        return true;
      }
    }
    return false;
  }

  /** A year and a day or month, as in a line that says when a policy was changed. */
  static boolean isDate(CharSequence line) {
    int runs = 0;
    boolean year = false;
    for (int i = Enumerator.of(line).length(); i < line.length(); ) {
      int start = i;
      while (i < line.length() && Character.isDigit(line.charAt(i))) {
        i++;
      }
      int length = i - start;
      runs += length > 0 ? 1 : 0;
      year |= length == 4 && (line.charAt(start) == '1' || line.charAt(start) == '2');
      i = Math.max(i, start + 1);
    }
    return year && runs > 1;
  }
}
