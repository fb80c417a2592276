package org.clausary.compare;

/**
 * Exact words of a policy.
 *
 * @param text as in the source
 * @param line 1-based line of the decoded source, or 0 if unknown
 */
public record Quote(String text, int line) {}
