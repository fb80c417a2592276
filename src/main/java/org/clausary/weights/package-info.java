/** Learned weights of words and of what rules found: how clauses are looked at, and the files. */
package org.clausary.weights;
