package org.clausary.problem;

import java.util.Locale;

/** Makes control characters, line breaks and bidi controls visible, for messages. */
public final class Visible {

  private Visible() {}

  /** The text with each such character as {@code \}{@code uXXXX}. */
  public static String escape(CharSequence text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden =
          Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT
              || c == '\u2028'
              || c == '\u2029';
      if (hidden) {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
