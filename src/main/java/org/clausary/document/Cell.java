package org.clausary.document;

import org.clausary.text.Passage;

/**
 * A cell of a table row, under its column header.
 *
 * @param column 0-based
 * @param header the header of the column; empty if the table has none
 * @param text what the cell says; may be empty
 */
public record Cell(int column, Passage header, Passage text) {}
