package org.clausary.learn;

import org.clausary.weights.Shown;

/**
 * A clause or segment to learn from.
 *
 * @param document it stands in
 * @param number its place there
 * @param shown what it shows
 * @param targets how sure it is that it is about each topic, 0 to 1, in the order of the topics
 * @param importance how much it counts
 * @param rules how sure the rules are that it is about each topic
 */
record Example(
    String document,
    int number,
    Shown shown,
    double[] targets,
    double importance,
    double[] rules) {}
