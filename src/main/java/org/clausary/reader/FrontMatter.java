package org.clausary.reader;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The declared keys and values before a Markdown text. Only plain {@code key: value} lines, lists
 * and continued lines are data; anything else between the marks is text and stays text. Nothing is
 * constructed, no alias is expanded.
 *
 * @param values keys and values, in order
 * @param end where the text begins
 */
record FrontMatter(Map<String, String> values, int end) {

  private static final int MOST_LINES = 200;

  static FrontMatter of(String source) {
    var none = new FrontMatter(Map.of(), 0);
    int at = lineEnd(source, 0);
    if (!source.substring(0, at).strip().equals("---")) {
      return none;
    }
    var values = new LinkedHashMap<String, String>();
    String key = "";
    for (int n = 0; n < MOST_LINES && at < source.length(); n++) {
      int start = next(source, at);
      at = lineEnd(source, start);
      String line = source.substring(start, at);
      String plain = line.strip();
      if (plain.equals("---") || plain.equals("...")) {
        return values.isEmpty() ? none : new FrontMatter(values, next(source, at));
      }
      boolean indented = line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ");
      int colon = colon(line);
      if (plain.isEmpty() || plain.startsWith("#")) {
        continue;
      }
      if (!indented && colon > 0) {
        key = line.substring(0, colon).strip();
        values.put(key, unquoted(line.substring(colon + 1).strip()));
      } else if (indented && !key.isEmpty()) {
        String more = unquoted(plain.startsWith("- ") ? plain.substring(2).strip() : plain);
        values.merge(key, more, FrontMatter::continued);
      } else {
        return none;
      }
    }
    return none;
  }

  private static String continued(String value, String more) {
    boolean mark = value.isEmpty() || value.matches("[|>][+-]?");
    return mark ? more : value + " " + more;
  }

  /** A colon that ends a key: a space or nothing after it, no space within the key. */
  private static int colon(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || line.substring(0, colon).strip().indexOf(' ') >= 0) {
      return -1;
    }
    return colon + 1 == line.length() || Chars.isSpace(line.charAt(colon + 1)) ? colon : -1;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && value.charAt(0) == value.charAt(last)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, last) : value;
  }

  private static int lineEnd(String source, int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int next(String source, int lineEnd) {
    if (source.startsWith("\r\n", lineEnd)) {
      return lineEnd + 2;
    }
    return Math.min(source.length(), lineEnd + 1);
  }
}
