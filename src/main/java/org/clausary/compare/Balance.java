package org.clausary.compare;

/**
 * How many were gained, lost and changed.
 *
 * @param gained in the second reading only
 * @param lost in the first reading only
 * @param changed in both, in another state
 */
public record Balance(int gained, int lost, int changed) {

  /** Nothing. */
  public static final Balance NONE = new Balance(0, 0, 0);

  /** One more. */
  Balance and(Change change) {
    return switch (change) {
      case GAINED -> new Balance(gained + 1, lost, changed);
      case LOST -> new Balance(gained, lost + 1, changed);
      case CHANGED -> new Balance(gained, lost, changed + 1);
    };
  }
}
