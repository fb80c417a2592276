package org.clausary.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausary.extract.Extraction.Outcome;
import org.clausary.report.HtmlCharts.Piece;
import org.clausary.report.View.Group;

/** Small pieces of the page that several parts use. */
final class HtmlParts {

  private HtmlParts() {}

  /** A state, with a mark beside its colour. */
  static void badge(Html html, Value value, String extra) {
    html.open("span", "class", ("badge " + tone(value) + " " + extra).strip());
    html.leaf("span", value.tone().mark(), "class", "mark", "aria-hidden", "true");
    html.text(value.label()).close();
  }

  /** What the overview says of a section that was checked. */
  static void entries(Html html, List<Overview.Entry> entries, Wording wording) {
    entries.forEach(entry -> entry(html, entry, wording));
    if (entries.isEmpty()) {
      html.leaf("span", wording.text("none"), "class", "looked");
    }
  }

  /** A state and how often it occurs, or what it is of. */
  private static void entry(Html html, Overview.Entry entry, Wording wording) {
    html.open("span", "class", "entry");
    if (entry.count() == 0) {
      if (!entry.name().isEmpty()) {
        html.leaf("span", entry.name(), "class", "of");
      }
      badge(html, entry.value(), "");
    } else {
      String times = new Overview(wording).times(entry);
      badge(html, Value.plain(entry.value().code(), times, entry.value().tone()), "");
    }
    html.close();
  }

  /** Class of a tone. */
  static String tone(Value value) {
    return value.tone().name().toLowerCase(Locale.ROOT);
  }

  /** Class of an outcome. */
  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case GAVE_PRACTICE -> "gave";
      case STRUCTURAL -> "structural";
      case GAVE_NOTHING -> "nothing";
      case NOT_CHECKED -> "unchecked";
    };
  }

  /** Class of the edge of a group. */
  static String edge(Group group) {
    return group.badge().map(badge -> " edge-" + tone(badge)).orElse("");
  }

  /** The shares of clauses as a bar with a legend. */
  static void coverage(Html html, AnalyzedPolicy policy, Wording wording) {
    var shares = new Shares(policy, wording);
    HtmlCharts.bar(
        html,
        shares.sentence(),
        Stream.of(Outcome.values()).map(o -> new Piece(shares.of(o), outcome(o))).toList());
    html.open("ul", "class", "legend");
    for (Outcome outcome : Outcome.values()) {
      if (outcome == Outcome.NOT_CHECKED && policy.count(outcome) == 0) {
        continue;
      }
      html.open("li").leaf("span", "", "class", "key " + outcome(outcome), "aria-hidden", "true");
      html.text(shares.inWords(outcome) + " " + wording.label(outcome.localName()).orElse(""))
          .close();
    }
    html.close();
  }
}
