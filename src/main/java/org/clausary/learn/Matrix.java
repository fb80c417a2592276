package org.clausary.learn;

import java.util.Arrays;

/**
 * What examples show, a row each, with only what is not zero. Not to be changed once filled;
 * thread-safe then.
 */
final class Matrix {

  private final int width;
  private int[] starts = new int[1025];
  private int[] columns = new int[1 << 16];
  private float[] values = new float[1 << 16];
  private int rows;

  /**
   * @param width number of columns
   */
  Matrix(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  int rows() {
    return rows;
  }

  void add(int column, double value) {
    int end = starts[rows + 1];
    if (end == columns.length) {
      columns = Arrays.copyOf(columns, 2 * end);
      values = Arrays.copyOf(values, 2 * end);
    }
    columns[end] = column;
    values[end] = (float) value;
    starts[rows + 1]++;
  }

  void endRow() {
    rows++;
    if (rows + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[rows + 1] = starts[rows];
  }

  /** Sum of the values of a row, each times what stands for its column. */
  double dot(int row, double[] weights) {
    double sum = 0;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      sum += values[i] * weights[columns[i]];
    }
    return sum;
  }

  /** Adds the values of a row, times a factor, to what stands for their columns. */
  void addTo(double[] sums, int row, double factor) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      sums[columns[i]] += factor * values[i];
    }
  }

  /** The same rows with some columns only, in the order given. */
  Matrix only(int[] kept) {
    int[] place = new int[width];
    Arrays.fill(place, -1);
    for (int i = 0; i < kept.length; i++) {
      place[kept[i]] = i;
    }
    var some = new Matrix(kept.length);
    for (int row = 0; row < rows; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        if (place[columns[i]] >= 0) {
          some.add(place[columns[i]], values[i]);
        }
      }
      some.endRow();
    }
    return some;
  }

  /** Standard deviation of each column over some rows. */
  double[] deviations(int[] some) {
    double[] sums = new double[width];
    double[] squares = new double[width];
    for (int row : some) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        sums[columns[i]] += values[i];
        squares[columns[i]] += (double) values[i] * values[i];
      }
    }
    for (int i = 0; i < width; i++) {
      double mean = sums[i] / some.length;
      squares[i] = StrictMath.sqrt(Math.max(0, squares[i] / some.length - mean * mean));
    }
    return squares;
  }
}
