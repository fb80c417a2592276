package org.clausary.reader;

import java.util.List;
import org.clausary.text.Span;

/** Plain text to blocks. */
final class TextReader {

  private TextReader() {}

  static List<Block> part(String source, Span span) {
    var lines = new Lines();
    lines.verbatim(source, span.start(), span.end(), false);
    return Paragraphs.of(lines.build());
  }
}
