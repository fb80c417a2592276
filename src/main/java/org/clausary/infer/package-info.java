/**
 * Rules and named queries: files of SPARQL with a few lines about themselves, checked before they
 * run, compiled once, run per policy. {@link org.clausary.infer.Inference} turns practices into
 * findings; {@link org.clausary.infer.Queries} finds the files.
 */
package org.clausary.infer;
