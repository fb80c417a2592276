package org.clausary.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people said of segments beside what was read in them.
 *
 * @param documents how many
 * @param labels how well labels were given
 * @param attributes how well attributes with their values were given
 * @param confusion how many segments miss the label of the row and have the one of the column
 *     instead
 * @param misses the segments with errors, the worst first
 */
public record Evaluation(
    int documents,
    Score labels,
    Score attributes,
    Map<String, Map<String, Integer>> confusion,
    List<Miss> misses) {

  /** Whether what only a minority of the people gave counts when it is given. */
  public enum Minority {
    /** It is wrong. */
    WRONG,
    /** It is neither right nor wrong. */
    IGNORE,
    /** It is right, and missed where it is not given. */
    RIGHT
  }

  /**
   * A segment with errors.
   *
   * @param segment with its text
   * @param missed labels that it should have
   * @param wrong labels that it should not have
   * @param baseless of these, how many nobody gave
   */
  public record Miss(Segment segment, Set<String> missed, Set<String> wrong, int baseless) {}
}
