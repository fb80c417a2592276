/**
 * Full-text search over clauses, as the property function {@code text:query} of Apache Jena; {@link
 * org.clausary.search.ClauseSearch} is where to begin.
 */
package org.clausary.search;
