package org.clausary.report;

import java.util.ArrayList;
import java.util.List;

/** Fills the sections of a report for one policy. */
final class Views {

  private final Wording wording;
  private final AnalyzedPolicy policy;

  Views(Wording wording, AnalyzedPolicy policy) {
    this.wording = wording;
    this.policy = policy;
  }

  /** The sections that have a query, in order; one without a query was not checked. */
  List<View> all() {
    // asked side by side, shown in the order of the sections
    wording.sections().parallelStream().forEach(section -> policy.tables().apply(section.query()));
    var cells = new Cells(wording, new Quotes(policy));
    var views = new ArrayList<View>();
    for (Section section : wording.sections()) {
      policy
          .tables()
          .apply(section.query())
          .map(table -> new Filling(section, cells, table).view())
          .ifPresent(view -> views.add(policy.isChecked() ? view : view.shown()));
    }
    return views.stream().map(view -> shortened(view, views)).toList();
  }

  private static View shortened(View view, List<View> all) {
    List<String> queries = view.section().continuedIn();
    return view.continuedIn(
        all.stream()
            .filter(other -> queries.contains(other.section().query()))
            .filter(other -> !other.groups().isEmpty())
            .toList());
  }
}
