package org.clausary.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausary.extract.Extraction.Outcome;

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
      String times =
          wording.text("times", Map.of("value", entry.value().label(), "count", entry.count()));
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

  /** The shares of clauses as a bar with a legend. */
  static void coverage(Html html, AnalyzedPolicy policy, Wording wording) {
    var shares = new Shares(policy, wording);
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 1000 10",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        shares.sentence());
    long from = 0;
    for (Outcome outcome : Outcome.values()) {
      long width = Math.round(1000 * shares.of(outcome));
      html.open(
              "rect",
              "class",
              outcome(outcome),
              "x",
              Long.toString(from),
              "y",
              "0",
              "width",
              Long.toString(Math.min(width, 1000 - from)),
              "height",
              "10")
          .close();
      from += width;
    }
    html.close().open("ul", "class", "legend");
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
