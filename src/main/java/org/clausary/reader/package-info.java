/**
 * From bytes to clauses: sources, character sets, languages, and one reader per format, all of
 * which end in the same blocks, sections and clauses. The way in is {@link
 * org.clausary.reader.PolicyReader}.
 */
package org.clausary.reader;
