package org.clausary.topic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausary.document.Clause;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * What introduces a clause that is an item of a list. Besides the lead-ins that the document knows,
 * lists are told by how they are written: a clause that ends in a colon introduces the next ones,
 * as long as they begin with a small letter or the one before did not end a sentence. One policy,
 * one use, clauses in the order of the text.
 */
final class LeadIns {

  private static final String ENDS = ".!?\u3002\uFF01\uFF1F";
  private static final String COLONS = ":\uFF1A";

  private final double strength;
  private final TreeMap<Integer, List<TopicScore>> introductions = new TreeMap<>();
  private Span open;
  private String before = "";

  LeadIns(double strength) {
    this.strength = strength;
  }

  /** Adds what the introductions of a clause are about. */
  void addTo(Tally tally, Clause clause) {
    String text = clause.text().text().strip();
    if (clause.kind() == Clause.Kind.HEADING || text.isEmpty()) {
      open = null;
      before = "";
      return;
    }
    boolean goesOn = open != null && (endsIn(before, COLONS) || isItem(text));
    if (!goesOn) {
      open = null;
    }
    for (Passage leadIn : clause.leadIns()) {
      add(tally, leadIn.source(), clause);
    }
    if (clause.leadIns().isEmpty() && open != null) {
      add(tally, open, clause);
    }
    introductions.put(clause.span().start(), List.of());
  }

  /** Tells what a clause itself, with its introduction, is about. */
  void passed(Clause clause, List<TopicScore> scores) {
    introductions.put(clause.span().start(), scores);
    before = clause.text().text().strip();
    if (endsIn(before, COLONS)) {
      open = clause.span();
    }
  }

  private boolean isItem(String text) {
    return Character.isLowerCase(text.codePointAt(0)) || !endsIn(before, ENDS);
  }

  private static boolean endsIn(String text, String marks) {
    int end = text.length();
    while (end > 0 && "\"')\u201D\u2019\uFF09*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0;
  }

  private void add(Tally tally, Span leadIn, Clause clause) {
    Map.Entry<Integer, List<TopicScore>> introduction = introductions.floorEntry(leadIn.start());
    if (introduction == null || introduction.getKey() >= clause.span().start()) {
      return;
    }
    for (TopicScore one : introduction.getValue()) {
      String topic = one.topic().name();
      tally.add(topic, new Reason(topic, Reason.Kind.LEAD_IN, one.score() * strength, leadIn));
    }
  }
}
