package org.clausary.report;

import java.util.Map;
import org.clausary.extract.Extraction.Outcome;

/** Which share of a policy's clauses gave what. */
final class Shares {

  private final AnalyzedPolicy policy;
  private final Wording wording;

  Shares(AnalyzedPolicy policy, Wording wording) {
    this.policy = policy;
    this.wording = wording;
  }

  /** 0 to 1; 0 for a policy without clauses. */
  double of(Outcome outcome) {
    int clauses = policy.outcomes().size();
    return clauses == 0 ? 0 : (double) policy.count(outcome) / clauses;
  }

  /** In per cent. */
  String inWords(Outcome outcome) {
    return wording.text("share", Map.of("share", of(outcome)));
  }

  /** All in one sentence. */
  String sentence() {
    return wording.text(
        "coverageLine",
        Map.of(
            "practice", inWords(Outcome.GAVE_PRACTICE),
            "structural", inWords(Outcome.STRUCTURAL),
            "nothing", inWords(Outcome.GAVE_NOTHING),
            "anyUnchecked", policy.count(Outcome.NOT_CHECKED) > 0 ? "yes" : "no",
            "unchecked", inWords(Outcome.NOT_CHECKED)));
  }
}
