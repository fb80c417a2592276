/** Clauses and mentions to practices. Knows no RDF library. */
package org.clausary.extract;
