package org.clausary.reader;

import java.util.List;
import org.clausary.text.Span;

/** HTML to blocks. */
final class HtmlReader {

  private HtmlReader() {}

  static List<Block> part(String source, Span span) {
    return TextReader.part(source, span);
  }
}
