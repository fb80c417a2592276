/**
 * Practices to RDF: the vocabulary, the names of things, and the sinks they go to.
 *
 * <p>{@link org.clausary.rdf.PracticeWriter} is the one class to read to know the output; {@link
 * org.clausary.rdf.Iris} makes every IRI; {@link org.clausary.rdf.Formats} knows the file formats.
 */
package org.clausary.rdf;
