package org.clausary.compare;

import java.util.List;

/**
 * Findings to compare: rows of a named query.
 *
 * @param name of the topic
 * @param query the named query
 * @param same columns that say what a finding is about; rows that agree in them are one finding
 * @param state columns that say what holds of it
 * @param quotes columns with the words it rests on
 * @param examples how many of each kind of change to keep
 */
public record Topic(
    String name,
    String query,
    List<String> same,
    List<String> state,
    List<String> quotes,
    int examples) {

  /** Copies the lists. */
  public Topic {
    same = List.copyOf(same);
    state = List.copyOf(state);
    quotes = List.copyOf(quotes);
  }
}
