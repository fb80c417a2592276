package org.clausary.reader;

import org.clausary.text.Passage;

/**
 * A line of a paragraph, up to a break.
 *
 * @param text without marks, not empty
 * @param bold how many of the first units stand in bold
 * @param end the break after it
 */
record Line(Passage text, int bold, Break end) {

  /** A break that merely wraps, or one the author meant. */
  enum Break {
    SOFT,
    HARD
  }

  /** True if all of it stands in bold, or all but closing punctuation. */
  boolean isBold() {
    if (bold == 0) {
      return false;
    }
    String rest = text.text().substring(bold);
    return rest.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
