package org.clausary.extract;

/**
 * Words that say when a predication holds, or does not.
 *
 * @param type condition, exception or limitation
 * @param range its units, the cue included
 * @param initial true if it stands before what it qualifies
 * @param aside true if what it says is said of the circumstance alone: all but an open limitation
 */
record Circumstance(Practice.Fact.Type type, Range range, boolean initial, boolean aside) {

  Circumstance(Practice.Fact.Type type, Range range, boolean initial) {
    this(type, range, initial, type != Practice.Fact.Type.LIMITATION);
  }
}
