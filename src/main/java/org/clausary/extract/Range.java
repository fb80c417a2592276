package org.clausary.extract;

/**
 * A run of units.
 *
 * @param from first unit
 * @param to one past the last unit
 */
record Range(int from, int to) {

  boolean contains(int unit) {
    return from <= unit && unit < to;
  }

  boolean contains(Found found) {
    return from <= found.from() && found.to() <= to;
  }

  boolean isEmpty() {
    return to <= from;
  }
}
