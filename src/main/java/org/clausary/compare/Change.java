package org.clausary.compare;

/** What became of something between two readings. */
public enum Change {
  /** It is in the second reading only. */
  GAINED,
  /** It is in the first reading only. */
  LOST,
  /** It is in both, in another state. */
  CHANGED
}
