package org.clausary.report;

import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Words of a policy for people: characters that could hide or turn text around are made visible.
 */
final class VisibleText {

  private static final UnicodeSet HIDDEN =
      new UnicodeSet("[[[:Cc:][:Bidi_Control:][\\u2028\\u2029]]-[\\t\\n\\r]]").freeze();

  private VisibleText() {}

  /** One line: white space is one space, hidden characters are escapes. */
  static String oneLine(String text) {
    var out = new StringBuilder(text.length());
    split(spaced(text), out::append, out::append);
    return out.toString();
  }

  /** White space is one space. */
  static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Hands on the text in order: visible runs, and escapes for hidden characters. */
  static void split(String text, Consumer<String> visible, Consumer<String> escape) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (HIDDEN.contains(text.charAt(i))) {
        if (i > from) {
          visible.accept(text.substring(from, i));
        }
        escape.accept(String.format(Locale.ROOT, "\\u%04X", (int) text.charAt(i)));
        from = i + 1;
      }
    }
    if (from < text.length()) {
      visible.accept(text.substring(from));
    }
  }
}
