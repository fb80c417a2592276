package org.clausary.extract;

/** The part that units play in a predication. */
enum Zone {
  /** What it is done to. */
  OBJECT,
  /** What for. */
  PURPOSE,
  /** To whom. */
  RECIPIENT,
  /** From where. */
  SOURCE,
  /** By whom, in the passive. */
  AGENT,
  /** When, or when not. */
  CIRCUMSTANCE,
  /** Anything that fits: items under a lead-in that leaves it open. */
  ANY,
  /** Nothing of use. */
  NONE
}
