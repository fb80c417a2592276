/** Surface forms in one automaton; mentions of concepts in a text. */
package org.clausary.lexicon;
