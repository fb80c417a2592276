package org.clausary.infer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lines {@code #+ key: value} a query file begins with (the convention of grlc). A line without
 * a key, or one that is indented, goes on with the value above it.
 */
final class Decorators {

  private static final String MARK = "#+";
  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):(?:\\s+(.*))?");

  private Decorators() {}

  /** Key to value, in the order of the file. Read-only. */
  static Map<String, String> of(String text) {
    var found = new LinkedHashMap<String, String>();
    String key = "";
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.startsWith(MARK)) {
        continue;
      }
      String content = line.substring(MARK.length());
      var match = KEY.matcher(content.strip());
      if (indent(content) < 2 && match.matches()) {
        key = match.group(1);
        String value = match.group(2) == null ? "" : match.group(2).strip();
        found.put(key, value.equals("|") || value.equals(">") ? "" : value);
      } else if (!key.isEmpty() && !content.isBlank()) {
        found.merge(key, content.strip(), Decorators::join);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static String join(String value, String more) {
    boolean item = more.startsWith("- ");
    String text = item ? more.substring(2).strip() : more;
    return value.isEmpty() ? text : value + (item ? ", " : " ") + text;
  }

  private static int indent(String content) {
    int i = 0;
    while (i < content.length() && Character.isWhitespace(content.charAt(i))) {
      i++;
    }
    return i;
  }
}
