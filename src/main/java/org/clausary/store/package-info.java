/**
 * Where graphs of many policies are kept and asked: in memory, in an embedded database, at a remote
 * SPARQL endpoint. {@link org.clausary.store.PolicyStore} is the one interface.
 */
package org.clausary.store;
