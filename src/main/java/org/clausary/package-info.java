/**
 * Privacy policies in, a compliance knowledge graph and its findings out. {@link
 * org.clausary.Clausary} is the way in; the packages below it are the rooms on the way from bytes
 * to findings.
 */
package org.clausary;
