/**
 * Spans, passages, line maps and folding: text with the way back to where it stands in the source.
 */
package org.clausary.text;
