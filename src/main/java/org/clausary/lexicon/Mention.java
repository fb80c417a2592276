package org.clausary.lexicon;

import org.clausary.ontology.Concept;
import org.clausary.text.Span;

/**
 * A concept found at a place in a text.
 *
 * @param concept what was found
 * @param span where, in the UTF-16 units of the text that was searched
 * @param weak true if only a form that also means other things was found
 */
public record Mention(Concept concept, Span span, boolean weak) {}
