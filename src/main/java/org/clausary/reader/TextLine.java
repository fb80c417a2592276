package org.clausary.reader;

/**
 * A line as it stands in a plain text or on a page.
 *
 * @param start offset of its first character
 * @param end offset after its last one
 * @param gap true if room is left above it, or a blank line
 * @param bold true if all of it is set in bold
 * @param level of the heading its size makes it, or 0
 */
record TextLine(int start, int end, boolean gap, boolean bold, int level) {}
