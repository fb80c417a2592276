/**
 * What the toolkit knows, loaded from Turtle: concepts, the words for them, cues and rule tables.
 */
package org.clausary.ontology;
