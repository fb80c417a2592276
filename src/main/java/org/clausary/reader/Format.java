package org.clausary.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/** The formats policies come in, told by their first bytes, then by the ending of the name. */
enum Format {
  MARKDOWN,
  HTML,
  TEXT,
  PDF,
  DOCX;

  private static final int HEAD = 2048;
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\A\\W{0,9}(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype html|html)\\b.*");
  private static final Pattern MARKS =
      Pattern.compile("(?m)^#{1,6} \\S|^[=-]{3,}\\s*$|\\]\\([^)]*\\)|\\*\\*\\S|^\\|.*\\|");

  static Format of(Source source) {
    byte[] bytes = source.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    String ending = ending(source.name());
    if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return DOCX;
    }
    refuse(source, head, ending);
    if (PAGE.matcher(head).matches()) {
      return HTML;
    }
    return declared(source, ending).orElseGet(() -> MARKS.matcher(head).find() ? MARKDOWN : TEXT);
  }

  private static Optional<Format> declared(Source source, String ending) {
    switch (ending) {
      case "md", "markdown":
        return Optional.of(MARKDOWN);
      case "html", "htm", "xhtml":
        return Optional.of(HTML);
      case "txt", "text":
        return Optional.of(TEXT);
      default:
        String type = source.contentType().orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
          return Optional.of(HTML);
        }
        return type.startsWith("text/markdown") ? Optional.of(MARKDOWN) : Optional.empty();
    }
  }

  /** What is none of these formats, whatever its name. */
  private static void refuse(Source source, String head, String ending) {
    String what = null;
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      what = "an old Office file; save it as .docx";
    } else if (ending.equals("pdf")) {
      what = "not a PDF, in spite of its name";
    } else if (ending.equals("docx")) {
      what = "not a DOCX, in spite of its name";
    } else if (head.startsWith("{\\rtf")) {
      what = "RTF; save it as .docx or .txt";
    } else if (isBinary(head)) {
      what = "a binary file of no known format";
    }
    if (what != null) {
      throw new ReadException(Problem.error(source.name(), 0, what));
    }
  }

  /** Several NUL bytes that are not those of UTF-16, where they follow a byte order mark. */
  private static boolean isBinary(String head) {
    boolean marked = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
    return !marked && head.chars().filter(c -> c == 0).count() > 8;
  }

  static String ending(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
