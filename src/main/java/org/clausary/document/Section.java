package org.clausary.document;

import org.clausary.text.Span;

/**
 * A heading and the part of the document under it.
 *
 * @param level 1 for the outermost
 * @param heading without marks; empty for text before the first heading
 * @param span heading and text, subsections included, in the decoded source
 * @param language BCP 47 tag of the section's language
 */
public record Section(int level, String heading, Span span, String language) {}
