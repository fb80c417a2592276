package org.clausary.learn;

import java.util.List;
import org.clausary.weights.Row;

/**
 * What was learned.
 *
 * @param rows of the file of weights
 * @param alone by topic and example: whether models give it that have not seen the example
 * @param given whether they give it beside the rules, as they will be heard
 * @param folds in which the examples were left out
 */
record Learned(List<Row> rows, boolean[][] alone, boolean[][] given, Folds folds) {}
