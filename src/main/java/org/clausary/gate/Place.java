package org.clausary.gate;

/**
 * Where the words of a finding stand.
 *
 * @param start 0-based, in UTF-16 units of the decoded source
 * @param end one past the last unit
 * @param line 1-based line of the first unit
 * @param column 1-based column of the first unit, in UTF-16 units
 * @param endLine 1-based line of {@code end}
 * @param endColumn 1-based column of {@code end}
 * @param quote the exact words
 */
public record Place(
    int start, int end, int line, int column, int endLine, int endColumn, String quote) {}
