package org.clausary.infer;

import java.time.Duration;
import java.util.Objects;

/**
 * How much a query may take.
 *
 * @param time from start to last row
 * @param rows in the result
 */
public record QueryLimits(Duration time, int rows) {

  /** 30 seconds, a million rows. */
  public static final QueryLimits DEFAULT = new QueryLimits(Duration.ofSeconds(30), 1_000_000);

  /** Requires a time. */
  public QueryLimits {
    Objects.requireNonNull(time, "time");
  }

  /** The same with another time. */
  public QueryLimits withTime(Duration value) {
    return new QueryLimits(value, rows);
  }

  /** The same with another number of rows. */
  public QueryLimits withRows(int value) {
    return new QueryLimits(time, value);
  }
}
