package org.clausary.extract;

/**
 * Words that say when a predication holds, or does not.
 *
 * @param type condition, exception or limitation
 * @param range its units, the cue included
 * @param initial true if it stands before what it qualifies
 */
record Circumstance(Practice.Fact.Type type, Range range, boolean initial) {}
