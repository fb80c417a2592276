package org.clausary.report;

/** Makes dossiers; several writers that show one policy after another share its one. */
final class Dossiers {

  private final Wording wording;
  private Dossier last;

  Dossiers(Wording wording) {
    this.wording = wording;
  }

  Wording wording() {
    return wording;
  }

  /** The dossier of a policy. */
  synchronized Dossier of(AnalyzedPolicy policy) {
    if (last == null || last.policy() != policy) {
      last = Dossier.of(wording, policy);
    }
    return last;
  }
}
