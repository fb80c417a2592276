package org.clausary.weights;

/**
 * What one thing that a clause shows adds to the score of a topic, a reason for it.
 *
 * @param name a word, two words joined by {@code _}, or what rules found
 * @param amount weight times value; negative if it speaks against the topic
 */
public record Term(String name, double amount) {}
