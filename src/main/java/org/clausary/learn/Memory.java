package org.clausary.learn;

import java.util.ArrayList;
import java.util.List;

/** The last steps of a descent and what they did to the gradient, as L-BFGS needs them. */
final class Memory {

  private record Step(double[] moved, double[] changed, double curvature) {}

  private final int size;
  private final List<Step> steps = new ArrayList<>();

  Memory(int size) {
    this.size = size;
  }

  /** A step along which the gradient does not rise tells nothing and is dropped. */
  void add(double[] moved, double[] changed) {
    double curvature = Logistic.dot(moved, changed);
    if (curvature > 0) {
      steps.add(new Step(moved, changed, curvature));
    }
    if (steps.size() > size) {
      steps.remove(0);
    }
  }

  /** Where to go from a place with that gradient: the two loops of the method. */
  double[] direction(double[] gradient) {
    double[] direction = new double[gradient.length];
    direction = Logistic.plus(direction, gradient, -1);
    double[] shares = new double[steps.size()];
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      shares[i] = Logistic.dot(step.moved(), direction) / step.curvature();
      direction = Logistic.plus(direction, step.changed(), -shares[i]);
    }
    if (!steps.isEmpty()) {
      Step last = steps.get(steps.size() - 1);
      double scale = last.curvature() / Logistic.dot(last.changed(), last.changed());
      for (int i = 0; i < direction.length; i++) {
        direction[i] *= scale;
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double share = Logistic.dot(step.changed(), direction) / step.curvature();
      direction = Logistic.plus(direction, step.moved(), shares[i] - share);
    }
    return direction;
  }
}
