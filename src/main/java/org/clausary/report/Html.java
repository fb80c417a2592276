package org.clausary.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Builds HTML that cannot be broken out of: every text and attribute value is escaped, links go to
 * http, https, mailto or the page itself, and no attribute can hold a script or a style.
 */
final class Html {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Pattern LINK =
      Pattern.compile("(?i)(?:https?://|mailto:|#).*", Pattern.DOTALL);
  private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "link", "meta", "wbr");
  private static final Set<String> REFUSED =
      Set.of("style", "srcdoc", "src", "action", "formaction");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element; void elements are closed at once.
   *
   * @param attributes names and values in turn; an empty class, id or href is left out
   */
  Html open(String tag, String... attributes) {
    out.append('<').append(checked(tag));
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    out.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes that element and starts a new line. */
  Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** Text of ours. */
  Html text(String text) {
    escape(text, false);
    return this;
  }

  /** An element with text of ours. */
  Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Words of a policy: set apart from the direction of the page, with hidden characters shown. */
  Html words(String words, String language, String title) {
    return open("bdi", "lang", language).visible(words, title).close();
  }

  /** Words of a policy with hidden characters shown. */
  Html visible(String words, String title) {
    VisibleText.split(
        words, this::text, hidden -> leaf("span", hidden, "class", "hidden", "title", title));
    return this;
  }

  /** A link to elsewhere, or only its text where the address is none to follow. */
  Html link(String address, String text) {
    return LINK.matcher(address).matches()
        ? leaf("a", text, "href", address, "rel", "noopener noreferrer nofollow")
        : text(text);
  }

  /** The page's own style sheet; not escaped. */
  Html style(String sheet) {
    if (sheet.toLowerCase(Locale.ROOT).contains("</style")) {
      throw new IllegalArgumentException("the style sheet ends itself");
    }
    out.append("<style>").append(sheet).append("</style>\n");
    return this;
  }

  /** A script of ours, for pages that hold no words of a policy; not escaped either. */
  Html script(String script) {
    if (script.toLowerCase(Locale.ROOT).contains("</script")) {
      throw new IllegalArgumentException("the script ends itself");
    }
    out.append("<script>").append(script).append("</script>\n");
    return this;
  }

  /** What another builder built. */
  Html append(Html part) {
    out.append(part);
    return this;
  }

  private void attribute(String name, String value) {
    String lower = checked(name).toLowerCase(Locale.ROOT);
    if (lower.startsWith("on") || REFUSED.contains(lower)) {
      throw new IllegalArgumentException("attribute " + name + " is not for reports");
    }
    if (value.isEmpty() && Set.of("class", "id", "href", "lang", "title").contains(lower)) {
      return;
    }
    if (lower.equals("href") && !LINK.matcher(value).matches()) {
      throw new IllegalArgumentException("not an address to link to: " + value);
    }
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name: " + name);
    }
    return name;
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        default -> {
          boolean forbidden =
              Character.isISOControl(c) && c != '\n' && c != '\t'
                  || Character.isSurrogate(c) && !paired(text, i);
          out.append(forbidden ? '\uFFFD' : c);
        }
      }
    }
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
