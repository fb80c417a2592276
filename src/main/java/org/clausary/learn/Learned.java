package org.clausary.learn;

import java.util.List;
import org.clausary.weights.Row;

/**
 * What was learned.
 *
 * @param rows of the file of weights
 * @param given by topic and example: whether models give it that have not seen the example
 * @param folds in which the examples were left out
 */
record Learned(List<Row> rows, boolean[][] given, Folds folds) {}
