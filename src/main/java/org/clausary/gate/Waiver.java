package org.clausary.gate;

import java.time.LocalDate;

/**
 * Somebody's decision that a finding may stand for a time.
 *
 * @param rule that gives the finding
 * @param policy id or slug of the policy, or {@code *} for every one
 * @param reason why it may stand
 * @param approver who decided
 * @param expires the last day on which it counts
 * @param line 1-based line of the waiver file
 */
record Waiver(
    String rule, String policy, String reason, String approver, LocalDate expires, int line) {

  boolean isFor(GateFinding finding) {
    return finding.rule().equals(rule)
        && (policy.equals("*")
            || finding.policy().equals(policy)
            || finding.policy().startsWith(policy + "/"));
  }

  boolean isExpired(LocalDate today) {
    return today.isAfter(expires);
  }

  String justification() {
    return reason + " (" + approver + ", until " + expires + ")";
  }

  @Override
  public String toString() {
    return rule + " for " + policy;
  }
}
