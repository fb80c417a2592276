package org.clausary.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausary.document.PolicyDocument;

/** The list of all policies of a run, each with what its overview says. */
final class Index {

  private static final String LEVELS = "";

  private final Wording wording;

  Index(Wording wording) {
    this.wording = wording;
  }

  /**
   * What the list keeps of a policy.
   *
   * @param id its anchor
   * @param title what it is called
   * @param language BCP 47 tag of the policy
   * @param version its language and date, in words
   * @param sums what is summed up, by section query; a section that was not checked is not there
   */
  record Row(
      String id,
      String title,
      String language,
      String version,
      Map<String, List<Overview.Entry>> sums) {}

  /** What to keep of a policy. */
  static Row row(String id, Dossier dossier, Wording wording) {
    var overview = new Overview(wording);
    var sums = new HashMap<String, List<Overview.Entry>>();
    for (View view : dossier.views()) {
      if (dossier.policy().isChecked() || !view.groups().isEmpty()) {
        sums.put(view.section().query(), overview.entries(view));
      }
    }
    sums.put(LEVELS, dossier.levels().stream().map(Overview::headline).toList());
    AnalyzedPolicy policy = dossier.policy();
    PolicyDocument document = policy.document();
    String issued = policy.issued().map(Object::toString).orElseGet(() -> wording.text("undated"));
    String version = wording.languageName(document.language()) + " · " + issued;
    return new Row(
        id, VisibleText.oneLine(policy.title()), document.language(), version, Map.copyOf(sums));
  }

  /** The sections that are summed up, in order. */
  List<Section> summed() {
    return wording.sections().stream().filter(s -> s.overview().isPresent()).toList();
  }

  /** What a section is summed up as; null if it was not checked. */
  static List<Overview.Entry> entries(Row row, Section section) {
    boolean charted = section.columns().charted().isPresent();
    List<Overview.Entry> all = row.sums().get(section.query());
    // of many topics the list has room for those that every policy is rated in
    return charted && all != null ? row.sums().get(LEVELS) : all;
  }
}
