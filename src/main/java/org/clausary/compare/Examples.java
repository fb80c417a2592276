package org.clausary.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * How often something happened, and a few of its occurrences: from as many policies as there are,
 * the first ones otherwise. Not thread-safe.
 *
 * @param <T> what happened
 */
public final class Examples<T> {

  /**
   * One occurrence.
   *
   * @param policy the policy it is in
   * @param value what happened
   */
  public record Example<T>(PolicyChanges policy, T value) {}

  private final int most;
  private final List<Example<T>> kept = new ArrayList<>();
  private int count;

  Examples(int most) {
    this.most = most;
  }

  void add(PolicyChanges policy, T value) {
    count++;
    if (kept.size() == most) {
      if (most == 0 || kept.get(most - 1).policy() == policy) {
        return;
      }
      int spare = repeated();
      if (spare < 0) {
        return;
      }
      kept.remove(spare);
    }
    kept.add(new Example<>(policy, value));
  }

  /** Index of the last one whose policy has another; -1 if there is none. */
  private int repeated() {
    for (int i = most - 1; i > 0; i--) {
      if (kept.get(i).policy() == kept.get(i - 1).policy()) {
        return i;
      }
    }
    return -1;
  }

  /** How often. */
  public int count() {
    return count;
  }

  /** The examples, in the order of the policies. */
  public List<Example<T>> kept() {
    return List.copyOf(kept);
  }
}
