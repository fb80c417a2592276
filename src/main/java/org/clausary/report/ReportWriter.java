package org.clausary.report;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes a report of many policies, one after the other, holding one in memory at a time. The
 * report is whole once {@link #close} has returned. Not thread-safe.
 */
public interface ReportWriter extends Closeable {

  /** Adds a policy. */
  void add(AnalyzedPolicy policy) throws IOException;
}
