/**
 * Serves a store to others: the SPARQL 1.1 protocol by Apache Jena Fuseki, and the named questions
 * as an API. {@link org.clausary.server.PolicyServer} is where to begin.
 */
package org.clausary.server;
