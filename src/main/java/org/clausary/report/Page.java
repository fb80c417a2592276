package org.clausary.report;

import java.util.List;

/** A page being written from top to bottom: for a terminal, or in Markdown. */
interface Page {

  /** A title. */
  void title(String text);

  /** The title of a part. */
  void part(String text);

  /** A table; all columns but the first hold numbers. */
  void numbers(List<String> columns, List<List<String>> rows);

  /** A paragraph behind a mark such as {@code +}. */
  void item(String mark, Value.Tone tone, String text);

  /** A further line of the item. */
  void more(String text);

  /** Exact words, with the file and the line they stand at. */
  void quote(String file, int line, String text);

  /** All that was written. */
  @Override
  String toString();
}
