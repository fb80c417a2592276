package org.clausary.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.clausary.Analysis;
import org.clausary.document.QuoteFinder;
import org.clausary.infer.Table;

/**
 * What two readings of one policy say differently. Immutable.
 *
 * @param policy id, such as {@code northlight/en/2026-03-01}
 * @param source name of the file
 * @param practicesBefore how many the first reading has
 * @param practicesAfter how many the second reading has
 * @param practices in the order of the text
 * @param findings by topic
 */
public record PolicyChanges(
    String policy,
    String source,
    int practicesBefore,
    int practicesAfter,
    List<PracticeChange> practices,
    List<FindingChange> findings) {

  /** Copies the lists. */
  public PolicyChanges {
    practices = List.copyOf(practices);
    findings = List.copyOf(findings);
  }

  /** Compares two readings of the same text; a topic whose query one lacks is left out. */
  public static PolicyChanges between(Analysis before, Analysis after, List<Topic> topics) {
    var was = Practices.of(before);
    var now = Practices.of(after);
    var wordsBefore = new QuoteFinder(before.document());
    var wordsAfter = new QuoteFinder(after.document());
    var findings = new ArrayList<FindingChange>();
    var tables = new HashMap<String, List<Optional<Table>>>();
    for (Topic topic : topics) {
      List<Optional<Table>> pair =
          tables.computeIfAbsent(
              topic.query(),
              query -> List.of(before.table("report", query), after.table("report", query)));
      if (pair.stream().allMatch(Optional::isPresent)) {
        findings.addAll(
            Findings.of(topic, pair.get(0).get(), wordsBefore)
                .changesTo(Findings.of(topic, pair.get(1).get(), wordsAfter)));
      }
    }
    return new PolicyChanges(
        before.id().toString(),
        before.document().name(),
        was.size(),
        now.size(),
        was.changesTo(now),
        findings);
  }

  /** True if both say the same. */
  public boolean isEmpty() {
    return practices.isEmpty() && findings.isEmpty();
  }
}
